import { robots } from '@/lib/domain/report/public/guides';
import { publicAnswer } from '@/lib/http/public-answer';
import { addressOfDesk } from '@/lib/services/desk/address';

export const dynamic = 'force-dynamic';

/** What robots may read, open to all. */
export async function GET(request: Request): Promise<Response> {
  const body = robots(await addressOfDesk());
  return publicAnswer(request, { mediaType: 'text/plain; charset=utf-8', body });
}
