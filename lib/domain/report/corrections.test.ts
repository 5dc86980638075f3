import { describe, expect, it } from 'vitest';
import { correctionsSince } from '@/lib/domain/report/corrections';
import { sampleReport } from '@/lib/domain/report/fixtures/sample-report';
import type { Report, ReportClaim } from '@/lib/domain/report/report';

const now = sampleReport();

/** The sample as it may have been before, claim `number` then being what `change` makes of it. */
const earlier = (number: number, change: (claim: ReportClaim) => Partial<ReportClaim>): Report => ({
  ...now,
  claims: now.claims.map((claim) =>
    claim.number === number ? { ...claim, ...change(claim) } : claim,
  ),
});

const changes = (
  previous: Report,
  current: Report = now,
  reasons: ReadonlyMap<string, string> = new Map(),
  withdrawn: ReadonlySet<string> = new Set(),
) =>
  correctionsSince(previous, current, { reasons, withdrawn }).map(
    ({ claimNumber, change, reason }) => [claimNumber, change, reason],
  );

const id = (number: number) => now.claims.find((claim) => claim.number === number)!.id;

describe('corrections', () => {
  it('are none where nothing changed', () => {
    expect(changes(now)).toEqual([]);
  });

  it('of the sample tell what became of each claim, with the desk’s reasons', () => {
    expect(
      now.corrections.map(({ claimNumber, change, reason }) => [claimNumber, change, reason]),
    ).toEqual([
      [3, 'The claim was worded “The ferry costs 84 million.” before.', null],
      [
        4,
        'The verdict changed from “True” to “False”.',
        expect.stringMatching(/^A reader pointed us/),
      ],
      [4, 'Now also cites Okafor 2018.', null],
      [12, 'This claim was added.', null],
      [13, 'This claim was taken out of the check.', expect.stringMatching(/^It only repeats/)],
    ]);
    expect(now.corrections[0]?.wording).toBe('The ferry will cost 84 million crowns.');
    expect(now.corrections.at(-1)?.wording).toBe(
      'The ferry will enter service in the spring of 2028.',
    );
  });

  it('tell a verdict that was settled, reopened, or confirmed', () => {
    expect(changes(earlier(1, () => ({ verdict: null })))).toEqual([
      [1, 'Settled as “True”; it was not settled before.', null],
    ]);
    expect(
      changes(
        now,
        earlier(1, () => ({ verdict: null })),
        new Map([[id(1), 'New minutes.']]),
      ),
    ).toEqual([
      [
        1,
        'Reopened. The verdict “True” no longer stands, and none is settled yet.',
        'New minutes.',
      ],
    ]);
    expect(
      changes(earlier(1, ({ verdict }) => ({ verdict: { ...verdict!, reason: 'Otherwise.' } }))),
    ).toEqual([[1, 'Checked again: the verdict “True” stands, with new reasoning.', null]]);
    expect(
      changes(
        earlier(1, ({ verdict }) => ({
          verdict: { ...verdict!, settledAt: '2026-09-16T15:00:00.000Z' },
        })),
      ),
    ).toEqual([[1, 'Checked again: the verdict “True” stands.', null]]);
  });

  it('tell a claim that the article no longer says from one that the desk dropped', () => {
    const without = { ...now, claims: now.claims.filter(({ number }) => number !== 1) };
    const reasons = new Map([[id(1), 'An old reason.']]);
    expect(changes(now, without, reasons, new Set([id(1)]))).toEqual([
      [1, 'This claim was withdrawn: the article no longer says it.', null],
    ]);
    expect(changes(now, without, reasons)).toEqual([
      [1, 'This claim was taken out of the check.', 'An old reason.'],
    ]);
  });

  it('tell the words that changed, but not typography or their place', () => {
    const passages = (...words: string[]) =>
      earlier(1, ({ passages }) => ({
        passages: words.map((exact, start) => ({ ...passages[0]!, exact, start })),
      }));
    expect(changes(passages('They said “no”.'), passages('They said "no".'))).toEqual([]);
    expect(changes(passages('Old words'), passages('New words'))).toEqual([
      [
        1,
        'The words checked are now “New words”. No longer among the words checked: “Old words”.',
        null,
      ],
    ]);
    expect(changes(passages('One', 'Two'), passages('One'))).toEqual([
      [1, 'No longer among the words checked: “Two”.', null],
    ]);
  });

  it('tell which sources came, went, or are cited otherwise', () => {
    expect(changes(earlier(6, () => ({ citations: [] })))).toEqual([
      [
        6,
        'Now also cites Nordvik Council 2026 (‘Minutes of the council’s meeting of 14 September…’) and Nordvik Council 2026 (‘Contract notice 26/118: Battery-electric car ferry…’).',
        null,
      ],
    ]);
    expect(
      changes(
        now,
        earlier(5, () => ({ citations: [] })),
      ),
    ).toEqual([[5, 'No longer cites Dahl 2023.', null]]);
    expect(
      changes(
        earlier(5, ({ citations }) => ({
          citations: citations.map((one) => ({ ...one, quote: 'otherwise' })),
        })),
      ),
    ).toEqual([[5, 'What is cited from these sources changed: Dahl 2023.', null]]);
  });

  it('take no notice of the order of citations, of their numbers or of a note', () => {
    const same = earlier(6, ({ citations }) => ({
      citations: citations.toReversed().map((one) => ({ ...one, reference: 9, note: 'x' })),
    }));
    expect(changes(same)).toEqual([]);
  });

  it('name a verdict by the label it had in its own report’s scale', () => {
    const renamed = {
      ...now,
      scale: {
        ...now.scale,
        ratings: now.scale.ratings.map((rating) =>
          rating.key === 'true' ? { ...rating, label: 'Correct' } : rating,
        ),
      },
    };
    expect(changes(renamed).map(([, change]) => change)).toContain(
      'The verdict changed from “Correct” to “True”.',
    );
  });
});
