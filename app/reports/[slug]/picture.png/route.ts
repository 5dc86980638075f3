import { problemResponse } from '@/lib/http/problem-response';
import { notModified, publicAnswer, weakTag } from '@/lib/http/public-answer';
import { toNewest } from '@/lib/http/to-newest';
import { openPicture } from '@/lib/services/reports/open-picture';
import { openReport } from '@/lib/services/reports/read-reports';
import { version } from '@/package.json';

type Segment = { params: Promise<{ slug: string }> };

/** How a published report's verdicts are shared out, as a picture, open to all. */
export async function GET(request: Request, { params }: Segment): Promise<Response> {
  const { slug } = await params;
  const published = await openReport(slug);
  if (!published) return toNewest(request, slug, '/picture.png');
  const etag = weakTag(`${published.contentSha256} picture ${version}`);
  const unchanged = notModified(request, etag);
  if (unchanged) return unchanged;
  return await openPicture(published).then(
    (body) => publicAnswer(request, { mediaType: 'image/png', body, etag }),
    problemResponse,
  );
}
