import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { EvidenceLines } from '@/components/source/evidence-lines';
import { sampleSources } from '@/lib/domain/report/fixtures/sample-sources';
import type { Stance } from '@/lib/domain/source/citation';
import type { LinesOfEvidence } from '@/lib/domain/source/independence/lines-of-evidence';
import { relationOf } from '@/lib/domain/source/independence/related';

const [minutes, notice, counts] = sampleSources;
if (!minutes || !notice || !counts) throw new Error('The sample has too few sources.');

/** The first source twice: for two passages of it. */
const citations = [minutes, notice, counts, minutes].map((source, at) => ({
  id: `citation-${at + 1}`,
  stance: 'supports' as Stance,
  source,
}));

const told: LinesOfEvidence = {
  lines: [
    { sources: [minutes.id, counts.id], origin: counts.id },
    { sources: [notice.id], origin: null },
  ],
  links: [
    {
      a: minutes.id,
      b: counts.id,
      relations: [
        relationOf('contains', 0.97, { joins: true, origin: 'b', part: { of: 'b', share: 0.924 } }),
      ],
    },
    {
      a: minutes.id,
      b: notice.id,
      relations: [relationOf('same-publisher', 0.1, { names: ['Nordvik Council'] })],
    },
  ],
  notCompared: [notice.id],
};

const shown = (lines: LinesOfEvidence, cited = citations) =>
  renderToStaticMarkup(<EvidenceLines lines={lines} citations={cited} />)
    .replaceAll(/<svg.*?<\/svg>/g, '')
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll(/\s+/g, ' ');

describe('the lines of evidence of a claim', () => {
  const words = shown(told);

  it('are counted, at most where a source could not be compared', () => {
    expect(words).toContain('3 sources, at most 2 independent lines of evidence');
  });

  it('are listed with their sources under the numbers of their citations', () => {
    expect(words).toMatch(/Line 1: \[3\] is where it comes from \[1, 4\] Minutes of the council/);
    expect(words).toMatch(/Line 2 \[2\] Contract notice/);
  });

  it('say in sentences why sources are one, and what others have in common', () => {
    expect(words).toContain('92% of [3] stands in [1, 4]. [3] is the earlier one.');
    expect(words).toMatch(
      /What else they have in common \[1, 4\] and \[2\] have the same publisher, Nordvik Council\./,
    );
  });

  it('say what to do where a source has no copy', () => {
    expect(words).toContain('[2] has no copy with enough text to compare. Keep one');
  });

  it('are not told of where there is one source alone', () => {
    const one = { lines: [{ sources: [minutes.id], origin: null }], links: [], notCompared: [] };
    expect(shown(one, citations.slice(0, 1))).toBe('');
  });
});
