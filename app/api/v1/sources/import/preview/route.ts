import { SourceImportPreview } from '@/lib/domain/source/source-import';
import { apiRoute } from '@/lib/http/route';
import { BibliographyInput, previewImport } from '@/lib/services/sources/import-sources';

export const POST = apiRoute(
  {
    method: 'POST',
    path: '/api/v1/sources/import/preview',
    summary: 'See what adding the works of a bibliography would do; nothing is saved',
    action: 'source.add',
    body: BibliographyInput,
    answer: SourceImportPreview,
    isRepeatable: true,
  },
  ({ context, body }) => previewImport(context, body),
);
