import { readArticleFile } from '@/lib/domain/article/article-file';
import { decodeText } from '@/lib/domain/article/decode';
import { invalidField } from '@/lib/domain/errors';
import { importArticle } from '@/lib/services/articles/import-article';
import { type Command, expectArguments, onDesk, readNamed } from '@/scripts/commands/command';

export const importCommand: Command = {
  summary: 'take in an article, with its claims',
  usage: `import FILE [--title TITLE] [--language TAG] [--claims FILE]

FILE is plain text, Markdown when its name ends in .md, or a web page when it ends in .html. The
claims are a JSON array, each claim as POST /api/v1/articles takes it. Either all of it is taken in, or nothing.`,
  options: {
    title: { type: 'string' },
    language: { type: 'string' },
    claims: { type: 'string' },
  },

  async run({ positionals, values: { title, language, claims } }) {
    const [file = ''] = expectArguments(positionals, 'FILE');
    const input = {
      title,
      language,
      ...readArticleFile(file, await readNamed(file)),
      claims: claims === undefined ? [] : parseClaims(decodeText(await readNamed(claims))),
    };
    const article = await onDesk((context) => importArticle(context, input));
    console.log(`${article.id} ${article.title} (${article.claims} claims)`);
  },
};

function parseClaims(text: string) {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw invalidField('claims', `The claims are not JSON: ${(error as Error).message}`);
  }
}
