import { notFound } from 'next/navigation';
import { requireContext } from '@/lib/auth/session';
import { decodePage } from '@/lib/domain/article/html/decode-page';
import { isClaimdeskError } from '@/lib/domain/errors';
import { Id } from '@/lib/domain/identity';
import type { Capture } from '@/lib/domain/source/capture';
import { safeCopy } from '@/lib/domain/source/safe-copy';
import { plainPage } from '@/lib/domain/source/safe-copy/plain-page';
import { fileNameOf, shownAs } from '@/lib/domain/source/shown-as';
import { downloadOf } from '@/lib/http/download';
import { statusOf } from '@/lib/http/errors';
import { getCaptureBytes } from '@/lib/services/captures/get-capture';

type Segment = { params: Promise<{ id: string }> };

/**
 * A copy as it is shown: a page made into one that can do nothing, a PDF for the desk's own viewer,
 * a picture. Anything else is saved, never shown. The policy that it comes under is in
 * `lib/http/security-headers.ts`.
 */
export async function GET(_request: Request, { params }: Segment): Promise<Response> {
  const { id } = await params;
  const context = await requireContext();
  if (!Id.safeParse(id).success) notFound();
  try {
    const { capture, bytes } = await getCaptureBytes(context, id);
    return shown(capture, bytes);
  } catch (error) {
    if (!isClaimdeskError(error)) throw error;
    if (error.code === 'not_found') notFound();
    const status = statusOf(error.code);
    return page(plainPage({ title: 'This copy cannot be shown', words: error.message }), status);
  }
}

function shown(capture: Capture, bytes: Uint8Array): Response {
  switch (shownAs(capture)) {
    case 'page': {
      const html = decodePage(bytes, capture.charset ? `charset=${capture.charset}` : '');
      return page(safeCopy(html, { url: capture.finalUrl }));
    }
    case 'pdf':
    case 'picture':
      // No bytes here are memory that threads share.
      return new Response(bytes as BodyInit, { headers: { 'content-type': capture.mediaType } });
    case null:
      return downloadOf({
        body: bytes,
        mediaType: 'application/octet-stream',
        fileName: fileNameOf(capture),
      });
  }
}

const page = (html: string, status = 200) =>
  new Response(html, { status, headers: { 'content-type': 'text/html; charset=utf-8' } });
