import { SourceImport } from '@/lib/domain/source/source-import';
import { apiRoute } from '@/lib/http/route';
import { BibliographyInput, importSources } from '@/lib/services/sources/import-sources';

export const POST = apiRoute(
  {
    method: 'POST',
    path: '/api/v1/sources/import',
    summary: 'Add the works of a bibliography (CSL-JSON, BibTeX or RIS), all or none',
    action: 'source.add',
    body: BibliographyInput,
    answer: SourceImport,
    status: 201,
  },
  ({ context, body }) => importSources(context, body),
);
