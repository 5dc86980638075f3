import { describe, expect, it } from 'vitest';
import { pageChange } from '@/lib/domain/source/decay/page-change';

const article = 'The bridge carries 28,400 cars on an average day.\n\nIt was opened in 1964.';
const page = (around = '', mainText = article) => ({
  text: `Home\nSport\n${mainText}\n${around}`,
  mainText,
});

describe('the change of a page', () => {
  it('is none where white space or the way of writing a letter differs', () => {
    const other = {
      text: page().text.replaceAll(' ', ' \n'),
      mainText: '',
    };
    expect(pageChange(page(), other)).toBe('no');
    const [one, two] = ['Ein Café an der Brücke.', 'Ein Cafe\u0301 an der Bru\u0308cke.'];
    expect(pageChange(page('', one), page('', two))).toBe('no');
  });

  it.each([
    ['Council votes on new bridge tolls after long debate', 'Ten rivers to see this spring'],
    ['Read more!', 'Subscribe.'],
    ['Updated 2 hours ago', 'Updated 3 hours ago'],
  ])('is around the article where “%s” became “%s”', (before, after) => {
    expect(pageChange(page(after), page(before))).toBe('around');
  });

  it('is of the article where a sentence came or went beside it', () => {
    const note = page('Correction: an earlier version gave 40,000 cars.');
    expect(pageChange(note, page())).toBe('article');
    expect(pageChange(page(), note)).toBe('article');
    expect(
      pageChange(page('訂正：この記事の以前の版では、数字が誤っておりました。'), page('次へ')),
    ).toBe('article');
  });

  it('is of the article where its own words are others, or it has none', () => {
    const other = article.replace('28,400', '40,000');
    expect(pageChange(page('', other), page())).toBe('article');
    const none = (text: string) => ({ text, mainText: '' });
    expect(pageChange(none('One headline'), none('Another headline'))).toBe('article');
  });
});
