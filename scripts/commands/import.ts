import {
  type ArticleSource,
  readArticleSource,
} from '@/lib/adapters/article-reader/read-article-source';
import { importOf } from '@/lib/domain/article/article-import';
import { decodeText } from '@/lib/domain/article/decode';
import { invalidField } from '@/lib/domain/errors';
import { importArticle } from '@/lib/services/articles/import-article';
import { type Command, expectArguments, onDesk, readNamed } from '@/scripts/commands/command';

export const importCommand: Command = {
  summary: 'take in an article, with its claims',
  usage: `import FILE|ADDRESS [--title TITLE] [--language TAG] [--claims FILE]

FILE is a Word document (.docx), a PDF, a web page (.html), Markdown (.md) or plain text; ADDRESS
begins with https:// or http:// and leads to any of these. The
claims are a JSON array, each claim as POST /api/v1/articles takes it. Either all of it is taken in, or nothing.`,
  options: {
    title: { type: 'string' },
    language: { type: 'string' },
    claims: { type: 'string' },
  },

  async run({ positionals, values: { title, language, claims } }) {
    const [named = ''] = expectArguments(positionals, 'FILE');
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
