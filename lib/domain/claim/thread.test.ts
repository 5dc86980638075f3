import { describe, expect, it } from 'vitest';
import { calledIn } from '@/lib/domain/claim/mention';
import { statusAfter, toldOfComment } from '@/lib/domain/claim/thread';
import { groupThreads } from '@/lib/domain/claim/thread-groups';

describe('a thread', () => {
  it('is resolved once and reopened once', () => {
    expect(statusAfter('open', 'resolve')).toBe('resolved');
    expect(statusAfter('resolved', 'reopen')).toBe('open');
    expect(() => statusAfter('resolved', 'resolve')).toThrow('This thread is resolved already.');
    expect(() => statusAfter('open', 'reopen')).toThrow('This thread is open.');
  });

  it('stands with the others on the same thing, the claim’s own first', () => {
    const onCitation = (citationId: string) =>
      ({ kind: 'citation', citationId, sourceTitle: 'A count' }) as const;
    const threads = [
      { id: 1, on: onCitation('a') },
      { id: 2, on: { kind: 'passage', passageId: 'p', exact: 'many cars' } as const },
      { id: 3, on: { kind: 'claim' } as const },
      { id: 4, on: onCitation('b') },
      { id: 5, on: onCitation('a') },
    ];
    expect(groupThreads(threads).map(({ threads }) => threads.map(({ id }) => id))).toEqual([
      [3],
      [2],
      [1, 5],
      [4],
    ]);
  });
});

describe('a new comment', () => {
  it('is told once to each, as a mention before a reply, and never to its author', () => {
    const told = toldOfComment({
      authorId: 'ada',
      mentioned: ['ben', 'ada'],
      speakers: ['ada', 'ben', 'cleo', 'cleo'],
    });
    expect(told).toEqual([
      { userId: 'ben', kind: 'mention' },
      { userId: 'cleo', kind: 'reply' },
    ]);
  });

  it('calls the longest name that stands there, whatever else begins alike', () => {
    const ada = { id: '1', name: 'Ada' };
    const reyes = { id: '2', name: 'Ada Reyes' };
    expect(calledIn('@Ada Reyes, look', [ada, reyes])).toEqual([reyes]);
    expect(calledIn('@Ada Reyes and @Ada', [ada, reyes])).toEqual([ada, reyes]);
    expect(calledIn('nobody', [ada, reyes])).toEqual([]);
  });
});
