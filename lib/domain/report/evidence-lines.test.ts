import { describe, expect, it } from 'vitest';
import { buildReport } from '@/lib/domain/report/build';
import { evidenceLinesWords } from '@/lib/domain/report/evidence-lines';
import { sampleInput } from '@/lib/domain/report/fixtures/sample-report';
import { sampleSources } from '@/lib/domain/report/fixtures/sample-sources';
import { reportFormats, settledOnly } from '@/lib/domain/report/formats';
import type { ReportInput } from '@/lib/domain/report/input';
import { Report, TextFormat } from '@/lib/domain/report/report';
import { fingerprintOf } from '@/lib/domain/source/independence/fingerprint';
import { corpusOf } from '@/tests/bench/independence/corpus';

/** The claim that cites the sample's second source, then its first. */
const CLAIM = 3;

const corpus = corpusOf(20, 2);
const [story = '', ...unrelated] = corpus.texts.filter((_, at) => corpus.origins[at] === at);

const copyOf = (mainText: string) => [
  {
    capturedAt: '2026-09-28T08:00:00.000Z',
    fingerprint: fingerprintOf({ mainText, canonicalUrl: null, url: null, language: 'en' }),
  },
];

const [minutes = '', notice = '', , , courier = ''] = sampleSources.map(({ id }) => id);
const input = {
  ...sampleInput(),
  captures: new Map([
    [minutes, copyOf(story)],
    [notice, copyOf(`${story}\n\nWe thank the harbour master for his patience.`)],
  ]),
};

const linesIn = (report: Report) =>
  report.claims.find(({ number }) => number === CLAIM)?.evidenceLines ?? null;

describe('a report tells of each claim', () => {
  const report = buildReport(input);

  it('how many independent lines of evidence its sources make, and why some are one', () => {
    const lines = linesIn(report);
    expect(lines).toEqual({
      lines: [{ references: [2, 1], because: [expect.stringMatching(/% of \[[12]\] stands in/)] }],
      notCompared: 0,
    });
    expect(lines && evidenceLinesWords(lines)).toBe(
      'Independent lines of evidence: 1 of 2 sources.',
    );
  });

  it.each(
    TextFormat.options.filter((format) => format !== 'json' && !settledOnly.includes(format)),
  )('in the format %s', (format) => {
    const printed = reportFormats[format].print(report);
    expect(printed).toContain('Independent lines of evidence: 1 of 2 sources.');
    expect(printed).toMatch(/% of \\?\[[12]\\?\] stands in \\?\[[12]\\?\]/);
  });

  it('in JSON, which is read back as the same value', () => {
    expect(Report.parse(JSON.parse(reportFormats.json.print(report)))).toEqual(report);
  });

  it('that some have no copy to compare, so that they may be fewer', () => {
    const told = buildReport({ ...input, captures: new Map([[minutes, copyOf(story)]]) });
    const lines = linesIn(told);
    expect(lines && evidenceLinesWords(lines)).toBe(
      'Independent lines of evidence: at most 2 of 2 sources. 1 has no copy whose text could be compared.',
    );
  });

  it('nothing where it cites nothing, nor in a report of before sources were compared', () => {
    expect(report.claims.find(({ citations }) => citations.length === 0)?.evidenceLines).toBeNull();
    const before = buildReport(sampleInput());
    expect(before.claims.every(({ evidenceLines }) => evidenceLines === null)).toBe(true);
    expect(reportFormats.json.print(before)).not.toContain('evidenceLines');
  });
});

describe('a protected source', () => {
  const protections = [{ sourceId: minutes, who: 'the harbour master' }];

  it('is compared with none: whose text it shares would tell who it is', () => {
    expect(linesIn(buildReport({ ...input, protections }))).toEqual({
      lines: [
        { references: [2], because: [] },
        { references: [1], because: [] },
      ],
      notCompared: 1,
    });
  });

  it('is credited by nobody', () => {
    const [one = '', other = ''] = unrelated;
    const crediting = (text: string) => copyOf(`It is, according to the Harbour Gazette. ${text}`);
    const captures = new Map([
      [minutes, crediting(one)],
      [notice, crediting(other)],
    ]);
    const elsewhere = [{ sourceId: courier, who: 'the Harbour Gazette' }];
    const because = (given: ReportInput) =>
      linesIn(buildReport(given))?.lines.flatMap((line) => line.because);
    expect(because({ ...input, captures })).toEqual(['Both [2] and [1] credit Harbour Gazette.']);
    expect(because({ ...input, captures, protections: elsewhere })).toEqual([]);
  });
});
