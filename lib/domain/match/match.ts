/** A text that may match: a fact-check’s claim and the headline it stands under, where there is one. */
export type MatchText = { title: string; text: string };

/** Who says to have written a post, and in which year; empty and null where it does not say. */
export type Signature = { names: string; year: number | null };

/** A word of a text as it is compared. */
export type Term = {
  /** Its stem in lower case. */
  term: string;
  /** As it stands there, and from where on: UTF-16 offset in the text as `normalised` has it. */
  word: string;
  start: number;
  /** Of the text as it stands: from 0 on, in words. */
  place: number;
  isNumber: boolean;
};

/** How much a term, or four letters in a row, tell of a text: the rarer the more. */
export type Rarities = {
  weightOf(term: string): number;
  weightOfPiece(piece: string): number;
};
