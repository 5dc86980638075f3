import type { MarkedRun } from '@/components/article/marked-blocks';
import { OverlapMenu } from '@/components/article/overlap-menu';
import { PassageNumber } from '@/components/article/passage-number';
import { SentenceRun } from '@/components/article/sentence-run';
import type { ClaimSummary } from '@/lib/domain/claim/claim';

type PassageRunProps = {
  run: MarkedRun;
  text: string;
  selectedId: string | null;
  hrefOf: (claim: ClaimSummary) => string;
  hrefOfSentence: (start: number) => string;
  onSelect: (claim: ClaimSummary) => void;
};

/** Words of the article, with the numbers of the claims that begin here before them. */
export function PassageRun({
  run,
  text,
  selectedId,
  hrefOf,
  hrefOfSentence,
  onSelect,
}: PassageRunProps) {
  const words = <span data-start={run.start}>{text.slice(run.start, run.end)}</span>;
  const [smallest] = run.claims;
  if (!smallest) {
    if (!run.sentence) return words;
    return (
      <SentenceRun sentence={run.sentence} href={hrefOfSentence(run.sentence.start)}>
        {words}
      </SentenceRun>
    );
  }
  const isSelected = run.claims.some(({ id }) => id === selectedId);
  return (
    <>
      {run.beginning.map((claim) => (
        <PassageNumber
          key={claim.id}
          claim={claim}
          href={hrefOf(claim)}
          isSelected={claim.id === selectedId}
        />
      ))}
      <mark
        className="passage"
        data-claims={run.claims.map(({ id }) => id).join(' ')}
        data-depth={Math.min(run.claims.length, 3)}
        data-selected={isSelected || undefined}
        data-retired={run.claims.every(({ state }) => state === 'retired') || undefined}
      >
        <a href={hrefOf(smallest)} draggable={false} tabIndex={-1} data-claim={smallest.id}>
          {words}
        </a>
      </mark>
      {run.endsOverlap && (
        <OverlapMenu claims={run.claims} selectedId={selectedId} onSelect={onSelect} />
      )}
    </>
  );
}
