import { currentContext } from '@/lib/auth/session';
import { authorize } from '@/lib/domain/access/permissions';
import { invalidField } from '@/lib/domain/errors';
import { FileWanted } from '@/lib/domain/report/print-steps';
import { preparingStream } from '@/lib/http/preparing-stream';
import { problemResponse } from '@/lib/http/problem-response';
import { prepareFile } from '@/lib/services/reports/prepare-file';

type Segment = { params: Promise<{ id: string }> };

/** How far a file of a report is that somebody wants to save; once that is done, its download begins at once. */
export async function GET(request: Request, { params }: Segment): Promise<Response> {
  try {
    const context = await currentContext();
    const { searchParams } = new URL(request.url);
    const wanted = FileWanted.safeParse({
      ...Object.fromEntries(searchParams),
      articleId: (await params).id,
    });
    if (!wanted.success) throw invalidField('file', 'There is no such file of a report.');
    authorize(context.actor, 'report.preview');
    return await preparingStream(request, (tell, signal) =>
      prepareFile(context, wanted.data, tell, signal),
    );
  } catch (error) {
    return problemResponse(error);
  }
}
