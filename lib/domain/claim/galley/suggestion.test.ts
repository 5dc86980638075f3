import { expect, it } from 'vitest';
import { AcceptedSuggestion, contentOf, suggestionOf } from '@/lib/domain/claim/galley/suggestion';

const suggested = suggestionOf('The mayor said that it fell by 12 percent.', {
  checkWorthiness: 0.9,
  kind: 'quantity',
  claimant: 'The mayor',
  suggestedWording: 'It fell by 12 percent.',
  reasons: [],
});
const accepted = (said: object) =>
  contentOf(AcceptedSuggestion.parse({ exact: 'x', ...said }), suggested);

it('makes the claim that was suggested, but for what the person says', () => {
  expect(accepted({})).toEqual({
    wording: 'It fell by 12 percent.',
    claimant: 'The mayor',
    kind: 'quantity',
    priority: 'normal',
  });
  expect(accepted({ wording: 'Tolls fell.', claimant: null, priority: 'high' })).toMatchObject({
    wording: 'Tolls fell.',
    claimant: null,
    priority: 'high',
  });
});

it('proposes the sentence itself where there is no detector for its language', () => {
  const plain = suggestionOf('Die Brücke ist lang.', null);
  expect(plain).toMatchObject({ checkWorthiness: null, wording: 'Die Brücke ist lang.' });
  expect(suggestionOf('wort '.repeat(400), null).wording.length).toBeLessThanOrEqual(500);
});
