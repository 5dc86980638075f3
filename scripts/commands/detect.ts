import { readArticleFile } from '@/lib/domain/article/article-file';
import { ArticleImport, readImport } from '@/lib/domain/article/article-import';
import { sentencesOfArticle } from '@/lib/domain/article/article-sentences';
import { type Detection, detectClaims } from '@/lib/domain/claim/detect/detect';
import type { Reason } from '@/lib/domain/claim/detect/reasons';
import { detector } from '@/lib/services/claims/detector';
import { parse } from '@/lib/services/command';
import { type Command, expectArguments, readNamed } from '@/scripts/commands/command';

type Found = Detection & { sentence: string; start: number; end: number; suggested: boolean };

export const detectCommand: Command = {
  summary: 'find the sentences of a text that are worth a check',
  usage: `detect FILE [--all] [--json]

FILE is plain text, Markdown when its name ends in .md, or a web page when it ends in .html. Prints
each sentence that is worth a check: how much so, from 0 to 1, with the kind of its claim, the words
that tell, who says it, and a wording. --all prints every sentence, --json a JSON array of them.
Needs no desk. It learned from English.`,
  options: { all: { type: 'boolean' }, json: { type: 'boolean' } },

  async run({ positionals, flags }) {
    const [file = ''] = expectArguments(positionals, 'FILE');
    const read = readArticleFile(file, await readNamed(file));
    const { metadata, body } = readImport(parse(ArticleImport, { title: file, ...read }));
    const sentences = sentencesOfArticle(body.blocks, body.text, metadata.language).map(
      ({ start, end }) => ({ start, end, sentence: body.text.slice(start, end) }),
    );
    const model = await detector();
    const detections = detectClaims(
      sentences.map(({ sentence }) => sentence),
      model,
    );
    const found = detections
      .map((detection, at): Found => {
        const place = sentences[at] ?? { start: 0, end: 0, sentence: '' };
        return { ...place, ...detection, suggested: detection.checkWorthiness >= model.threshold };
      })
      .filter(({ suggested }) => suggested || flags.all);
    console.log(flags.json ? JSON.stringify(found, null, 2) : found.map(told).join('\n\n'));
  },
};

/** A sentence under its score, its reasons and wording below it where it is suggested. */
function told({ sentence, checkWorthiness, kind, reasons, claimant, ...rest }: Found): string {
  const head = `${checkWorthiness.toFixed(2)}  ${sentence.replace(/\s+/g, ' ')}`;
  const lines = [
    rest.suggested && `kind      ${kind}`,
    reasons.length > 0 && `reasons   ${reasons.map(reasonWords).join(', ')}`,
    claimant !== null && `claimant  ${claimant}`,
    rest.suggested && `wording   ${rest.suggestedWording}`,
  ];
  return [head, ...lines.filter((line) => line !== false).map((line) => `      ${line}`)].join(
    '\n',
  );
}

const reasonWords = ({ kind, words }: Reason) => `${kind} “${words.replace(/\s+/g, ' ')}”`;
