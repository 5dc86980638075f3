import { ArticleMetadata } from '@/lib/domain/article/article';
import { dayOf } from '@/lib/domain/article/html/dates';
import { asOneLine } from '@/lib/domain/article/lay-out';
import { cleanText } from '@/lib/domain/article/normalise';

/** What a file says of its own text, each as it was written there or empty. */
export type FileProperties = { title: string; authors: string[]; date: string; language: string };

/** What the programs that make files write where a title is wanted. */
const NO_TITLE =
  /^(?:untitled|title|document\d*|microsoft (?:word|powerpoint).*|.*\.(?:docx?|odt|rtf|pdf|indd|tex|dvi|qxd|pages))$/i;

/** The same as an article's metadata: what does not suit it is left out. */
export function propertiesOf({ title, authors, date, language }: FileProperties) {
  const shortTitle = oneLine(title).slice(0, 500).trim();
  const tag = language.trim().replaceAll('_', '-');
  return {
    title: shortTitle === '' || NO_TITLE.test(shortTitle) ? null : shortTitle,
    authors: authors
      .flatMap((names) => names.split(/[;|]/))
      .map(oneLine)
      .filter((name) => /\p{L}/u.test(name) && name.length <= 200)
      .slice(0, 50),
    publishedAt: dayOf(date),
    language: ArticleMetadata.shape.language.safeParse(tag).success ? tag : null,
  };
}

const oneLine = (text: string): string => asOneLine(cleanText(text));
