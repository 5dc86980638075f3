/** More of these in a search only cost time. */
const MOST_TERMS = 12;

/** Of a word that is still being typed, so many letters have to be there to look for what begins so. */
const LEAST_OF_PREFIX = 3;

/** One thing that is looked for, as it was typed. */
export type Term = {
  words: string;
  /** Still being typed: what begins so is found as well. */
  isPrefix: boolean;
  /** Between quotation marks: the words in their order. */
  isPhrase: boolean;
  /** With a minus before it: what holds it is left out. */
  isNegated: boolean;
};

const oneTerm = /(?<minus>-)?(?:"(?<phrase>[^"]*)"?|“(?<quoted>[^”]*)”?|(?<word>[^\s"“”]+))/gu;

/** The terms of a query as people type them into a search box; all have to be found. */
export function termsOf(query: string): Term[] {
  const terms = [...query.matchAll(oneTerm)].flatMap(({ groups = {}, index, 0: whole }): Term[] => {
    const { minus, phrase, quoted, word } = groups;
    const typed = phrase ?? quoted ?? word ?? '';
    const words = typed.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{M}\p{N}]+$/gu, '');
    if (words === '') return [];
    const isPhrase = word === undefined;
    const isLast = index + whole.length === query.length;
    const isNegated = minus !== undefined;
    const isPrefix =
      isLast && !isPhrase && !isNegated && [...words].length >= LEAST_OF_PREFIX && isOpen(typed);
    return [{ words, isPrefix, isPhrase, isNegated }];
  });
  return terms.slice(0, MOST_TERMS);
}

/** Whether it ends with a letter or figure, so that more of it may follow. */
const isOpen = (words: string): boolean => /[\p{L}\p{M}\p{N}]$/u.test(words);
