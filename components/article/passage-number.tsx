import type { ClaimSummary } from '@/lib/domain/claim/claim';

type PassageNumberProps = { claim: ClaimSummary; href: string; isSelected: boolean };

/**
 * The number of a claim where its passage begins: the stop of the Tab key for that claim. The digits
 * are drawn by the style sheet, so that they are neither found nor copied as words of the article.
 */
export function PassageNumber({ claim, href, isSelected }: PassageNumberProps) {
  const digits = <span aria-hidden data-number={claim.number} />;
  return (
    <a
      href={href}
      draggable={false}
      data-claim={claim.id}
      data-selected={isSelected || undefined}
      aria-current={isSelected ? 'true' : undefined}
      aria-label={`Claim ${claim.number}: ${claim.wording}`}
      className="passage-number"
    >
      {digits}
    </a>
  );
}
