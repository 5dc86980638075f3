import { standingWords } from '@/components/claim/claim-words';
import { WordDiff } from '@/components/claim/word-diff';
import { Badge } from '@/components/ui/badge';
import type { RevisionPreview } from '@/lib/domain/article/revision';
import { diffWords } from '@/lib/domain/passage/diff-words';
import { counted } from '@/lib/domain/report/words';

/** What saving a text would do to the claims: how many keep their words, and each that does not. */
export function PreviewOfRevision({ preview }: { preview: RevisionPreview }) {
  const { counts, claims, title } = preview;
  return (
    <section aria-labelledby="what-changes" className="flex flex-col gap-4">
      <h2 id="what-changes" className="border-ink border-b pb-1 font-semibold font-serif text-xl">
        What changes
      </h2>
      {title !== null && (
        <p>
          The first lines were taken for the title and are not part of the text: “{title}”. The
          article keeps its own title; it is changed under “Edit details”.
        </p>
      )}
      <div role="status">
        <ul className="tabular flex flex-wrap gap-x-6 gap-y-1">
          <li>{counted(counts.same, 'claim')} with the same words</li>
          <li>{counts.changed} changed: back to review</li>
          <li>{counts.ambiguous} in doubt: somebody chooses the place</li>
          <li>{counts.gone} gone: withdrawn from the text</li>
        </ul>
      </div>
      {claims.length === 0 ? (
        <p className="text-muted">No claim needs to be looked at.</p>
      ) : (
        <ol aria-label="Claims that change" className="divide-y divide-line border-line border-y">
          {claims.map(({ id, number, wording, standing, passages }) => (
            <li key={id} className="flex flex-col gap-2 py-4">
              <div className="flex flex-wrap items-center gap-3">
                <span className="tabular font-semibold text-muted">Claim {number}</span>
                <Badge>{standingWords[standing]}</Badge>
              </div>
              <p dir="auto" className="font-medium">
                {wording}
              </p>
              {passages.map(({ before, after, choices }) => (
                <div key={before}>
                  {choices.length > 0 ? (
                    <>
                      <p dir="auto" className="font-serif text-[1.0625rem]">
                        {before}
                      </p>
                      <p className="text-muted">
                        It may stand in {counted(choices.length, 'place')}.
                      </p>
                    </>
                  ) : (
                    <WordDiff parts={diffWords(before, after ?? '')} />
                  )}
                </div>
              ))}
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}
