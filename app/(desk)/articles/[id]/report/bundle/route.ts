import { notFound } from 'next/navigation';
import { requireContext } from '@/lib/auth/session';
import { isClaimdeskError } from '@/lib/domain/errors';
import { Id } from '@/lib/domain/identity';
import { bundleDownload } from '@/lib/http/download';
import { exportBundle } from '@/lib/services/bundle/export-bundle';

type Segment = { params: Promise<{ id: string }> };

/** A report as a bundle: the one of the number that is asked for, else the newest. */
export async function GET(request: Request, { params }: Segment): Promise<Response> {
  const { id } = await params;
  const context = await requireContext();
  if (!Id.safeParse(id).success) notFound();
  const number = new URL(request.url).searchParams.get('number') ?? undefined;
  const bundle = await exportBundle(context, { articleId: id, number }).catch((error: unknown) => {
    if (isClaimdeskError(error) && /^(not_found|invalid_input)$/.test(error.code)) notFound();
    throw error;
  });
  return bundleDownload(bundle);
}
