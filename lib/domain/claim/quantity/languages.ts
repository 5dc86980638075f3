import type { QuantityBound } from '@/lib/domain/claim/quantity/quantity';

/** Words that stand next to figures, in one language. English ones are known in every text. */
export type QuantityWords = {
  /** What parts whole from decimal digits, and what parts thousands. */
  decimal: '.' | ',';
  group: ',' | '.' | ' ';
  /** The power of ten that each stands for. */
  magnitudes: ReadonlyMap<string, number>;
  percent: ReadonlySet<string>;
  /** Names and short names of months, January being 1. */
  months: ReadonlyMap<string, number>;
  /** Phrases before a figure, by their last word; the longest first. */
  hedges: ReadonlyMap<string, readonly Hedge[]>;
  /** Currencies and units that English writes differently. */
  units: ReadonlyMap<string, string>;
  /** What stands between the ends of a range. */
  to: ReadonlySet<string>;
};

export type Hedge = { words: readonly string[]; bound: QuantityBound };

type Written = Pick<QuantityWords, 'decimal' | 'group'> & {
  magnitudes: string;
  percent: string;
  months: string;
  hedges: Partial<Record<QuantityBound, string>>;
  units: string;
  to: string;
};

const english: Written = {
  decimal: '.',
  group: ',',
  magnitudes:
    '2 hundred 3 thousand k 6 million mn mln 9 billion bn bln 12 trillion tn trn 5 lakh lakhs 7 crore crores',
  percent: '% percent pct',
  months:
    'jan|january feb|february mar|march apr|april may jun|june jul|july aug|august sep|sept|september oct|october nov|november dec|december',
  hedges: {
    about:
      'about|around|roughly|approximately|approx|approx .|some|circa|c .|~|≈|in the region of|on the order of|in the order of|an estimated|estimated|close to',
    nearly:
      'nearly|almost|just under|just short of|just below|slightly less than|slightly under|a little under|a little less than',
    'just-over':
      'just over|just above|slightly more than|slightly over|a little over|a little more than',
    'more-than':
      'more than|over|above|upwards of|in excess of|exceeding|greater than|higher than|larger than|>',
    'at-least':
      'at least|no fewer than|no less than|not less than|not fewer than|a minimum of|minimum of|≥',
    'less-than': 'less than|fewer than|under|below|lower than|smaller than|<',
    'at-most':
      'up to|at most|no more than|not more than|as many as|as much as|a maximum of|maximum of|≤',
  },
  units: '',
  to: 'to - – — ‑ ‒ −',
};

