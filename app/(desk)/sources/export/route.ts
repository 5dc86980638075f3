import { requireContext } from '@/lib/auth/session';
import { Id } from '@/lib/domain/identity';
import { BibliographyFormat } from '@/lib/domain/source/bibliography-format';
import { Source, SourceRank } from '@/lib/domain/source/source';
import { downloadOf } from '@/lib/http/download';
import { problemResponse } from '@/lib/http/problem-response';
import { exportSources } from '@/lib/services/sources/export-sources';

/** Sources as a file: those of the list, or those that an article cites. */
export async function GET(request: Request): Promise<Response> {
  const context = await requireContext();
  const { searchParams } = new URL(request.url);
  const asked = {
    format: BibliographyFormat.safeParse(searchParams.get('format')).data,
    articleId: Id.safeParse(searchParams.get('articleId')).data,
    status: Source.shape.status.safeParse(searchParams.get('status')).data,
    rank: SourceRank.safeParse(searchParams.get('rank')).data,
    query: searchParams.get('q')?.slice(0, 500),
  };
  return await exportSources(context, asked).then(downloadOf, problemResponse);
}
