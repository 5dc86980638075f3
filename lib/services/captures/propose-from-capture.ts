import { htmlText } from '@/lib/adapters/bibliography/html-text';
import { draftOfPage } from '@/lib/adapters/bibliography/page';
import { authorize } from '@/lib/domain/access/permissions';
import { invalidField } from '@/lib/domain/errors';
import { type CslDraft, draftFrom } from '@/lib/domain/source/csl-draft';
import { isWebPage } from '@/lib/domain/source/media-type';
import { getCaptureBytes } from '@/lib/services/captures/get-capture';
import type { Context } from '@/lib/services/context';

/**
 * What a copy of the source says of the work, as a draft to fill in what the desk does not know.
 * @throws ClaimdeskError `not_found`; `invalid_input` for a copy of another source; what
 * `getCaptureBytes` throws.
 */
export async function proposeFromCapture(
  context: Context,
  { sourceId, captureId }: { sourceId: string; captureId: string },
): Promise<CslDraft> {
  authorize(context.actor, 'source.edit');
  const { capture, bytes } = await getCaptureBytes(context, captureId);
  if (capture.sourceId !== sourceId) {
    throw invalidField('captureId', 'This copy is of another source.');
  }
  const { finalUrl, mediaType, charset, title, language } = capture;
  if (isWebPage(mediaType)) {
    const draft = draftOfPage(htmlText(bytes, charset), finalUrl ?? 'http://localhost/');
    const { URL: _, ...work } = draft;
    return finalUrl === null ? work : draft;
  }
  return draftFrom({ title, language });
}
