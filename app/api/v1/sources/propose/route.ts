import { apiRoute } from '@/lib/http/route';
import {
  proposeSource,
  SourceProposal,
  SourceToPropose,
} from '@/lib/services/sources/propose-source';

export const POST = apiRoute(
  {
    method: 'POST',
    path: '/api/v1/sources/propose',
    summary: 'Look up a web address, a DOI or an ISBN, for a draft of a source; nothing is saved',
    action: 'source.add',
    body: SourceToPropose,
    answer: SourceProposal,
    isRepeatable: true,
  },
  ({ context, body }) => proposeSource(context, body),
);
