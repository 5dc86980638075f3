import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { ClaimPanel } from '@/app/(desk)/articles/[id]/_components/claim-panel';
import { requireContext } from '@/lib/auth/session';
import { isClaimdeskError } from '@/lib/domain/errors';
import { Id } from '@/lib/domain/identity';
import { dayOf } from '@/lib/domain/workflow/due';
import { listAsked } from '@/lib/services/claims/assign-claim';
import { getClaimFile } from '@/lib/services/claims/get-claim';
import { getEvidenceMissing } from '@/lib/services/reviews/evidence-missing';
import { formatCited } from '@/lib/services/sources/format-cited';
import { linesOfEvidenceOf } from '@/lib/services/sources/lines-of-evidence';

type Props = { params: Promise<{ id: string; claimId: string }> };

async function open({ params }: Props) {
  const { id, claimId } = await params;
  const context = await requireContext();
  if (!Id.safeParse(claimId).success) notFound();
  const file = await getClaimFile(context, claimId).catch((error: unknown) => {
    if (isClaimdeskError(error) && error.code === 'not_found') notFound();
    throw error;
  });
  if (file.claim.articleId !== id) notFound();
  return { context, file };
}

export const metadata: Metadata = { title: 'Claim' };

export default async function ClaimPage(props: Props) {
  const { context, file } = await open(props);
  const { id } = file.claim;
  const [references, lines, missing, asked] = await Promise.all([
    formatCited(context, file.citations),
    linesOfEvidenceOf(context, [id]),
    getEvidenceMissing(context, file.claim, file.citations),
    listAsked(context, id),
  ]);
  return (
    <ClaimPanel
      key={id}
      file={file}
      references={references}
      lines={lines.get(id) ?? null}
      missing={missing}
      asked={asked}
      today={dayOf(context.now())}
    />
  );
}
