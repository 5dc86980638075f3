import { claimCard } from '@/lib/domain/report/public/card';
import { HTML, publicAnswer } from '@/lib/http/public-answer';
import { toNewest } from '@/lib/http/to-newest';
import { openCard } from '@/lib/services/reports/open-claims';

type Segment = { params: Promise<{ slug: string; number: string }> };

/** A claim of a published report to stand in a page of another site, open to all. */
export async function GET(request: Request, { params }: Segment): Promise<Response> {
  const { slug, number } = await params;
  const claim = /^[1-9]\d{0,5}$/.test(number) ? Number(number) : 0;
  const card = await openCard(slug, claim);
  if (!card) return toNewest(request, slug, `/claims/${claim}/card`);
  return publicAnswer(request, { mediaType: HTML, body: claimCard(card) });
}
