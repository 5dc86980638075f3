import { describe, expect, it } from 'vitest';
import { fingerprintOf } from '@/lib/domain/source/independence/fingerprint';
import { prepared, type Relation, textRelations } from '@/lib/domain/source/independence/related';
import { rewritten } from '@/tests/bench/independence/retellings';
import { articleOn, languageOf, subjectOf } from '@/tests/bench/independence/subject-prose';
import { Random } from '@/tests/bench/random';

const random = new Random(11);
const language = languageOf(random);
const subject = subjectOf(random, language);
const write = (words: number) => articleOn(random, language, subject, words);

const printOf = (paragraphs: readonly string[], at: { canonicalUrl?: string; url?: string } = {}) =>
  prepared(
    fingerprintOf({
      mainText: paragraphs.join('\n\n'),
      canonicalUrl: at.canonicalUrl ?? null,
      url: at.url ?? null,
      language: 'en',
    }),
  );

const story = write(500);

describe('two texts', () => {
  it('are copies where nearly all of each stands in the other', () => {
    const [relation] = textRelations(printOf(story), printOf(['By our staff', ...story]));
    expect(relation).toMatchObject({ kind: 'copy', joins: true });
    expect(relation?.strength).toBeGreaterThan(0.97);
  });

  it('are one a part of the other where paragraphs were added', () => {
    const [relation] = textRelations(
      printOf([...write(300), ...story, ...write(600)]),
      printOf(story),
    );
    expect(relation).toMatchObject({ kind: 'contains', joins: true, part: { of: 'b' } });
    expect(relation?.part?.share).toBeGreaterThan(0.9);
  });

  it('are reworded where every fifth word is another, in any order of the paragraphs', () => {
    const changed = rewritten(story, random, language, 0.2);
    for (const order of [changed, changed.toReversed()]) {
      const [relation] = textRelations(printOf(story), printOf(order));
      expect(relation).toMatchObject({ kind: 'rewrite', joins: true });
      expect(relation?.strength).toBeGreaterThan(0.7);
    }
  });

  it('have nothing to do with each other for their subject, its phrases and its background', () => {
    const relations = textRelations(printOf(write(400)), printOf(write(400)));
    expect(relations.filter(({ joins }) => joins)).toEqual([]);
  });

  it('that quote the same statement are said to, and stay two', () => {
    const said = subject.said.map((words) => `“${words}.”`).join(' ');
    const relations = textRelations(printOf([...write(300), said]), printOf([...write(300), said]));
    const shared = relations.find(({ kind }) => kind === 'shares-quotations');
    expect(shared?.count).toBeGreaterThan(4);
    expect(relations.some(({ joins }) => joins)).toBe(false);
  });

  it('are not taken for related for the few runs that are kept of a book', () => {
    const book = Array.from({ length: 400 }, () => write(500)).flat();
    const relations = textRelations(printOf(book), printOf(write(150)));
    expect(relations.filter(({ joins }) => joins)).toEqual([]);
  });

  it('are not compared where one of them is a teaser', () => {
    const teaser = ['Subscribe now to read this story and many more, for a small sum a month.'];
    expect(textRelations(printOf(teaser), printOf(teaser))).toEqual([]);
  });
});

describe('two pages', () => {
  const original = 'https://gazette.example/bridge';

  it('are one where one gives the other as its original, which then is the origin', () => {
    const [relation] = textRelations(
      printOf(write(200), { url: 'https://mirror.example/b', canonicalUrl: original }),
      printOf(write(200), { url: 'http://www.gazette.example/bridge?utm_source=x' }),
    );
    expect(relation).toMatchObject({ kind: 'same-canonical', joins: true, origin: 'b' });
  });

  it('are two where both give the front page as their original', () => {
    const home = { canonicalUrl: 'https://gazette.example/' };
    const relations = textRelations(printOf(write(200), home), printOf(write(200), home));
    expect(relations.some(({ kind }) => kind === 'same-canonical')).toBe(false);
  });
});

it('the order of the two makes no difference but for their names', () => {
  const texts = [story, write(200), rewritten(story, random, language, 0.2), story.slice(0, 3)];
  const turned = (relation: Relation): Relation => ({
    ...relation,
    part: relation.part && { ...relation.part, of: relation.part.of === 'a' ? 'b' : 'a' },
  });
  for (const one of texts) {
    for (const other of texts) {
      if (one === other) continue;
      const [a, b] = [printOf(one), printOf(other)];
      expect(textRelations(b, a)).toEqual(textRelations(a, b).map(turned));
    }
  }
});
