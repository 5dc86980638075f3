import type { ArticleText } from '@/lib/domain/article/article';
import { sectionsOf } from '@/lib/domain/article/sections';
import { sentencesOf } from '@/lib/domain/article/sentences';
import type { Place, Search } from '@/lib/domain/passage/find-quote';
import { fold } from '@/lib/domain/passage/fold';
import type { StructuralSelector } from '@/lib/domain/passage/passage';

/**
 * Finds a sentence counted by section, paragraph and sentence. The count is right when all terms
 * stand in that sentence; otherwise the only sentence of the article that holds them all is taken.
 */
export function findStructural(
  article: ArticleText,
  { section, paragraph, sentence, terms }: StructuralSelector,
  language: string,
): Search {
  const block = sectionsOf(article.blocks)[section - 1]?.paragraphs[paragraph - 1];
  const counted = block && sentencesOf(article.text, block, language)[sentence - 1];
  const holds = ({ start, end }: Place) => hasTerms(article.text.slice(start, end), terms);
  if (counted && holds(counted)) return { outcome: 'found', how: 'position', ...counted };
  if (terms.length === 0) return { outcome: 'missing' };
  const places = article.blocks
    .flatMap((one) => sentencesOf(article.text, one, language))
    .filter(holds);
  const [only, second] = places;
  if (!only) return { outcome: 'missing' };
  if (second) return { outcome: 'ambiguous', places };
  return { outcome: 'found', how: 'exact', ...only };
}

const plain = (text: string): string => fold(text).text.toLowerCase();

/** Whether all terms stand in the text as whole words, case and typography aside. */
function hasTerms(text: string, terms: readonly string[]): boolean {
  const words = plain(text);
  return terms.every((term) => {
    const pattern = RegExp.escape(plain(term));
    return new RegExp(`(?<![\\p{L}\\p{N}])${pattern}(?![\\p{L}\\p{N}])`, 'u').test(words);
  });
}
