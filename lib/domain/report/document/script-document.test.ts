import { describe, expect, it } from 'vitest';
import type { Block, Span } from '@/lib/domain/report/document/document';
import { reportDocument } from '@/lib/domain/report/document/report-document';
import { scriptDocument } from '@/lib/domain/report/document/script-document';
import {
  rightToLeftReport,
  sampleReport,
  sampleText,
} from '@/lib/domain/report/fixtures/sample-report';
import type { Report } from '@/lib/domain/report/report';

type Annotated = Extract<Block, { kind: 'annotated' }>;

const annotated = (report: Report) =>
  scriptDocument(report).blocks.filter((block): block is Annotated => block.kind === 'annotated');

const spansOf = (block: Block): Span[] => ('spans' in block ? block.spans : []);
const words = (spans: readonly Span[]) =>
  spans.map((span) => (span.kind === 'words' ? span.text : '')).join('');
const isNumber = (span: Span) => span.kind === 'words' && span.raised === true;

describe('the annotated script', () => {
  const report = sampleReport();
  const rows = annotated(report);

  it('holds the whole text, word for word', () => {
    const text = rows.map(({ block }) => words(spansOf(block).filter((span) => !isNumber(span))));
    expect(text.join('\n\n')).toBe(sampleText);
  });

  it('marks the words of each claim and numbers them where they end', () => {
    const spans = rows.flatMap(({ block }) => spansOf(block));
    for (const { number, passages } of report.claims) {
      const marked = spans.filter((span) => 'claims' in span && span.claims?.includes(number));
      expect(words(marked)).toBe(passages.map(({ exact }) => exact).join(''));
      expect(
        spans.filter((span) => isNumber(span) && words([span]).trim() === `${number}`),
      ).toHaveLength(1);
    }
  });

  it('has a note for each claim beside the words that make it', () => {
    const numbers = rows.flatMap(({ notes }) => notes.map(({ number }) => number));
    expect(numbers.toSorted((a, b) => a - b)).toEqual(report.claims.map(({ number }) => number));
    const [first] = rows;
    const told = JSON.stringify(first?.notes[0]?.blocks);
    expect(told).toContain('Nordvik’s council voted on 14 September 2026');
    expect(told).toContain('The proposal to procure one battery-electric car ferry is adopted.');
  });

  it('marks passages that overlap with the numbers of both', () => {
    const [one, two] = report.claims;
    const at = (start: number, end: number) => ({
      exact: sampleText.slice(start, end),
      before: '',
      after: '',
      start,
      end,
    });
    const [row] = annotated({
      ...report,
      claims: [
        { ...one!, passages: [at(0, 30)] },
        { ...two!, passages: [at(20, 50)] },
      ],
    });
    const marks = spansOf(row!.block).flatMap((span) =>
      span.kind === 'words' && span.claims ? [[span.text, span.claims]] : [],
    );
    expect(marks).toEqual([
      [sampleText.slice(0, 20), [1]],
      [sampleText.slice(20, 30), [1, 2]],
      [sampleText.slice(30, 50), [2]],
    ]);
  });

  it('writes the note of a claim once, and points to it where the claim is made again', () => {
    const [one] = report.claims;
    const again = report.claims[2]!.passages[0]!;
    const rows = annotated({
      ...report,
      claims: [{ ...one!, passages: [one!.passages[0]!, again] }],
    });
    const notes = rows.flatMap((row) => row.notes);
    expect(notes.map(({ isFirst }) => isFirst)).toEqual([true, false]);
    expect(JSON.stringify(notes[1]?.blocks)).toContain('"href":"#note-1"');
  });

  it('lists claims that no words make', () => {
    const [one] = report.claims;
    const { blocks } = scriptDocument({ ...report, claims: [{ ...one!, passages: [] }] });
    expect(JSON.stringify(blocks)).toContain('Claims without words of their own');
    expect(blocks).toContainEqual(expect.objectContaining({ anchor: 'note-1' }));
  });
});

it.each([
  ['report', reportDocument],
  ['script', scriptDocument],
] as const)('the %s skips no level of headings, and its links lead somewhere', (_, print) => {
  for (const report of [sampleReport(), rightToLeftReport()]) {
    const { blocks } = print(report);
    const json = JSON.stringify(blocks);
    const levels = [...json.matchAll(/"kind":"heading","level":(\d)/g)].map(([, level]) =>
      Number(level),
    );
    expect(levels[0]).toBe(1);
    for (const [index, level] of levels.entries()) {
      expect(level - (levels[index - 1] ?? 0)).toBeLessThanOrEqual(1);
    }
    const anchors = new Set([
      ...[...json.matchAll(/"anchor":"([^"]*)"/g)].map(([, anchor]) => anchor),
      ...[...json.matchAll(/"number":(\d+),"isFirst":true/g)].map(([, number]) => `note-${number}`),
    ]);
    const targets = [...json.matchAll(/"href":"#([^"]*)"/g)].map(([, target]) => target);
    expect(targets.filter((target) => !anchors.has(target))).toEqual([]);
  }
});
