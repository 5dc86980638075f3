import { z } from 'zod';
import { invalidField } from '@/lib/domain/errors';
import { Id } from '@/lib/domain/identity';
import { FileName } from '@/lib/domain/job/article-reading';
import { type CaptureOf, Capturing, MAX_CAPTURE_UPLOAD_BYTES } from '@/lib/domain/job/capturing';
import { Capture } from '@/lib/domain/source/capture';
import { bytesOfBase64 } from '@/lib/http/base64';
import { limitUpTo, listOf } from '@/lib/http/list-answer';
import { apiRoute } from '@/lib/http/route';
import { listCaptures } from '@/lib/services/captures/get-capture';
import { requestCapture } from '@/lib/services/captures/request-capture';

const path = '/api/v1/sources/{id}/captures';

export const GET = apiRoute(
  {
    method: 'GET',
    path,
    summary: 'List the copies of a source, the latest first',
    action: 'source.read',
    query: z.object({ cursor: Id.optional(), limit: limitUpTo(100) }),
    answer: listOf(Capture),
  },
  ({ context, params, query: { cursor, ...page } }) =>
    listCaptures(context, params.id, { ...page, after: cursor }),
);

const Body = z.object({
  /** What stands there becomes the copy; with `html`, where that page was. */
  url: z.string().optional(),
  html: z.string().optional(),
  fileName: FileName.optional(),
  mediaType: z.string().optional(),
  contentBase64: z.string().optional(),
});

export const POST = apiRoute(
  {
    method: 'POST',
    path,
    summary: 'Make a copy of a source from an address, a page or a file, in the background',
    action: 'source.capture',
    body: Body,
    bodyLimit: MAX_CAPTURE_UPLOAD_BYTES * 2,
    answer: Capturing,
    status: 202,
    errors: ['source_retired'],
  },
  ({ context, params, body }) =>
    requestCapture(context, { sourceId: params.id, of: captureOf(body) }),
);

function captureOf({
  url,
  html,
  fileName,
  mediaType,
  contentBase64,
}: z.infer<typeof Body>): z.input<typeof CaptureOf> {
  if (fileName !== undefined || contentBase64 !== undefined) {
    if (fileName === undefined) throw invalidField('fileName', 'Say what the file is called.');
    return { kind: 'file', name: fileName, mediaType, bytes: bytesOfBase64(contentBase64) };
  }
  if (url === undefined) {
    throw invalidField('url', 'Send {url}, {url, html}, or {fileName, contentBase64}.');
  }
  return html === undefined ? { kind: 'address', url } : { kind: 'page', url, html };
}
