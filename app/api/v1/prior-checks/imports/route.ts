import { z } from 'zod';
import { invalidField } from '@/lib/domain/errors';
import { Id } from '@/lib/domain/identity';
import { FileName, MAX_FILE_BYTES } from '@/lib/domain/job/article-reading';
import { CheckImport, type CheckSource } from '@/lib/domain/job/check-import';
import { bytesOfBase64 } from '@/lib/http/base64';
import { limitUpTo, listOf } from '@/lib/http/list-answer';
import { apiRoute } from '@/lib/http/route';
import type { Context } from '@/lib/services/context';
import { bringFile } from '@/lib/services/prior-checks/bring-part';
import { listCheckImports } from '@/lib/services/prior-checks/list-check-imports';
import { startCheckImport } from '@/lib/services/prior-checks/start-check-import';

const path = '/api/v1/prior-checks/imports';

export const GET = apiRoute(
  {
    method: 'GET',
    path,
    summary: 'List the imports of prior checks, the newest first',
    action: 'source.read',
    query: z.object({ cursor: Id.optional(), limit: limitUpTo(100) }),
    answer: listOf(CheckImport),
  },
  ({ context, query: { cursor, ...page } }) =>
    listCheckImports(context, { ...page, after: cursor }),
);

const Body = z.object({
  url: z.string().optional().describe('Of a feed of ClaimReview, of a table, or of a page.'),
  fileName: FileName.optional(),
  contentBase64: z.string().optional().describe('A small file, whole.'),
  uploadId: Id.optional().describe('A file whose parts were brought before.'),
});

export const POST = apiRoute(
  {
    method: 'POST',
    path,
    summary: 'Import prior checks of a feed or a file, in the background: all of them, or none',
    action: 'source.add',
    body: Body,
    bodyLimit: Math.ceil(MAX_FILE_BYTES / 3) * 4 + 10_000,
    answer: CheckImport,
    status: 202,
  },
  async ({ context, body }) => startCheckImport(context, { source: await sourceOf(context, body) }),
);

async function sourceOf(
  context: Context,
  { url, fileName, contentBase64, uploadId }: z.infer<typeof Body>,
): Promise<z.input<typeof CheckSource>> {
  const given = [url, contentBase64, uploadId].filter((one) => one !== undefined);
  if (given.length !== 1) {
    throw invalidField('url', 'Send {url}, {fileName, contentBase64}, or {fileName, uploadId}.');
  }
  if (url !== undefined) return { kind: 'address', url };
  if (fileName === undefined) throw invalidField('fileName', 'Say what the file is called.');
  const kept = uploadId ?? (await bringFile(context, [bytesOfBase64(contentBase64)]));
  return { kind: 'file', name: fileName, uploadId: kept };
}
