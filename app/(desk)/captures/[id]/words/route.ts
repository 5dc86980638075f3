import { currentContext } from '@/lib/auth/session';
import { problemResponse } from '@/lib/http/problem-response';
import { getCaptureText } from '@/lib/services/captures/get-capture';

type Segment = { params: Promise<{ id: string }> };

/** The words of a copy, for the viewer that finds chosen words in them. A copy never changes. */
export async function GET(_request: Request, { params }: Segment): Promise<Response> {
  try {
    const words = await getCaptureText(await currentContext(), (await params).id);
    return Response.json(words, { headers: { 'cache-control': 'private, max-age=3600' } });
  } catch (error) {
    return problemResponse(error);
  }
}
