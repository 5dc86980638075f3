import { z } from 'zod';
import { ANNOTATION_MEDIA_TYPE } from '@/lib/domain/claim/annotation-collection';
import { ImportedAnnotations } from '@/lib/domain/claim/annotations';
import { downloadOf } from '@/lib/http/download';
import { apiRoute } from '@/lib/http/route';
import { exportAnnotations } from '@/lib/services/claims/export-annotations';
import { importAnnotations } from '@/lib/services/claims/import-annotations';

const path = '/api/v1/articles/{id}/annotations';

export const GET = apiRoute(
  {
    method: 'GET',
    path,
    summary: 'Save the claims of an article as W3C annotations of its present text',
    action: 'article.read',
    produces: [ANNOTATION_MEDIA_TYPE],
  },
  async ({ context, params }) => downloadOf(await exportAnnotations(context, params.id)),
);

export const POST = apiRoute(
  {
    method: 'POST',
    path,
    summary: 'Make claims of annotations: W3C JSON-LD, or what Hypothesis’ API answers',
    action: 'claim.add',
    body: z.union([z.record(z.string(), z.unknown()), z.array(z.unknown())]),
    answer: ImportedAnnotations,
    status: 201,
    errors: ['passage_not_found', 'passage_ambiguous'],
  },
  ({ context, params, body }) =>
    importAnnotations(context, { articleId: params.id, annotations: body }),
);
