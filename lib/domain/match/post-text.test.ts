import { expect, it } from 'vitest';
import { withoutFurniture } from '@/lib/domain/match/post-text';

it('keeps what is said, and apart from it who signed it in which year', () => {
  const post =
    'The bridge opens today! https://t.co/abc123pic.twitter.com/XyZ — Ann Lee (@annlee) May 4, 2019';
  const { text, signature } = withoutFurniture(post);
  expect(text.trim()).toBe('The bridge opens today!');
  expect(signature).toEqual({ names: 'Ann Lee @annlee', year: 2019 });
});

it('knows several signatures, and one without a date', () => {
  const { text, signature } = withoutFurniture('Yes. — Ann (@ann) No. — Bo (@bo) June 1, 2020');
  expect(text.replace(/\s+/g, ' ').trim()).toBe('Yes. No.');
  expect(signature).toEqual({ names: 'Ann @ann Bo @bo', year: 2020 });
});

it('leaves a claim in plain words as it is', () => {
  const claim = 'The bridge — the longest in town — opened in 1932 (see page 4).';
  expect(withoutFurniture(claim)).toEqual({ text: claim, signature: { names: '', year: null } });
});

it('reads a long text without a signature in no time', () => {
  const dashes = '— '.repeat(50_000);
  expect(withoutFurniture(dashes).text).toBe(dashes);
});
