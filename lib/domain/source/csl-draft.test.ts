import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CslDraft, draftFrom } from '@/lib/domain/source/csl-draft';

describe('a draft from what a service says', () => {
  it('keeps what CSL knows and drops the rest', () => {
    const draft = draftFrom({
      type: 'journal-article',
      title: ['The <i>steppe</i> &amp; the\n sown'],
      'container-title': ['Journal of Imagined Geography'],
      author: [
        { given: 'Ada', family: 'Rowe', sequence: 'first', affiliation: [] },
        { name: 'The Drill Survey', sequence: 'additional' },
        { given: 'Nameless' },
      ],
      issued: { 'date-parts': [[2019, 4]] },
      DOI: 'https://doi.org/10.5555/ABC',
      URL: 'http://dx.doi.org/10.5555/abc',
      volume: 12,
      page: '1-20',
      ISSN: ['1234-5678', '8765-4321'],
      reference: [{ key: 'x' }],
      score: 1,
      abstract: 'Long.',
    });
    expect(draft).toEqual({
      type: 'article-journal',
      title: 'The steppe & the sown',
      'container-title': 'Journal of Imagined Geography',
      author: [{ given: 'Ada', family: 'Rowe' }, { literal: 'The Drill Survey' }],
      issued: { 'date-parts': [[2019, 4]] },
      DOI: '10.5555/abc',
      URL: 'http://dx.doi.org/10.5555/abc',
      volume: '12',
      page: '1-20',
      ISSN: '1234-5678',
    });
  });

  it('leaves out a date of nothing, an address that is none and a type nobody knows', () => {
    expect(
      draftFrom(
        { type: 'hologram', issued: { 'date-parts': [[null]] }, URL: 'javascript:alert(1)' },
        'webpage',
      ),
    ).toEqual({ type: 'webpage' });
  });

  it('reads a date given as words', () => {
    expect(draftFrom({ issued: { raw: 'May 1987' } }).issued).toEqual({
      'date-parts': [[1987, 5]],
    });
    expect(draftFrom({ issued: '2020-01-02' }).issued).toEqual({ 'date-parts': [[2020, 1, 2]] });
  });

  it('is a draft whatever it is given', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.anything()), fc.anything(), (given, value) => {
        const draft = draftFrom({
          ...given,
          title: value,
          author: value,
          issued: value,
          DOI: value,
        });
        expect(CslDraft.safeParse(draft).success).toBe(true);
      }),
    );
  });
});
