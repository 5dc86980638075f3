import { expect, it } from 'vitest';
import { buildReport } from '@/lib/domain/report/build';
import { sampleInput } from '@/lib/domain/report/fixtures/sample-report';
import { sampleSources } from '@/lib/domain/report/fixtures/sample-sources';
import { reportFormats } from '@/lib/domain/report/formats';
import type { ReportInput } from '@/lib/domain/report/input';
import type { Report } from '@/lib/domain/report/report';
import { shortTitle } from '@/lib/domain/source/csl-names';
import type { Notice } from '@/lib/domain/source/notice';
import { PROTECTED_SOURCE } from '@/lib/domain/source/protection';

const input = sampleInput();
const open = buildReport(input);
const retraction: Notice = {
  kind: 'retraction',
  label: 'Retraction',
  date: '2026-05-03',
  doi: '10.5555/retraction-notice',
  recordedFrom: 'publisher',
};

/** Sources that the report of before cited under their names. */
const cited = sampleSources.filter(({ id }) =>
  open.corrections.some(({ change }) => {
    const reference = [...open.references, ...(input.previous?.references ?? [])].find(
      ({ sourceId }) => sourceId === id,
    );
    return reference && change.includes(shortTitle(reference.csl));
  }),
);

it('a source protected since the last report is not named by its corrections', () => {
  expect(cited.length).toBeGreaterThan(0);
  const protections = cited.map(({ id }) => ({ sourceId: id, who: 'the harbour master' }));
  const report = buildReport({ ...input, protections });
  const told = JSON.stringify([report.corrections, report.references, report.claims]);
  for (const { csl } of cited) {
    expect(told).not.toContain(csl.title);
    expect(JSON.stringify(report.corrections)).not.toContain(shortTitle(csl));
  }
  expect(told).toContain(PROTECTED_SOURCE);
});

it('the copy of a protected source is named by no hash', () => {
  const copied = open.claims
    .flatMap(({ citations }) => citations)
    .find(({ copy }) => copy !== null);
  if (!copied?.copy) throw new Error('No citation of the sample rests on a copy.');
  const { sourceId, copy } = copied;
  const hidden = buildReport({
    ...input,
    protections: [{ sourceId, who: 'the harbour master' }],
  });
  for (const [name, { print }] of Object.entries(reportFormats)) {
    expect(print(hidden), name).not.toContain(copy.sha256.slice(0, 16));
    expect(print(hidden), name).not.toContain(copy.captureId);
  }
});

it('no notice on a protected source names its work', () => {
  const source = sampleSources.find(({ id }) => id === open.references[0]?.sourceId);
  if (!source) throw new Error('The sample cites no source.');
  const retracted: ReportInput = {
    ...input,
    claims: input.claims.map((claim) => ({
      ...claim,
      citations: claim.citations.map((citation) =>
        citation.sourceId === source.id
          ? { ...citation, source: { ...citation.source, notices: [retraction] } }
          : citation,
      ),
    })),
  };
  const told = (report: Report) =>
    Object.entries(reportFormats).filter(([, { print }]) =>
      print(report).includes(retraction.doi ?? ''),
    );
  expect(told(buildReport(retracted))).toHaveLength(Object.keys(reportFormats).length);
  const hidden = {
    ...retracted,
    protections: [{ sourceId: source.id, who: 'the harbour master' }],
  };
  expect(told(buildReport(hidden))).toEqual([]);
});

it('nothing changes where nobody is protected, nor for a source that is not cited', () => {
  const elsewhere = { sourceId: '019aa000-0000-7000-8000-000000000999', who: 'council' };
  expect(buildReport({ ...input, protections: [elsewhere] })).toEqual(open);
});
