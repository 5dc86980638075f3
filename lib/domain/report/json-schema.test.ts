import { Ajv2020 } from 'ajv/dist/2020';
import { expect, it } from 'vitest';
import { rightToLeftReport, sampleReport } from '@/lib/domain/report/fixtures/sample-report';
import { printJson } from '@/lib/domain/report/formats/json';
import { reportJsonSchema } from '@/lib/domain/report/json-schema';

const validate = new Ajv2020({ strict: false, validateFormats: false }).compile(reportJsonSchema());

it.each([sampleReport(), rightToLeftReport()])('takes what the JSON format prints', (report) => {
  expect(validate(JSON.parse(printJson(report)))).toBe(true);
});

it('takes a report of before there were ranks, coverage and copies', () => {
  const { coverage: _, judging: __, ...old } = JSON.parse(printJson(sampleReport()));
  for (const { citations } of old.claims) for (const citation of citations) delete citation.copy;
  expect(validate(old)).toBe(true);
});

it.each([
  ['another version', { schemaVersion: 2 }],
  ['a claim that is none', { claims: [{}] }],
  ['no article', { article: undefined }],
])('refuses %s', (_, change) => {
  const other = JSON.parse(JSON.stringify({ ...sampleReport(), ...change }));
  expect(validate(other)).toBe(false);
});
