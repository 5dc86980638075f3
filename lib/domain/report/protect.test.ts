import { expect, it } from 'vitest';
import { buildReport } from '@/lib/domain/report/build';
import { sampleInput } from '@/lib/domain/report/fixtures/sample-report';
import { sampleSources } from '@/lib/domain/report/fixtures/sample-sources';
import { reportFormats } from '@/lib/domain/report/formats';
import { shortTitle } from '@/lib/domain/source/csl-names';
import { PROTECTED_SOURCE } from '@/lib/domain/source/protection';

const input = sampleInput();
const open = buildReport(input);

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

it('nothing changes where nobody is protected, nor for a source that is not cited', () => {
  const elsewhere = { sourceId: '019aa000-0000-7000-8000-000000000999', who: 'council' };
  expect(buildReport({ ...input, protections: [elsewhere] })).toEqual(open);
});
