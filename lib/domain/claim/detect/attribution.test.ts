import { describe, expect, test } from 'vitest';
import { attributionOf } from '@/lib/domain/claim/detect/attribution';

describe('who is said to say a sentence', () => {
  test.each([
    ['The mayor said that the bridge is safe.', 'The mayor', 'said that'],
    ['The mayor said the bridge is safe.', 'The mayor', 'said'],
    ['The bridge is safe, the mayor said.', 'the mayor', 'the mayor said'],
    ['The bridge is safe, she said, pointing at the river.', 'she', 'she said'],
    ['“The bridge is safe,” Ann Lee said.', 'Ann Lee', 'Ann Lee said'],
    ['“The bridge is safe,” said Ann Lee, the mayor of Ashby.', 'Ann Lee', 'said Ann Lee'],
    ['"The bridge is safe," said Mr. Lee.', 'Mr. Lee', 'said Mr. Lee'],
    ['“The bridge,” she added, “is safe.”', 'she', 'she added'],
    ['“The bridge is safe,” Lee told the Ashby Post.', 'Lee', 'Lee told'],
    ['According to Ann Lee, the bridge is safe.', 'Ann Lee', 'According to'],
    ['The bridge is safe, according to Mr. Lee.', 'Mr. Lee', 'according to'],
    ['Lee noted, however, that the bridge is safe.', 'Lee', 'however'],
    ['In the case of the bridge, Lee pointed out that nobody tested it.', 'Lee', 'pointed out'],
    ['Ann Lee, an engineer, also told the Post that the bridge is safe.', 'Ann Lee', 'told'],
    ['Experts warn that the bridge could fall.', 'Experts', 'warn that'],
    ['The deck is old, as experts warn that it could fall.', 'experts', 'warn that'],
    ['Lee believes the bridge is likely to fall.', 'Lee', 'believes'],
    ['The Bureau of Bridges reported that nine bridges fell.', 'The Bureau of Bridges', 'reported'],
    ['She fears that the bridge will fall.', 'She', 'fears that'],
  ])('%s', (sentence, claimant, frame) => {
    const found = attributionOf(sentence);
    expect(found?.claimant).toBe(claimant);
    expect(sentence.slice(found?.start, found?.end)).toContain(frame);
    expect(found?.content).not.toContain(frame);
  });

  test('the writer’s own stance names nobody', () => {
    expect(attributionOf('I think that the bridge is safe.')).toMatchObject({
      claimant: null,
      content: 'the bridge is safe.',
    });
  });

  test.each([
    'The bridge was opened in 1964.',
    'The report noted the price of steel.',
    'He told the truth.',
    'Its return adds a second worry.',
    'What she said about the bridge was false.',
    'Tell me about the bridge.',
    'My hope is that the bridge is safe.',
    '“Who says so?”',
    '',
  ])('nobody in: %s', (sentence) => {
    expect(attributionOf(sentence)).toBeNull();
  });
});
