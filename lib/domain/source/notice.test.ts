import { describe, expect, it } from 'vitest';
import { dateWords } from '@/lib/domain/report/words';
import { gravestDoubt } from '@/lib/domain/source/doubt';
import { type Notice, settledNotices } from '@/lib/domain/source/notice';
import { noticeWords } from '@/lib/domain/source/notice-words';

const notice = (kind: Notice['kind'], more: Partial<Notice> = {}): Notice => ({
  kind,
  label: kind,
  date: '2026-05-03',
  doi: '10.5555/notice',
  recordedFrom: 'publisher',
  ...more,
});

describe('what was published on a work', () => {
  it('casts the gravest doubt of all its notices, and a correction none', () => {
    expect(gravestDoubt([])).toBeNull();
    expect(gravestDoubt([notice('correction')])).toBeNull();
    expect(gravestDoubt([notice('correction'), notice('expression_of_concern')])).toBe(
      'expression_of_concern',
    );
    expect(gravestDoubt([notice('expression_of_concern'), notice('retraction')])).toBe(
      'retraction',
    );
  });

  it('is told once, by the publisher where they do, the gravest and the latest first', () => {
    const early = notice('correction', { doi: '10.5555/early', date: '2019' });
    const late = notice('correction', { doi: '10.5555/late', date: '2024-02' });
    const watched = notice('retraction', { recordedFrom: 'retraction_watch' });
    expect(settledNotices([early, watched, late, notice('retraction')])).toEqual([
      notice('retraction'),
      late,
      early,
    ]);
  });

  it.each([
    [notice('retraction'), 'Retracted on 3 May 2026: notice doi:10.5555/notice'],
    [notice('withdrawal', { date: '2026-05', doi: null }), 'Withdrawn in May 2026'],
    [notice('correction', { date: '2026' }), 'Corrected in 2026: notice doi:10.5555/notice'],
    [notice('partial_retraction', { date: null, doi: null }), 'Retracted in part'],
    [
      notice('expression_of_concern'),
      'Expression of concern published on 3 May 2026: notice doi:10.5555/notice',
    ],
  ])('is put into words: %j', (one, words) => {
    expect(noticeWords(one, dateWords)).toBe(words);
  });
});
