import { notFound } from 'next/navigation';
import { filterOf } from '@/app/(desk)/log/_components/filter-of';
import { requireContext } from '@/lib/auth/session';
import { can } from '@/lib/domain/access/permissions';
import { downloadOf } from '@/lib/http/download';
import { problemResponse } from '@/lib/http/problem-response';
import { exportLog } from '@/lib/services/audit/read-log';

/** The filtered log as a file. */
export async function GET(request: Request): Promise<Response> {
  const context = await requireContext();
  if (!can(context.actor, 'audit.read')) notFound();
  const { searchParams } = new URL(request.url);
  const format = searchParams.get('format') === 'jsonl' ? 'jsonl' : 'csv';
  try {
    return downloadOf(exportLog(context, filterOf(Object.fromEntries(searchParams)), format));
  } catch (error) {
    return problemResponse(error);
  }
}
