import { expect, it } from 'vitest';
import { sampleReport } from '@/lib/domain/report/fixtures/sample-report';
import { printCsv } from '@/lib/domain/report/formats/csv';

const report = sampleReport();

it('has a row for each claim, what is several in lines', () => {
  const csv = printCsv({
    ...report,
    claims: report.claims.filter(({ number }) => [4, 8].includes(number)),
  });
  expect(csv).toBe(
    '\uFEFFNumber,Claim,Claimant,Kind,Priority,Verdict,Reason,Words of the article,Citations,Reviewers,Settled,Independent lines of evidence\r\n' +
      '4,The new ferry will carry twice as many cars as the diesel ferry in service since 1991.,Ida Holm (The Harbour Gazette),Comparison,Normal priority,False,"The new ship takes 120 cars. The present one takes 76, not 60, so the new one carries **58 percent more**, not twice as many.","carry 120 cars, twice as many as the diesel ferry that has served the route since 1991","[2] Supports: Nordvik Council. (2026). Contract notice 26/118: Battery-electric car ferry for the Selja crossing (No. 26/118). https://tenders.example/26-118; p. 3; “Capacity: 120 passenger cars”; These words stand in the copy of 28 September 2026 (SHA-256 040fffffffffffff…).\n[3] Refutes: Okafor, N. A. (2018). Water and steel: Ferries of the north coast. North Shore Press.; p. 212; “the Selja, of 1991, takes seventy-six”; These words stand in the copy of 28 September 2026 (SHA-256 041fffffffffffff…).","Ada Reyes\nHana Sato",2026-09-30,\r\n' +
      '8,Drivers wait for up to three hours on summer weekends.,,Quantity,Low priority,Not settled,,On summer weekends drivers wait for up to three hours.,"[5] Context: Nordvik Port Authority. (2026). Crossings by month, 2015 to 2026 [Dataset]. https://port.example/statistics/crossings.csv; Rests on no quoted words.; Counts vehicles, not waiting times.",,,\r\n',
  );
});

it('runs no claim as a formula', () => {
  const wording = '=HYPERLINK("https://x.example","read on")';
  const csv = printCsv({
    ...report,
    claims: [{ ...report.claims[0]!, wording, claimant: '@cmd' }],
  });
  expect(csv).toContain('1,"\'=HYPERLINK(""https://x.example"",""read on"")",\'@cmd,');
});
