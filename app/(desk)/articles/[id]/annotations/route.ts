import { notFound } from 'next/navigation';
import { requireContext } from '@/lib/auth/session';
import { isClaimdeskError } from '@/lib/domain/errors';
import { Id } from '@/lib/domain/identity';
import { downloadOf } from '@/lib/http/download';
import { exportAnnotations } from '@/lib/services/claims/export-annotations';

type Segment = { params: Promise<{ id: string }> };

/** The claims of an article as a file of W3C annotations. */
export async function GET(_request: Request, { params }: Segment): Promise<Response> {
  const { id } = await params;
  const context = await requireContext();
  if (!Id.safeParse(id).success) notFound();
  return downloadOf(
    await exportAnnotations(context, id).catch((error: unknown) => {
      if (isClaimdeskError(error) && error.code === 'not_found') notFound();
      throw error;
    }),
  );
}
