import { z } from 'zod';
import { SearchFilters } from '@/lib/domain/search/search';

const filters = SearchFilters.shape;

/** What is asked of the search in an address, by the API and by the page alike. */
export const SearchQuery = z.object({
  q: z
    .string()
    .max(300)
    .optional()
    .describe('Words that all have to be there, “"words in this order"”, and -words that may not.'),
  article: filters.articleId
    .unwrap()
    .unwrap()
    .optional()
    .describe('Of an article: itself, its claims, and what these cite.'),
  state: filters.state.unwrap().unwrap().optional().describe('Of claims.'),
  verdict: filters.verdict.unwrap().unwrap().optional().describe('Of claims: the key of a rating.'),
  sourceType: filters.sourceType
    .unwrap()
    .unwrap()
    .optional()
    .describe('Of sources and copies: a type of CSL.'),
  language: filters.language
    .unwrap()
    .unwrap()
    .optional()
    .describe('The first part of a BCP 47 tag.'),
  publisher: filters.publisher.unwrap().unwrap().optional(),
  from: filters.from.unwrap().unwrap().optional().describe('The first day.'),
  to: filters.to.unwrap().unwrap().optional().describe('The last day.'),
});

/** As the service takes it. */
export const searchOf = ({ q, article, ...filters }: z.output<typeof SearchQuery>) => ({
  query: q ?? '',
  articleId: article,
  ...filters,
});
