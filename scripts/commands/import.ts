import path from 'node:path';
import {
  type ArticleSource,
  readArticleSource,
} from '@/lib/adapters/article-reader/read-article-source';
import { importOf } from '@/lib/domain/article/article-import';
import { decodeText } from '@/lib/domain/article/decode';
import { titleOfFile } from '@/lib/domain/averitec/averitec-import';
import { invalidField } from '@/lib/domain/errors';
import { importArticle } from '@/lib/services/articles/import-article';
import { importAveritec } from '@/lib/services/articles/import-averitec';
import {
  type Command,
  expectArguments,
  onDesk,
  readNamed,
  WrongUsage,
} from '@/scripts/commands/command';

export const importCommand: Command = {
  summary: 'take in an article, with its claims',
  usage: `import FILE|ADDRESS [--title TITLE] [--language TAG] [--claims FILE]
import FILE --format averitec [--without-labels] [--title TITLE] [--language TAG]

FILE is a Word document (.docx), a PDF, a web page (.html), Markdown (.md) or plain text; ADDRESS
begins with https:// or http:// and leads to any of these. The
claims are a JSON array, each claim as POST /api/v1/articles takes it. Either all of it is taken in, or nothing.

With --format averitec, FILE is in AVeriTeC’s JSON: it becomes an article with a paragraph a claim,
its answers become citations. Its labels and justifications stand in the text as the file’s words;
--without-labels leaves them out, so that reviewers judge for themselves.`,
  options: {
    title: { type: 'string' },
    language: { type: 'string' },
    claims: { type: 'string' },
    format: { type: 'string' },
    'without-labels': { type: 'boolean' },
  },

  async run({ positionals, values: { title, language, claims, format }, flags }) {
    const [named = ''] = expectArguments(positionals, 'FILE');
    const withLabels = !flags['without-labels'];
    if (format !== undefined) {
      if (format !== 'averitec') throw new WrongUsage('The format is averitec, or left out.');
      if (claims !== undefined) throw new WrongUsage('AVeriTeC’s JSON has its claims within.');
      return await takeInAveritec(named, { title, language, withLabels });
    }
    if (!withLabels) throw new WrongUsage('Labels are what --format averitec has.');
    const input = {
      ...importOf(await readArticleSource(await sourceOf(named))),
      ...(title === undefined ? {} : { title }),
      ...(language === undefined ? {} : { language }),
      claims: claims === undefined ? [] : parseClaims(decodeText(await readNamed(claims))),
    };
    const article = await onDesk((context) => importArticle(context, input));
    console.log(`${article.id} ${article.title} (${article.claims} claims)`);
  },
};

type Averitec = { title: string | undefined; language: string | undefined; withLabels: boolean };

async function takeInAveritec(named: string, { title, language, withLabels }: Averitec) {
  const text = decodeText(await readNamed(named));
  const { articleId, ...told } = await onDesk((context) =>
    importAveritec(context, {
      text,
      title: title ?? titleOfFile(path.basename(named)),
      ...(language === undefined ? {} : { language }),
      withLabels,
    }),
  );
  const { claims, citations, sourcesAdded, withoutSource } = told;
  console.log(
    `${articleId} ${told.title} (${claims} claims, ${citations} citations, ${sourcesAdded} new sources; ${withoutSource} answers name no source)`,
  );
}

async function sourceOf(named: string): Promise<ArticleSource> {
  if (/^https?:\/\//i.test(named)) return { kind: 'address', url: named };
  return { kind: 'file', name: named, bytes: await readNamed(named) };
}

function parseClaims(text: string) {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw invalidField('claims', `The claims are not JSON: ${(error as Error).message}`);
  }
}
