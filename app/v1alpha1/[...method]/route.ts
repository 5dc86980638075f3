import {
  ClaimSearch,
  listPages,
  markupPageOf,
  PageList,
  searchClaims,
  UnknownPageToken,
} from '@/lib/domain/report/public/fact-check-api';
import { publicJson, publicQuery, publicRefusal, tooMany } from '@/lib/http/public-api';
import { slugOfAddress } from '@/lib/services/reports/open-claims';
import { listOpenReports } from '@/lib/services/reports/open-reports';

type Segment = { params: Promise<{ method: string[] }> };

/** What is published, in the shape of Google's Fact Check Tools API, open to all. */
export async function GET(request: Request, { params }: Segment): Promise<Response> {
  const refusal = await tooMany(request);
  if (refusal) return refusal;
  const method = (await params).method.map(decoded).join('/');
  const [, page] = /^pages\/([^/]+)$/.exec(method) ?? [];
  try {
    if (method === 'claims:search') return await search(request);
    if (method === 'pages') return await pages(request);
    if (page) return await onePage(request, page);
    return publicRefusal(request, 404, 'NOT_FOUND', 'There is no such method.');
  } catch (error) {
    if (!(error instanceof UnknownPageToken)) throw error;
    return publicRefusal(request, 400, 'INVALID_ARGUMENT', error.message);
  }
}

async function search(request: Request): Promise<Response> {
  const asked = ClaimSearch.safeParse(publicQuery(request));
  if (!asked.success) return wrong(request, asked.error.issues[0]?.path[0]);
  const { query, reviewPublisherSiteFilter } = asked.data;
  if (query.trim() === '' && !reviewPublisherSiteFilter) {
    const words = 'Give a query, or a reviewPublisherSiteFilter.';
    return publicRefusal(request, 400, 'INVALID_ARGUMENT', words);
  }
  const { reports } = await listOpenReports('newest');
  return publicJson(request, searchClaims(reports, asked.data, new Date()));
}

async function pages(request: Request): Promise<Response> {
  const asked = PageList.safeParse(publicQuery(request));
  if (!asked.success) return wrong(request, asked.error.issues[0]?.path[0]);
  const { url, organization } = asked.data;
  if ((url === undefined) === (organization === undefined)) {
    const words = 'Give either a url or an organization.';
    return publicRefusal(request, 400, 'INVALID_ARGUMENT', words);
  }
  const slug = url === undefined ? null : await slugOfAddress(url);
  const { reports } = await listOpenReports('newest');
  return publicJson(request, listPages(reports, asked.data, slug));
}

async function onePage(request: Request, id: string): Promise<Response> {
  const { reports } = await listOpenReports('newest');
  const report = reports.find((one) => one.id === id);
  if (!report) return publicRefusal(request, 404, 'NOT_FOUND', 'There is no such page.');
  return publicJson(request, markupPageOf(report));
}

const wrong = (request: Request, parameter: unknown) =>
  publicRefusal(request, 400, 'INVALID_ARGUMENT', `The value of “${parameter}” is not valid.`);

/** Next hands a colon on as it was sent, encoded or not. */
function decoded(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}
