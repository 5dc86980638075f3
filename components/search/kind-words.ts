import type { IconName } from '@/components/ui/icon';
import type { SearchKind } from '@/lib/domain/search/search';

/** What search calls the things of each kind, several and one. */
export const searchKindWords: Record<SearchKind, { many: string; one: string; icon: IconName }> = {
  claim: { many: 'Claims', one: 'Claim', icon: 'quote' },
  article: { many: 'Articles', one: 'Article', icon: 'article' },
  source: { many: 'Sources', one: 'Source', icon: 'source' },
  capture: { many: 'Copies of sources', one: 'Copy', icon: 'download' },
  prior_check: { many: 'Fact-checks of others', one: 'Fact-check', icon: 'check' },
};
