import type { QuantityWords } from '@/lib/domain/claim/quantity/languages';
import type { QuantityKind, QuantityUnit } from '@/lib/domain/claim/quantity/quantity';
import { isGlued, type Token } from '@/lib/domain/claim/quantity/tokens';

/** A unit that a text names; `next` is the first token behind it. */
export type FoundUnit = { kind: QuantityKind; unit: QuantityUnit; next: number };

/** ISO 4217 code, its name in the plural, and what it is called before and behind a figure. */
const CURRENCIES = `
USD US dollars|$ us$|dollars dollar us_dollars us_dollar u.s._dollars u.s._dollar american_dollars usd
EUR euros|€|euros euro eur €
GBP pounds sterling|£|pounds_sterling british_pounds gbp quid £
JPY yen|jp¥|yen japanese_yen jpy
CNY yuan|cn¥|yuan renminbi rmb cny chinese_yuan
RUB roubles|₽|roubles rouble rubles ruble rub ₽
INR rupees|₹ rs|rupees rupee indian_rupees inr
CAD Canadian dollars|c$ ca$|canadian_dollars cad
AUD Australian dollars|a$ au$|australian_dollars aud
NZD New Zealand dollars|nz$|new_zealand_dollars nzd
HKD Hong Kong dollars|hk$|hong_kong_dollars hkd
SGD Singapore dollars|s$|singapore_dollars sgd
CHF Swiss francs||swiss_francs francs franken chf
KRW South Korean won|₩|south_korean_won korean_won krw
TRY Turkish lira|₺|turkish_lira lira
UAH hryvnias|₴|hryvnias hryvnia uah
BRL reais|r$|reais brl
¥ yen or yuan|¥|¥
`;

/** “$” alone is read as the US dollar; “¥” alone may be either of two. */
const before = new Map<string, string>();
const behind = new Map<string, string>();
const names = new Map<string, string>();
for (const line of CURRENCIES.trim().split('\n')) {
  const [head = '', signs = '', words = ''] = line.split('|');
  const code = head.split(' ', 1)[0] ?? '';
  names.set(code, head.slice(code.length + 1));
  for (const sign of signs.split(' ')) before.set(sign, code);
  for (const word of words.split(' ')) behind.set(word.replaceAll('_', ' '), code);
  if (/^[A-Z]{3}$/.test(code)) before.set(code.toLowerCase(), code);
}
before.delete('');

/** “US dollars” */
export const currencyName = (code: string): string => names.get(code) ?? code;

/** The most tokens that name a currency: “U.S. dollars” has five. */
const LONGEST = 5;

export const unitOfMoney = (code: string, factor = 1): QuantityUnit => ({
  canonical: code,
  written: currencyName(code),
  factor,
  offset: 0,
});

/** The currency sign that begins at a token; `next` is where the figure begins. */
export function readCurrencySign(
  tokens: readonly Token[],
  from: number,
): { unit: QuantityUnit; next: number } | null {
  let name = '';
  for (let length = 1; length <= 2; length++) {
    const token = tokens[from + length - 1];
    if (!token || token.kind === 'digits') break;
    if (length > 1 && !isGlued(token)) break;
    name += token.text;
    const digits = tokens[from + length];
    if (digits?.kind !== 'digits' && !isPartSign(digits)) continue;
    const code = before.get(name);
    if (code) return { unit: unitOfMoney(code), next: from + length };
  }
  return null;
}

const isPartSign = (token: Token | undefined) => '½¼¾.'.includes(token?.text ?? ' ');

/** “dollars”, “US dollars”, “€”, “cents” behind a number. */
export function readCurrency(
  tokens: readonly Token[],
  from: number,
  { units }: QuantityWords,
): FoundUnit | null {
  for (let length = LONGEST; length > 0; length--) {
    const run = tokens.slice(from, from + length);
    if (run.length < length) continue;
    const name = run
      .map(({ text }, at) => (at > 0 && !isGlued(run[at]) ? ` ${text}` : text))
      .join('');
    if (name === 'cents') return { kind: 'money', unit: unitOfMoney('USD', 0.01), next: from + 1 };
    const code = behind.get(name) ?? (length === 1 ? codeOf(units.get(name)) : undefined);
    if (code) return { kind: 'money', unit: unitOfMoney(code), next: from + length };
  }
  return null;
}

const codeOf = (unit: string | undefined) => (unit && names.has(unit) ? unit : undefined);

/** Whether two currencies may be the same. */
export function isSameCurrency(one: string, other: string): boolean {
  const [sign, code] = one === '¥' ? [one, other] : [other, one];
  return one === other || (sign === '¥' && (code === 'JPY' || code === 'CNY'));
}
