import { BoundedMap } from '@/lib/domain/bounded-map';
import { oncePer } from '@/lib/domain/once-per';

/** A value as one text of JSON, which React sends to a page whole and not field by field. */
export type AsText<Value> = string & { readonly of?: Value };

/** How many characters of such texts are kept with what they say. */
const ROOM = 4_000_000;

type Said = { text: string; value: unknown };

const said = new BoundedMap<Said>(ROOM, ({ text }) => text.length);
const textOf = oncePer((value: object) => JSON.stringify(value));

/** @param value of what JSON has: no date, nothing undefined that has to arrive */
export const asText = <Value extends object>(value: Value): AsText<Value> => textOf(value);

/** What the text says; of the same text the same value, as long as it is kept. Nobody may change it. */
export function fromText<Value>(text: AsText<Value>): Value {
  return said.getOrMake(text, () => ({ text, value: JSON.parse(text) })).value as Value;
}
