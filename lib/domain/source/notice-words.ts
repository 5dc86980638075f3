import type { DoubtKind, Notice, NoticeKind } from '@/lib/domain/source/notice';

const doneWords: Record<NoticeKind, string> = {
  retraction: 'Retracted',
  withdrawal: 'Withdrawn',
  partial_retraction: 'Retracted in part',
  expression_of_concern: 'Expression of concern published',
  correction: 'Corrected',
};

/** A source whose notices cast this doubt, in a badge. */
export const doubtWords: Record<DoubtKind, string> = {
  retraction: 'Retracted source',
  withdrawal: 'Withdrawn source',
  partial_retraction: 'Partly retracted source',
  expression_of_concern: 'Source under concern',
};

/**
 * “Retracted on 3 May 2026: notice doi:10.1000/182”. `day` puts a date as ISO 8601 writes it, to its
 * day or month, into words.
 */
export function noticeWords({ kind, date, doi }: Notice, day: (iso: string) => string): string {
  const when = date && ` ${date.length === 10 ? 'on' : 'in'} ${day(date)}`;
  const where = doi && `: notice doi:${doi}`;
  return [doneWords[kind], when, where].filter(Boolean).join('');
}
