import { notFound } from 'next/navigation';
import { requireContext } from '@/lib/auth/session';
import { Id } from '@/lib/domain/identity';
import { fileNameOf } from '@/lib/domain/source/shown-as';
import { downloadOf } from '@/lib/http/download';
import {
  getCapture,
  getCaptureBytes,
  getCaptureText,
  getCaptureWarc,
} from '@/lib/services/captures/get-capture';
import type { Context } from '@/lib/services/context';

type Segment = { params: Promise<{ id: string; file: string }> };

const files: Record<string, (context: Context, id: string) => Promise<Response>> = {
  /** The very bytes. Whatever they are, no browser shows them here. */
  async bytes(context, id) {
    const { capture, bytes } = await getCaptureBytes(context, id);
    const fileName = fileNameOf(capture);
    return downloadOf({ body: bytes, mediaType: 'application/octet-stream', fileName });
  },
  async warc(context, id) {
    const fileName = withEnding(fileNameOf(await getCapture(context, id)), 'warc.gz');
    const body = await getCaptureWarc(context, id);
    return downloadOf({ body, mediaType: 'application/warc', fileName });
  },
  async text(context, id) {
    const fileName = withEnding(fileNameOf(await getCapture(context, id)), 'txt');
    const { text: body } = await getCaptureText(context, id);
    return downloadOf({ body, mediaType: 'text/plain; charset=utf-8', fileName });
  },
};

const withEnding = (fileName: string, ending: string) => fileName.replace(/[^.]+$/, ending);

/** A copy as a file to save: its bytes, a WARC with the answer that brought them, its words. */
export async function GET(_request: Request, { params }: Segment): Promise<Response> {
  const { id, file } = await params;
  const context = await requireContext();
  const make = Object.hasOwn(files, file) ? files[file] : undefined;
  if (!make || !Id.safeParse(id).success) notFound();
  return await make(context, id);
}
