import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { GalleyPanel } from '@/app/(desk)/articles/[id]/(workbench)/galley/_components/galley-panel';
import { requireContext } from '@/lib/auth/session';
import { isClaimdeskError } from '@/lib/domain/errors';
import { suggestionsAround } from '@/lib/services/articles/get-galley';

export const metadata: Metadata = { title: 'Galley' };

type Props = {
  params: Promise<{ id: string }>;
  searchParams: Promise<{ at?: string; only?: string }>;
};

/** The sentences that no claim is tied to, one at a time. */
export default async function GalleyPage({ params, searchParams }: Props) {
  const [{ id }, { at, only }] = await Promise.all([params, searchParams]);
  const context = await requireContext();
  const start = at !== undefined && /^\d{1,9}$/.test(at) ? Number(at) : null;
  const suggestions = await suggestionsAround(context, id, start ?? 0).catch((error: unknown) => {
    if (isClaimdeskError(error) && error.code === 'not_found') notFound();
    throw error;
  });
  return (
    <GalleyPanel
      key={only === 'suggested' ? 'suggested' : 'open'}
      suggestions={suggestions}
      start={start}
      isSuggestedOnly={only === 'suggested'}
    />
  );
}
