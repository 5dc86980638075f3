import type { Sought } from '@/lib/domain/search/marks';
import type { Term } from '@/lib/domain/search/terms';

/** A term as the database reads it. */
export type ReadTerm = Term & {
  /** Folded: without case, accents and signs. */
  folded: string;
  /** By PostgreSQL's name of each language that the desk has words in: a tsquery, empty for a stop word. */
  forms: Readonly<Record<string, string>>;
  /** Folded words that it may have been. */
  alike: readonly string[];
};

/** The language that takes words as they are written. */
const AS_WRITTEN = 'simple';

/**
 * The tsquery, as text, that finds the terms in any of the desk's languages; null where nothing is
 * looked for. It is put together of what the database made of the terms, and goes back as a parameter.
 */
export function tsqueryOf(terms: readonly ReadTerm[]): string | null {
  const languages = [...new Set(terms.flatMap(({ forms }) => Object.keys(forms)))];
  const without = terms.filter(({ isNegated }) => isNegated);
  const wanted = terms.filter(({ isNegated }) => !isNegated);
  const found = [...heardIn(languages, wanted).values()]
    .map(({ heard, by }) => allOf(heard, [AS_WRITTEN, ...by]))
    .filter(Boolean);
  if (found.length === 0) return null;
  const refused = without.map((term) => anyOf(term, languages)).filter(Boolean);
  return [`(${found.join(' | ')})`, ...refused.map((query) => `!(${query})`)].join(' & ');
}

/**
 * The terms that have to be there, with the languages in which it is these: nobody has to say a language's
 * stop words. Languages that agree make one part of the query: each part costs, with every text.
 */
function heardIn(languages: readonly string[], terms: readonly ReadTerm[]) {
  const parts = new Map<string, { heard: readonly ReadTerm[]; by: string[] }>();
  for (const language of languages) {
    const heard = terms.filter((term) => term.isPrefix || term.forms[language]);
    const key = heard.map((term) => terms.indexOf(term)).join();
    const part = parts.get(key) ?? { heard: heard.length > 0 ? heard : terms, by: [] };
    part.by.push(language);
    parts.set(key, part);
  }
  return parts;
}

function allOf(terms: readonly ReadTerm[], languages: readonly string[]): string {
  const all = terms.map((term) => anyOf(term, languages)).filter(Boolean);
  return all.length > 0 ? `(${all.map((query) => `(${query})`).join(' & ')})` : '';
}

function anyOf({ forms, isPrefix, alike }: ReadTerm, languages: readonly string[]): string {
  const written = forms[AS_WRITTEN];
  const any = [
    ...languages.map((language) => forms[language]),
    ...(isPrefix && written ? [`${written}:*`] : []),
    ...alike.map(quoted),
  ];
  return [...new Set(any)].filter(Boolean).join(' | ');
}

const quoted = (word: string): string => `'${word.replace(/['\\]/g, '$&$&')}'`;

/** By which forms a word is known in a text of that language to be one of the terms. */
export const soughtIn = (terms: readonly ReadTerm[], language: string): Sought[] =>
  terms
    .filter(({ isNegated }) => !isNegated)
    .map(({ folded, forms, isPrefix, alike }) => {
      const words = folded.split(/[^\p{L}\p{M}\p{N}]+/u);
      return {
        exact: [...words, ...alike],
        beginnings: isPrefix ? words.slice(-1) : [],
        stems: language === AS_WRITTEN ? [] : lexemesIn(forms[language] ?? ''),
      };
    });

const lexemesIn = (query: string): string[] =>
  [...query.matchAll(/'((?:[^']|'')*)'/g)].map(([, lexeme = '']) => lexeme.replaceAll("''", "'"));
