import { describe, expect, it } from 'vitest';
import type { EvidenceSource } from '@/lib/domain/source/independence/evidence-source';
import { fingerprintOf } from '@/lib/domain/source/independence/fingerprint';
import { linesOfEvidence } from '@/lib/domain/source/independence/lines-of-evidence';
import { relationWords } from '@/lib/domain/source/independence/relation-words';
import { rewritten } from '@/tests/bench/independence/retellings';
import { articleOn, languageOf, subjectOf } from '@/tests/bench/independence/subject-prose';
import { Random } from '@/tests/bench/random';

const random = new Random(4);
const language = languageOf(random);
const subject = { ...subjectOf(random, language), said: [] };
const write = (words = 300) => articleOn(random, language, subject, words).join('\n\n');

type Given = Partial<Omit<EvidenceSource, 'captures'>> & { text?: string; capturedAt?: string };

const source = (
  id: string,
  { text, capturedAt = '2026-10-01T08:00:00.000Z', ...given }: Given = {},
): EvidenceSource => ({
  id,
  publishers: [],
  url: null,
  issued: null,
  cited: [],
  captures:
    text === undefined
      ? []
      : [
          {
            capturedAt,
            fingerprint: fingerprintOf({
              mainText: text,
              canonicalUrl: null,
              url: given.url ?? null,
              language: 'en',
            }),
          },
        ],
  ...given,
});

const linesOf = (sources: readonly EvidenceSource[]) =>
  linesOfEvidence(sources).lines.map((line) => line.sources.join(' '));

const wordsOf = (sources: readonly EvidenceSource[]) =>
  linesOfEvidence(sources).links.flatMap(({ a, b, relations }) =>
    relations.map((relation) => relationWords(relation, { a: `[${a}]`, b: `[${b}]` })),
  );

