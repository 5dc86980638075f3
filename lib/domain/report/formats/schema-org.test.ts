import jsonld from 'jsonld';
import { expect, it } from 'vitest';
import { sampleReport } from '@/lib/domain/report/fixtures/sample-report';
import { printClaimReviews } from '@/lib/domain/report/formats/claim-review';

const SCHEMA = 'http://schema.org/';
/** A part of schema.org: each type’s parent, and the type that each property is declared on. */
const parents: Record<string, string> = {
  ClaimReview: 'Review',
  Review: 'CreativeWork',
  Claim: 'CreativeWork',
  CreativeWork: 'Thing',
  Organization: 'Thing',
  Person: 'Thing',
  Rating: 'Thing',
};
const domains: Record<string, string> = {
  name: 'Thing',
  url: 'Thing',
  description: 'Thing',
  alternateName: 'Thing',
  author: 'CreativeWork',
  datePublished: 'CreativeWork',
  inLanguage: 'CreativeWork',
  headline: 'CreativeWork',
  publisher: 'CreativeWork',
  text: 'CreativeWork',
  citation: 'CreativeWork',
  itemReviewed: 'Review',
  reviewRating: 'Review',
  claimReviewed: 'ClaimReview',
  appearance: 'Claim',
  ratingValue: 'Rating',
  worstRating: 'Rating',
  bestRating: 'Rating',
  ratingExplanation: 'Rating',
};

const isA = (type: string | undefined, wanted: string): boolean =>
  type !== undefined && (type === wanted || isA(parents[type], wanted));

type Node = Record<string, unknown>;
const nodesOf = (value: unknown): Node[] => {
  if (Array.isArray(value)) return value.flatMap(nodesOf);
  if (typeof value !== 'object' || value === null) return [];
  const node = value as Node;
  return '@value' in node ? [] : [node, ...Object.values(node).flatMap(nodesOf)];
};

it('gives each thing only properties that schema.org has for its type', async () => {
  const printed: Node[] = JSON.parse(printClaimReviews(sampleReport()));
  const own = printed.map((review) => ({ ...review, '@context': { '@vocab': SCHEMA } }));
  const nodes = nodesOf(await jsonld.expand(own as never));
  expect(nodes.length).toBeGreaterThan(printed.length);
  for (const node of nodes) {
    const [type = ''] = (node['@type'] as string[] | undefined) ?? [];
    for (const property of Object.keys(node)) {
      if (property.startsWith('@')) continue;
      const name = property.replace(SCHEMA, '');
      expect(isA(type.replace(SCHEMA, ''), domains[name] ?? 'no type'), `${type} ${name}`).toBe(
        true,
      );
    }
  }
});