const others: Record<string, Written> = {
  de: {
    decimal: ',',
    group: '.',
    magnitudes:
      '2 hundert 3 tausend tsd 6 million millionen mio 9 milliarde milliarden mrd 12 billion billionen bio',
    percent: 'prozent',
    months:
      'jan|januar|jänner feb|februar mär|märz apr|april mai jun|juni jul|juli aug|august sep|sept|september okt|oktober nov|november dez|dezember',
    hedges: {
      about: 'rund|etwa|ungefähr|zirka|ca|ca .',
      nearly: 'fast|knapp|beinahe',
      'more-than': 'mehr als|über',
      'at-least': 'mindestens|wenigstens',
      'less-than': 'weniger als|unter',
      'at-most': 'höchstens|bis zu',
    },
    units: 'dollar=USD pfund=GBP jahr=year jahre=year jahren=year kilometer=km tonne=t',
    to: 'bis',
  },
  fr: {
    decimal: ',',
    group: ' ',
    magnitudes: '2 cent cents 3 mille 6 million millions 9 milliard milliards 12 billion billions',
    percent: 'pourcent',
    months:
      'janv|janvier févr|février mars avr|avril mai juin juil|juillet août|aout sept|septembre oct|octobre nov|novembre déc|décembre',
    hedges: {
      about: 'environ|quelque|à peu près|autour de',
      nearly: 'près de|presque',
      'more-than': 'plus de',
      'at-least': 'au moins',
      'less-than': 'moins de',
      'at-most': "jusqu'à|au plus",
    },
    units: 'livres=GBP an=year ans=year année=year années=year kilomètres=km',
    to: 'à',
  },
  es: {
    decimal: ',',
    group: '.',
    magnitudes: '3 mil 6 millón millones 12 billón billones',
    percent: 'porciento',
    months:
      'ene|enero feb|febrero mar|marzo abr|abril may|mayo jun|junio jul|julio ago|agosto sep|septiembre oct|octubre nov|noviembre dic|diciembre',
    hedges: {
      about: 'unos|unas|alrededor de|cerca de|aproximadamente',
      nearly: 'casi',
      'more-than': 'más de',
      'at-least': 'al menos|por lo menos',
      'less-than': 'menos de',
      'at-most': 'hasta|como máximo',
    },
    units: 'dólar=USD dólares=USD libras=GBP año=year años=year kilómetros=km toneladas=t',
    to: 'a',
  },
  ru: {
    decimal: ',',
    group: ' ',
    magnitudes:
      '3 тыс тысяча тысячи тысяч 6 млн миллион миллиона миллионов 9 млрд миллиард миллиарда миллиардов 12 трлн триллион триллиона триллионов',
    percent: 'процент процента процентов',
    months:
      'январь|января|январе февраль|февраля|феврале март|марта|марте апрель|апреля|апреле май|мая|мае июнь|июня|июне июль|июля|июле август|августа|августе сентябрь|сентября|сентябре октябрь|октября|октябре ноябрь|ноября|ноябре декабрь|декабря|декабре',
    hedges: {
      about: 'около|примерно|приблизительно|порядка',
      nearly: 'почти',
      'more-than': 'более|свыше|больше|более чем|больше чем',
      'at-least': 'не менее|не меньше|как минимум|по меньшей мере',
      'less-than': 'менее|меньше|менее чем',
      'at-most': 'не более|не больше|до',
    },
    units:
      'доллар=USD доллара=USD долларов=USD рубль=RUB рубля=RUB рублей=RUB год=year года=year лет=year км=km километров=km тонн=t',
    to: 'до',
  },
};

const read = new Map<string, QuantityWords>();

/** The words of a language by its BCP 47 tag, with the English ones; English alone for others. */
export function wordsOfLanguage(language: string): QuantityWords {
  const [primary = ''] = language.toLowerCase().split('-');
  const known = Object.hasOwn(others, primary) ? primary : 'en';
  const words = read.get(known) ?? wordsFrom(others[known] ?? english);
  read.set(known, words);
  return words;
}

function wordsFrom(written: Written): QuantityWords {
  const all = written === english ? [english] : [english, written];
  return {
    decimal: written.decimal,
    group: written.group,
    magnitudes: new Map(all.flatMap(({ magnitudes }) => numbered(magnitudes))),
    percent: new Set(all.flatMap(({ percent }) => percent.split(' '))),
    months: monthsOf(all),
    hedges: hedgesOf(all),
    units: new Map(
      all.flatMap(({ units }) =>
        units
          .split(' ')
          .filter(Boolean)
          .map((pair) => pair.split('=') as [string, string]),
      ),
    ),
    to: new Set(all.flatMap(({ to }) => to.split(' '))),
  };
}

/** “2 hundred 3 thousand k”: each word with the number before it. */
function numbered(list: string): [string, number][] {
  let power = 0;
  const pairs: [string, number][] = [];
  for (const word of list.split(' ')) {
    if (/^\d/.test(word)) power = Number(word);
    else pairs.push([word, power]);
  }
  return pairs;
}

function monthsOf(all: readonly Written[]): Map<string, number> {
  const byName = new Map<string, number>();
  for (const { months } of all) {
    months.split(' ').forEach((names, index) => {
      for (const name of names.split('|')) byName.set(name, index + 1);
    });
  }
  return byName;
}

function hedgesOf(all: readonly Written[]): Map<string, Hedge[]> {
  const byLast = new Map<string, Hedge[]>();
  for (const { hedges } of all) {
    for (const [bound, phrases = ''] of Object.entries(hedges)) {
      for (const phrase of phrases.split('|')) {
        const words = phrase.split(' ');
        const last = words.at(-1) ?? '';
        const same = byLast.get(last) ?? [];
        same.push({ words, bound: bound as QuantityBound });
        byLast.set(last, same);
      }
    }
  }
  for (const same of byLast.values()) {
    same.sort((one, other) => other.words.length - one.words.length);
  }
  return byLast;
}
