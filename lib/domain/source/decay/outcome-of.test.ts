import { describe, expect, it } from 'vitest';
import {
  type Before,
  type CitedWords,
  outcomeOf,
  type Seen,
} from '@/lib/domain/source/decay/outcome-of';

const at = '2026-11-25T09:00:00.000Z';
const article = `The bridge carries 28,400 cars on an average day. ${'It has done so for years. '.repeat(80)}`;
const copy = {
  text: `Menu\n${article}\nMost read`,
  mainText: article,
  finalAddress: 'https://roads.example/2026/count',
};
const knowing = (visits: Before['visits'] = []): Before => ({ copy, visits });
const page = (told: Partial<Extract<Seen, { kind: 'page' }>> = {}): Seen => ({
  kind: 'page',
  status: 200,
  finalAddress: copy.finalAddress,
  title: 'Traffic count',
  text: copy.text,
  mainText: copy.mainText,
  ...told,
});
const other = {
  text: 'Menu\nAnother article.',
  mainText: `Another article. ${'It is long. '.repeat(200)}`,
};
const stands: CitedWords = { citationId: 'one', stood: true, stands: true };
const gone: CitedWords = { citationId: 'two', stood: true, stands: false };
const neverStood: CitedWords = { citationId: 'three', stood: false, stands: false };
const visit = (told: Partial<Before['visits'][number]>): Before['visits'][number] => ({
  at: '2026-11-24T09:00:00.000Z',
  outcome: 'unchanged',
  reason: null,
  passagesGone: [],
  ...told,
});

describe('a page that answers', () => {
  it.each([
    ['says that nothing changed', { kind: 'same' } as const],
    ['has other bytes and the same text', page()],
    ['has the text in other lines', page({ text: copy.text.replaceAll(' ', '\n ') })],
    ['changed around the article', page({ text: `Other menu\n${article}\nNow most read` })],
  ])('is unchanged when it %s', (_, seen) => {
    expect(outcomeOf(seen, [stands], knowing(), at)).toEqual({
      outcome: 'unchanged',
      reason: null,
      isNews: false,
      isNewCopy: false,
      passagesLookedFor: 1,
      passagesGone: [],
      message: 'The page says what the latest copy says. The cited passage still stands.',
    });
  });

  it('has changed and still has every cited passage, and is kept as a new copy', () => {
    expect(
      outcomeOf(page(other), [stands, { ...stands, citationId: 'four' }], knowing(), at),
    ).toMatchObject({
      outcome: 'changed-standing',
      isNews: true,
      isNewCopy: true,
      message: 'The page changed. All 2 cited passages still stand.',
    });
  });

  it('has changed, where no words of it are cited or none ever stood there', () => {
    expect(outcomeOf(page(other), [neverStood], knowing(), at)).toMatchObject({
      outcome: 'changed-standing',
      passagesLookedFor: 0,
      message: 'The page changed. No words of it are cited.',
    });
  });

  it('has changed, where it holds no text and its bytes are others', () => {
    const picture: Before = { copy: { ...copy, text: '', mainText: '' }, visits: [] };
    const seen = page({ text: '', mainText: '', title: null });
    expect(outcomeOf(seen, [], picture, at)).toMatchObject({ outcome: 'changed-standing' });
    expect(outcomeOf({ kind: 'same' }, [], picture, at)).toMatchObject({ outcome: 'unchanged' });
  });

  it('has lost a cited passage, and the finding names the citation', () => {
    expect(outcomeOf(page(other), [stands, gone, neverStood], knowing(), at)).toMatchObject({
      outcome: 'passage-gone',
      isNews: true,
      isNewCopy: true,
      passagesLookedFor: 2,
      passagesGone: ['two'],
      message: '1 cited passage of 2 is not on the page.',
    });
  });

  it('has lost a passage that stood outside of the article', () => {
    const seen = page({ text: `Menu\n${article}` });
    expect(outcomeOf(seen, [gone], knowing(), at)).toMatchObject({
      outcome: 'passage-gone',
      isNews: true,
      isNewCopy: true,
      message: 'The cited passage is not on the page.',
    });
  });

  it('stays without the passage, which is no news a second time', () => {
    const known = visit({ outcome: 'passage-gone', passagesGone: ['two'] });
    const away = visit({ outcome: 'unreachable', reason: 'silent' });
    expect(outcomeOf({ kind: 'same' }, [gone], knowing([away, known]), at)).toMatchObject({
      outcome: 'passage-gone',
      isNews: false,
      isNewCopy: false,
    });
    const another = { ...gone, citationId: 'five' };
    expect(outcomeOf({ kind: 'same' }, [gone, another], knowing([known]), at)).toMatchObject({
      isNews: true,
      passagesGone: ['two', 'five'],
      message: 'None of the 2 cited passages is on the page.',
    });
  });
});

