import { claimsOfArticle } from '@/lib/data/claims';
import { reader } from '@/lib/data/transaction';
import type { ClaimInput } from '@/lib/domain/claim/claim';
import { importArticle } from '@/lib/services/articles/import-article';
import type { Context } from '@/lib/services/context';

export const bridgeText = [
  'The bridge and the river',
  'The bridge carries 40,000 cars a day. It was opened in 1964 by the mayor.',
  'The mayor says that the river has never been cleaner. Nobody has measured it since 2019.',
].join('\n\n');

export const bridgeClaims: ClaimInput[] = [
  {
    key: 'cars',
    wording: 'The bridge carries 40,000 cars a day.',
    claimant: null,
    kind: 'quantity',
    priority: 'high',
    passages: [{ exact: '40,000 cars a day', prefix: '', suffix: '' }],
    origin: null,
  },
  {
    key: 'opened',
    wording: 'The mayor opened the bridge in 1964.',
    claimant: null,
    kind: 'event',
    priority: 'normal',
    passages: [{ exact: 'opened in 1964 by the mayor', prefix: '', suffix: '' }],
    origin: null,
  },
  {
    key: 'cleaner',
    wording: 'The river has never been cleaner.',
    claimant: 'The mayor',
    kind: 'comparison',
    priority: 'low',
    passages: [{ exact: 'the river has never been cleaner', prefix: '', suffix: '' }],
    origin: null,
  },
];

/** An article of the tests' own with three claims; ids in the order of the text. */
export async function importBridge(editor: Context) {
  const { id } = await importArticle(editor, { text: bridgeText, claims: bridgeClaims });
  const claims = (await claimsOfArticle(reader(), id)).map(({ summary }) => summary);
  const [cars, opened, cleaner] = claims.map((claim) => claim.id);
  if (!cars || !opened || !cleaner) throw new Error('The import lost a claim.');
  return { articleId: id, cars, opened, cleaner };
}
