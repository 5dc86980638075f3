import { filterOf } from '@/app/(desk)/log/_components/filter-of';
import { requireContext } from '@/lib/auth/session';
import { downloadOf } from '@/lib/http/download';
import { problemResponse } from '@/lib/http/problem-response';
import { exportLog } from '@/lib/services/audit/read-log';

/** The filtered log as a file. */
export async function GET(request: Request): Promise<Response> {
  const context = await requireContext();
  const { searchParams } = new URL(request.url);
  const format = searchParams.get('format') === 'jsonl' ? 'jsonl' : 'csv';
  try {
    return downloadOf(exportLog(context, filterOf(Object.fromEntries(searchParams)), format));
  } catch (error) {
    return problemResponse(error);
  }
}