describe('a page that is not there', () => {
  it.each([
    [404, 'roads.example has no such page (404).'],
    [410, 'roads.example has no such page (410).'],
    [451, 'roads.example does not show the page for legal reasons (451).'],
  ])('answers %i', (status, message) => {
    const seen = { kind: 'status', status, host: 'roads.example' } as const;
    expect(outcomeOf(seen, [gone], knowing(), at)).toEqual({
      outcome: 'page-gone',
      reason: 'not_found',
      isNews: true,
      isNewCopy: false,
      passagesLookedFor: 0,
      passagesGone: [],
      message,
    });
    const again = knowing([visit({ outcome: 'page-gone', reason: 'not_found' })]);
    expect(outcomeOf(seen, [gone], again, at)).toMatchObject({ isNews: false });
  });

  it.each([
    ['https://roads.example/'],
    ['https://www.roads.example/en/'],
    ['https://roads.example/index.html'],
  ])('leads to the front page %s', (finalAddress) => {
    expect(outcomeOf(page({ ...other, finalAddress }), [gone], knowing(), at)).toMatchObject({
      outcome: 'page-gone',
      reason: 'front_page',
      isNewCopy: false,
    });
  });

  it.each([
    ['Page not found', 'Try the search.'],
    ['Roads', 'Sorry, this page does not exist.'],
    ['Roads', 'Diese Seite wurde nicht gefunden.'],
    ['Erreur 404', ''],
  ])('says so under the status of success: %s. %s', (title, mainText) => {
    expect(
      outcomeOf(page({ title, mainText, text: mainText }), [gone], knowing(), at),
    ).toMatchObject({
      outcome: 'page-gone',
      reason: 'says_gone',
      isNewCopy: false,
    });
  });

  it('is not taken for gone while cited words stand on it', () => {
    const notice = {
      title: 'Not found',
      mainText: 'Not found: 28,400 cars.',
      text: 'Not found: 28,400 cars.',
    };
    expect(outcomeOf(page(notice), [stands, gone], knowing(), at)).toMatchObject({
      outcome: 'passage-gone',
    });
    const front = page({ ...other, finalAddress: 'https://roads.example/' });
    expect(outcomeOf(front, [stands], knowing(), at)).toMatchObject({
      outcome: 'changed-standing',
    });
  });

  it('is not taken for gone when the copy was of a front page, or a long text tells of what is gone', () => {
    const front: Before = { copy: { ...copy, finalAddress: 'https://roads.example/' }, visits: [] };
    const seen = page({ ...other, finalAddress: 'https://roads.example/' });
    expect(outcomeOf(seen, [gone], front, at)).toMatchObject({ outcome: 'passage-gone' });
    const long = { ...other, mainText: `The old bridge does not exist. ${other.mainText}` };
    expect(outcomeOf(page(long), [gone], knowing(), at)).toMatchObject({ outcome: 'passage-gone' });
  });

  it('is not told by a short text alone, where no words of it are cited', () => {
    const short = {
      mainText: 'The old bridge does not exist.',
      text: 'The old bridge does not exist.',
    };
    expect(outcomeOf(page(short), [], knowing(), at)).toMatchObject({
      outcome: 'changed-standing',
    });
    expect(outcomeOf(page({ ...short, title: '404' }), [], knowing(), at)).toMatchObject({
      outcome: 'page-gone',
    });
  });
});

describe('a site that lets nobody know', () => {
  const silence = {
    kind: 'failure',
    reason: 'silent',
    message: 'roads.example does not answer.',
  } as const;
  const days = (...ago: number[]) =>
    ago.map((day) =>
      visit({
        at: new Date(Date.parse(at) - day * 86_400_000).toISOString(),
        outcome: 'unreachable',
        reason: 'silent',
      }),
    );

  it.each([
    [403, 'refused', 'roads.example does not let Claimdesk see the page (403).'],
    [429, 'busy', 'roads.example asks for fewer visits (429).'],
    [503, 'server_error', 'roads.example has a fault of its own (503).'],
  ])('answers %i and is not reached', (status, reason, message) => {
    const seen = { kind: 'status', status, host: 'roads.example' } as const;
    expect(outcomeOf(seen, [gone], knowing(), at)).toMatchObject({
      outcome: 'unreachable',
      reason,
      message,
      isNews: false,
      passagesGone: [],
    });
  });

  it('counts as gone only after days of silence and several visits', () => {
    const found = (visits: Before['visits']) => outcomeOf(silence, [gone], knowing(visits), at);
    expect(found(days(8))).toMatchObject({ outcome: 'unreachable', reason: 'silent' });
    expect(found(days(1, 2, 3, 4, 5))).toMatchObject({ outcome: 'unreachable' });
    expect(found(days(2, 4, 6, 8))).toMatchObject({
      outcome: 'page-gone',
      reason: 'long_silence',
      isNews: true,
      message: 'roads.example does not answer. It has been so for 8 days.',
    });
  });

  it('stays gone while the silence goes on, which is no news', () => {
    const told = visit({ outcome: 'page-gone', reason: 'long_silence' });
    expect(outcomeOf(silence, [], knowing([told, ...days(2, 4, 6, 8)]), at)).toMatchObject({
      outcome: 'page-gone',
      isNews: false,
    });
  });

  it.each([
    ['answered', visit({ at: '2026-11-20T09:00:00.000Z' })],
    [
      'refused',
      visit({ at: '2026-11-20T09:00:00.000Z', outcome: 'unreachable', reason: 'refused' }),
    ],
  ])('is counted anew once it %s', (_, answered) => {
    const visits = [...days(1, 2, 3, 4), answered, ...days(6, 7, 8, 9)];
    expect(outcomeOf(silence, [], knowing(visits), at)).toMatchObject({ outcome: 'unreachable' });
  });

  it('never counts as gone for what cannot be read, however often', () => {
    const seen = { kind: 'failure', reason: 'unreadable', message: 'It is too large.' } as const;
    expect(outcomeOf(seen, [], knowing(days(2, 4, 6, 8)), at)).toMatchObject({
      outcome: 'unreachable',
      reason: 'unreadable',
      message: 'It is too large.',
    });
  });

  it('may ask robots to stay away', () => {
    const seen = { kind: 'robots', host: 'roads.example' } as const;
    expect(outcomeOf(seen, [gone], knowing(), at)).toMatchObject({
      outcome: 'refused-by-robots',
      isNews: false,
      message: expect.stringContaining('roads.example asks robots to stay away'),
    });
  });
});
