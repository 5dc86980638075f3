import { type FoundUnit, readCurrency, unitOfMoney } from '@/lib/domain/claim/quantity/currencies';
import type { QuantityWords } from '@/lib/domain/claim/quantity/languages';
import type { StatedNumber } from '@/lib/domain/claim/quantity/number-words';
import type { QuantityUnit } from '@/lib/domain/claim/quantity/quantity';
import { follows, isGlued, type Token } from '@/lib/domain/claim/quantity/tokens';

export const THINGS: QuantityUnit = { canonical: '1', written: '', factor: 1, offset: 0 };

/**
 * What each is of a canonical unit. Pounds are of weight, but millions of them of money; a ton is read as a metric one, a gallon as that of
 * the US.
 */
const MEASURES = `
m 1 m metre metres meter meters
m 1000 km kms kilometre kilometres kilometer kilometers
m 0.01 cm centimetre centimetres centimeter centimeters
m 0.001 mm millimetre millimetres millimeter millimeters
m 1609.344 mile miles mi
m 1852 nautical_mile nautical_miles
m 0.3048 foot feet ft
m 0.0254 inch inches
m 0.9144 yard yards
kg 1 kg kgs kilo kilos kilogram kilograms kilogramme kilogrammes
kg 0.001 g gram grams gramme grammes
kg 0.000001 mg milligram milligrams
kg 1000 t ton tons tonne tonnes metric_ton metric_tons
kg 0.45359237 lb lbs pound pounds
kg 0.028349523125 oz ounce ounces
m2 1 m² sq_m square_metre square_metres square_meter square_meters
m2 1000000 km² sq_km square_kilometre square_kilometres square_kilometer square_kilometers
m2 2589988.110336 square_mile square_miles sq_mi
m2 0.09290304 square_foot square_feet sq_ft
m2 10000 ha hectare hectares
m2 4046.8564224 acre acres
m3 0.001 l litre litres liter liters
m3 0.003785411784 gallon gallons
m3 0.158987294928 barrel barrels
m3 1 m³ cubic_metre cubic_metres cubic_meter cubic_meters
m3 0.028316846592 cubic_foot cubic_feet
s 1 second seconds sec secs
s 60 minute minutes min mins
s 3600 hour hours h hr hrs
s 86400 day days
s 604800 week weeks
s 2629800 month months
s 31557600 year years yr yrs
s 315576000 decade decades
s 3155760000 century centuries
m/s 0.2777777777777778 km/h kph kmh kilometres_per_hour kilometers_per_hour kilometres_an_hour
m/s 0.44704 mph miles_per_hour miles_an_hour
m/s 0.5144444444444445 knots
m/s 1 m/s metres_per_second meters_per_second
W 1 watt watts
W 1000 kw kilowatt kilowatts
W 1000000 mw megawatt megawatts
W 1000000000 gw gigawatt gigawatts
J 3600000 kwh kilowatt_hour kilowatt_hours
J 3600000000 mwh megawatt_hour megawatt_hours
J 3600000000000 gwh gigawatt_hour gigawatt_hours
J 3600000000000000 twh terawatt_hour terawatt_hours
B 1000000 mb megabyte megabytes
B 1000000000 gb gigabyte gigabytes
B 1000000000000 tb terabyte terabytes
°C 1 °c degrees_celsius degrees_centigrade degree_celsius
times 1 times fold
point 1 percentage_point percentage_points
`;

/** 5/9 of a degree, from 32: exactly what the scale's definition says. */
const FAHRENHEIT = { canonical: '°C', factor: 5 / 9, offset: (-32 * 5) / 9 };

const measures = new Map<string, Omit<QuantityUnit, 'written'>>();
for (const line of MEASURES.trim().split('\n')) {
  const [canonical = '', factor, ...names] = line.split(' ');
  for (const name of names) {
    measures.set(name.replaceAll('_', ' '), { canonical, factor: Number(factor), offset: 0 });
  }
}
for (const name of ['°f', 'degrees fahrenheit', 'degree fahrenheit'])
  measures.set(name, FAHRENHEIT);

/** The most tokens that name a unit: “kilometres per hour”, “km/h”. */
const LONGEST = 3;

/** Single letters that are a unit only right behind digits or a space: “5 m”, not “the 5 G”. */
const isLetter = (token: Token | undefined) => token?.kind === 'word' && token.text.length === 1;

/** The unit behind a number, or null: a currency, a share, a measure. */
export function readUnit(
  tokens: readonly Token[],
  at: number,
  words: QuantityWords,
  number: Pick<StatedNumber, 'isInWords' | 'power'>,
): FoundUnit | null {
  const hyphen = tokens[at]?.text === '-' && isGlued(tokens[at]) && isGlued(tokens[at + 1]) ? 1 : 0;
  const from = at + hyphen;
  if (!follows(tokens[from])) return null;
  return (
    readShare(tokens, from, words) ??
    readMeasure(tokens, from, words, number) ??
    readCurrency(tokens, from, words)
  );
}

function readShare(
  tokens: readonly Token[],
  from: number,
  { percent }: QuantityWords,
): FoundUnit | null {
  const [first, second] = tokens.slice(from, from + 2);
  const isTwo =
    (first?.text === 'per' && second?.text === 'cent') ||
    (first?.text === 'pour' && second?.text === 'cent') ||
    (first?.text === 'por' && second?.text === 'ciento');
  if (!isTwo && !percent.has(first?.text ?? '')) return null;
  const next = from + (isTwo ? 2 : 1);
  const point = tokens[next]?.text;
  if (point === 'points' || point === 'point') {
    const unit = { canonical: 'point', written: 'percentage points', factor: 1, offset: 0 };
    return { kind: 'measure', unit, next: next + 1 };
  }
  return {
    kind: 'share',
    unit: { canonical: 'percent', written: '%', factor: 1, offset: 0 },
    next,
  };
}

function readMeasure(
  tokens: readonly Token[],
  from: number,
  { units }: QuantityWords,
  { isInWords, power }: Pick<StatedNumber, 'isInWords' | 'power'>,
): FoundUnit | null {
  for (let length = LONGEST; length > 0; length--) {
    const run = tokens.slice(from, from + length);
    if (run.length < length || run.at(-1)?.text === '-') continue;
    const name = written(run);
    const other = units.get(name);
    const found = measures.get(name) ?? (other ? measures.get(other) : undefined);
    if (!found) continue;
    if (name === 'pounds' && power >= 6) {
      return { kind: 'money', unit: unitOfMoney('GBP'), next: from + 1 };
    }
    if (length === 1 && isLetter(run[0]) && (isInWords || run[0]?.isCapitalised)) return null;
    return {
      kind: 'measure',
      unit: { ...found, written: name },
      next: from + length,
    };
  }
  return null;
}

/** The tokens as one name: a space where there is one, or a hyphen. */
function written(run: readonly Token[]): string {
  let name = '';
  for (const [index, token] of run.entries()) {
    if (token.text === '-') continue;
    const isApart = index > 0 && (!isGlued(token) || run[index - 1]?.text === '-');
    name += (isApart ? ' ' : '') + token.text;
  }
  return name;
}
