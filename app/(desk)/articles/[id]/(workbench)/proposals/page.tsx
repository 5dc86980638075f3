import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { ProposalsPanel } from '@/app/(desk)/articles/[id]/(workbench)/proposals/_components/proposals-panel';
import { requireContext } from '@/lib/auth/session';
import { isClaimdeskError } from '@/lib/domain/errors';
import { listProposals } from '@/lib/services/proposals/list-proposals';

export const metadata: Metadata = { title: 'Proposed claims' };

type Props = { params: Promise<{ id: string }> };

/** What the desk's language model proposes as claims, for a person to decide. */
export default async function ProposalsPage({ params }: Props) {
  const { id } = await params;
  const context = await requireContext();
  const proposals = await listProposals(context, id).catch((error: unknown) => {
    if (isClaimdeskError(error) && error.code === 'not_found') notFound();
    throw error;
  });
  return <ProposalsPanel proposals={proposals} />;
}
