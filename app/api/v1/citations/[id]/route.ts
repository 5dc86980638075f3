import { z } from 'zod';
import { Reason } from '@/lib/domain/reason';
import { CitationInput, CitationWithSource } from '@/lib/domain/source/citation';
import { apiRoute } from '@/lib/http/route';
import { editCitation } from '@/lib/services/sources/edit-citation';
import { getCitation } from '@/lib/services/sources/list-citations';
import { retireCitation } from '@/lib/services/sources/retire-citation';

export const GET = apiRoute(
  {
    method: 'GET',
    path: '/api/v1/citations/{id}',
    summary: 'Read a citation with its source',
    action: 'source.read',
    answer: CitationWithSource,
  },
  ({ context, params }) => getCitation(context, params.id),
);

export const PATCH = apiRoute(
  {
    method: 'PATCH',
    path: '/api/v1/citations/{id}',
    summary: 'Correct a citation; what is left out stays',
    action: 'citation.edit',
    ifMatch: true,
    body: z.object({
      stance: CitationInput.shape.stance.optional(),
      quote: CitationInput.shape.quote.unwrap().optional(),
      withoutQuote: CitationInput.shape.withoutQuote.unwrap().optional(),
      personCheck: CitationInput.shape.personCheck.unwrap().optional(),
      locator: CitationInput.shape.locator.unwrap().optional(),
      note: CitationInput.shape.note.unwrap().optional(),
    }),
    answer: CitationWithSource,
    errors: ['transition_refused'],
  },
  async ({ context, params, version, body }) => {
    const { stance, quote, withoutQuote, personCheck, locator, note } = await getCitation(
      context,
      params.id,
    );
    const wording = { stance, personCheck, locator, note, ...body };
    // Words take the place of a reason for their absence, and the other way round.
    const basis = {
      quote: body.withoutQuote && body.quote === undefined ? null : quote,
      withoutQuote: body.quote ? null : withoutQuote,
    };
    const change = { ...basis, ...wording, id: params.id, expectedVersion: version };
    return editCitation(context, change);
  },
);

export const DELETE = apiRoute(
  {
    method: 'DELETE',
    path: '/api/v1/citations/{id}',
    summary: 'Retire a citation',
    action: 'citation.edit',
    ifMatch: true,
    query: z.object({ reason: Reason }),
    answer: CitationWithSource,
    errors: ['transition_refused', 'already_done'],
  },
  ({ context, params, version, query }) =>
    retireCitation(context, { id: params.id, expectedVersion: version, reason: query.reason }),
);
