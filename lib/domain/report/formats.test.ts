import { describe, expect, it } from 'vitest';
import { rightToLeftReport, sampleReport } from '@/lib/domain/report/fixtures/sample-report';
import { fileKinds, reportFormats, settledOnly } from '@/lib/domain/report/formats';
import { ReportFormat, TextFormat } from '@/lib/domain/report/report';

describe('every format', () => {
  it('is in the registry', () => {
    expect(Object.keys(fileKinds).toSorted()).toEqual(ReportFormat.options.toSorted());
    expect(Object.keys(reportFormats).toSorted()).toEqual(TextFormat.options.toSorted());
  });

  it.each(TextFormat.options)('%s gives the same bytes each time and tells each claim', (name) => {
    const { print } = reportFormats[name];
    for (const report of [sampleReport(), rightToLeftReport()]) {
      expect(print(report)).toBe(print(structuredClone(report)));
      for (const { wording, verdict } of report.claims) {
        if (verdict || !settledOnly.includes(name)) expect(print(report)).toContain(wording);
      }
    }
  });
});