describe('lines of evidence', () => {
  it('are as many as there are sources that say it in their own words', () => {
    const sources = [source('1', { text: write() }), source('2', { text: write() })];
    expect(linesOf(sources)).toEqual(['1', '2']);
    expect(wordsOf(sources)).toEqual([]);
  });

  it('are one where a source repeats another, and say how much of it and which came first', () => {
    const story = write();
    const sources = [
      source('1', { text: `${write()}\n\n${story}`, issued: '2026-09-14' }),
      source('2', { text: write() }),
      source('3', { text: story, issued: '2026-09-13' }),
    ];
    expect(linesOf(sources)).toEqual(['1 3', '2']);
    expect(linesOfEvidence(sources).lines[0]?.origin).toBe('3');
    expect(wordsOf(sources)).toEqual([
      expect.stringMatching(/^(?:9\d|100)% of \[3\] stands in \[1\]\. \[3\] is the earlier one\.$/),
    ]);
  });

  it('hang together over a third: two that both rest on it are one line', () => {
    const wire = write(250);
    const sources = [
      source('1', { text: `${wire}\n\n${write(1400)}` }),
      source('2', { text: `${write(1400)}\n\n${wire}` }),
      source('3', { text: wire }),
    ];
    expect(linesOf(sources)).toEqual(['1 2 3']);
  });

  it('know a reworded story, and say so', () => {
    const story = write();
    const text = rewritten(story.split('\n\n'), random, language, 0.2).join('\n\n');
    const sources = [source('1', { text: story }), source('2', { text })];
    expect(linesOf(sources)).toEqual(['1 2']);
    expect(wordsOf(sources)[0]).toMatch(/^\[\d\] reads as \[\d\] reworded: \d\d% of its runs/);
  });

  it('are one where one credits who published the other, which is the origin', () => {
    const sources = [
      source('1', { text: `The bridge is closed, according to Reuters. ${write()}` }),
      source('2', { url: 'https://www.reuters.com/world/bridge-closed', text: write() }),
    ];
    expect(linesOf(sources)).toEqual(['1 2']);
    expect(linesOfEvidence(sources).lines[0]?.origin).toBe('2');
    expect(wordsOf(sources)).toEqual(['[1] credits Reuters, which published [2].']);
  });

  it('are one where both credit one medium and no other, though it is not cited itself', () => {
    const sources = [
      source('1', { text: `The bridge is closed, according to Reuters. ${write()}` }),
      source('2', { text: `OSLO (Reuters) - ${write()}` }),
    ];
    expect(linesOf(sources)).toEqual(['1 2']);
    expect(wordsOf(sources)).toEqual(['Both [1] and [2] credit Reuters.']);
  });

  it('stay two where one of several media, or the same authority, is named in both', () => {
    const sources = [
      source('1', { text: `The mayor told Reuters so. She told AFP too. ${write()}` }),
      source('2', { text: `The bridge is closed, Reuters reported. ${write()}` }),
      source('3', { text: `So it is, according to the Harbour Office. ${write()}` }),
      source('4', { text: `According to the Harbour Office it is not. ${write()}` }),
    ];
    expect(linesOf(sources)).toEqual(['1', '2', '3', '4']);
    expect(wordsOf(sources)).toEqual([
      'Both [1] and [2] name Reuters as where they have something from.',
      'Both [3] and [4] name Harbour Office as where they have something from.',
    ]);
  });

  it('stay two for a shared publisher, which is said', () => {
    const publishers = ['The Harbour Gazette'];
    const sources = [
      source('1', { publishers, text: write() }),
      source('2', { publishers: ['Harbour Gazette'], text: write() }),
    ];
    expect(linesOf(sources)).toEqual(['1', '2']);
    expect(wordsOf(sources)).toEqual(['[1] and [2] have the same publisher, The Harbour Gazette.']);
  });

  it('a medium that credits itself does not hang together with all that it prints', () => {
    const url = 'https://www.bbc.co.uk/news/';
    const text = () => `The mayor told the BBC so. ${write()}`;
    const sources = [
      source('1', { url: `${url}1`, text: text() }),
      source('2', { url: `${url}2`, text: text() }),
    ];
    expect(linesOf(sources)).toEqual(['1', '2']);
  });

  it('are one where both are cited for the same words, whatever else they say', () => {
    const sources = [
      source('1', { cited: ['“On average 28,400 vehicles crossed the bridge each day.”'] }),
      source('2', { cited: ['It said on average 28,400 vehicles crossed the bridge each day'] }),
      source('3', { cited: ['28,400 vehicles'] }),
    ];
    expect(linesOf(sources)).toEqual(['1 2', '3']);
    expect(wordsOf(sources)).toEqual(['[1] and [2] are cited with the same words.']);
  });

  it('a source without a copy, or with a teaser for one, is its own and said not to be compared', () => {
    const { lines, notCompared } = linesOfEvidence([
      source('1', { text: write() }),
      source('2'),
      source('3', { text: 'Subscribe to read on.' }),
    ]);
    expect(lines).toHaveLength(3);
    expect(notCompared).toEqual(['2', '3']);
  });

  it('one known by its address is one with the page that gives it as its original', () => {
    const original = 'https://gazette.example/bridge';
    const mirror = source('2', { text: write() });
    const [capture] = mirror.captures;
    const sources = [
      source('1', { url: original }),
      {
        ...mirror,
        captures: capture
          ? [{ ...capture, fingerprint: { ...capture.fingerprint, canonicalUrl: original } }]
          : [],
      },
    ];
    expect(linesOf(sources)).toEqual(['1 2']);
  });

  it('do not say which came first where the dates do not tell', () => {
    const text = write();
    const originOf = (one: Given, other: Given) =>
      linesOfEvidence([source('1', { text, ...one }), source('2', { text, ...other })]).lines[0]
        ?.origin;
    expect(originOf({ issued: '2026' }, { issued: '2026-03-01' })).toBeNull();
    expect(originOf({ capturedAt: '2026-09-01T08:00:00.000Z' }, {})).toBeNull();
    expect(originOf({ capturedAt: '2026-09-01T08:00:00.000Z' }, { issued: '2026-09-02' })).toBe(
      '1',
    );
  });

  it('of no sources are none', () => {
    expect(linesOfEvidence([])).toEqual({ lines: [], links: [], notCompared: [] });
  });
});
