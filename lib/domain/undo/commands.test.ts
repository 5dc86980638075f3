import { describe, expect, it } from 'vitest';
import type { Actor } from '@/lib/domain/access/actor';
import { AuditEvent } from '@/lib/domain/audit/events';
import {
  type Aftermath,
  commandWords,
  holding,
  isOffered,
  type LoggedEntry,
  undoability,
  undoneEvent,
} from '@/lib/domain/undo/commands';
import { waysBack } from '@/lib/domain/undo/ways-back';

const id = (number: number) => `019aa000-0000-7000-8000-${String(number).padStart(12, '0')}`;
const ada: Actor = { kind: 'user', id: id(1), name: 'Ada', role: 'reviewer' };
const ben: Actor = { kind: 'user', id: id(2), name: 'Ben', role: 'reviewer' };
const about = { articleId: id(10), claimId: id(11) };

function entry(
  sequence: number,
  event: AuditEvent,
  { by = ada, start = sequence }: { by?: Actor; start?: number | null } = {},
): LoggedEntry {
  const actor = { id: by.kind === 'user' ? by.id : null, name: by.name };
  const at = new Date(Date.UTC(2026, 10, 29) + sequence).toISOString();
  return {
    entry: { sequence, at, actor, event, previousHash: '', hash: '' },
    commandStart: start,
  };
}

const nothing: Aftermath = {
  later: [],
  facts: { resting: [], discussed: new Set(), cited: new Map(), underWay: new Set() },
  claimStates: new Map([[about.claimId, 'in_review']]),
};

const cited: AuditEvent = {
  type: 'citation.added',
  ...about,
  citationId: id(20),
  sourceTitle: 'Wells',
  stance: 'supports',
};
const edited: AuditEvent = {
  type: 'citation.edited',
  ...about,
  citationId: id(20),
  sourceTitle: 'Wells',
  changes: [],
};
const undone = (sequence: number, again = false): AuditEvent => ({
  type: 'claim.undone',
  ...about,
  sequence,
  undone: 'citation.edited',
  words: 'edited it',
  again,
});
const why = (...given: Parameters<typeof undoability>) => {
  const answer = undoability(...given);
  return answer.canUndo ? null : answer.why;
};

describe('the table', () => {
  it('has every kind of event, with its way back or the reason why there is none', () => {
    const known = AuditEvent.options.map((option) => option.shape.type.value);
    expect(Object.keys(waysBack).sort()).toEqual([...known].sort());
    for (const way of Object.values(waysBack)) {
      if ('final' in way) expect(way.final).toMatch(/^[A-Z].*\.$/);
    }
  });
});

describe('a command', () => {
  it('is its own author’s to take back', () => {
    expect(why(ada, [entry(1, cited)], nothing)).toBeNull();
    expect(why(ben, [entry(1, cited)], nothing)).toMatch(/Only who did it/);
    expect(why({ kind: 'system', name: 'sample' }, [entry(1, cited)], nothing)).toMatch(/Only/);
    expect(why({ ...ada, role: 'reader' }, [entry(1, cited)], nothing)).toMatch(/role/);
    expect(why({ ...ada, scopes: ['read'] }, [entry(1, cited)], nothing)).toMatch(/role/);
  });

  it('stays when something was built upon it, and says what', () => {
    const later = [entry(2, edited, { by: ben })];
    expect(why(ada, [entry(1, cited)], { ...nothing, later })).toBe(
      'Since then Ben edited the citation of “Wells”: saved it without a change.',
    );
    const resting = [{ citationId: id(20), reviewer: 'Ben', at: '2026-11-30T00:00:00.000Z' }];
    expect(why(ada, [entry(1, cited)], { ...nothing, facts: { ...nothing.facts, resting } })).toBe(
      'The assessment of Ben rests on this citation.',
    );
  });

  it('can be taken back once what was built upon it is taken back, not once it is done again', () => {
    const gone = [
      entry(2, edited, { by: ben }),
      entry(3, edited),
      entry(4, undone(2), { start: 3 }),
    ];
    expect(holding(gone)).toEqual([]);
    expect(why(ada, [entry(1, cited)], { ...nothing, later: gone })).toBeNull();

    const again = [...gone, entry(5, edited), entry(6, undone(3, true), { start: 5 })];
    expect(holding(again).map(({ sequence }) => sequence)).toEqual([5]);
    expect(why(ada, [entry(1, cited)], { ...nothing, later: again })).toMatch(/^Since then/);
  });

  it('is not taken back twice', () => {
    const later = [entry(2, edited), entry(3, undone(1), { start: 2 })];
    expect(why(ada, [entry(1, cited)], { ...nothing, later })).toMatch(/already/);
  });

  it('goes back whole or not at all', () => {
    const verdict: AuditEvent = {
      type: 'verdict.reopened',
      ...about,
      verdictId: id(30),
      reason: 'Other words.',
      state: 'in_review',
    };
    const both = [entry(1, cited), entry(2, verdict, { start: 1 })];
    expect(why(ada, both, nothing)).toMatch(/verdict/);
    expect(isOffered([cited, verdict])).toBe(false);
    expect(isOffered([cited])).toBe(true);
  });

  it('stays while its claim is settled, and where the log does not say what belongs together', () => {
    const claimStates = new Map([[about.claimId, 'settled' as const]]);
    expect(why(ada, [entry(1, cited)], { ...nothing, claimStates })).toMatch(/reopen it/);
    expect(why(ada, [entry(1, cited, { start: null })], nothing)).toMatch(/before the log kept/);
  });
});

describe('an undo', () => {
  it('is told of where its command was, and of a judgement as one', () => {
    const command = [entry(1, cited).entry];
    expect(undoneEvent(command)).toMatchObject({
      type: 'claim.undone',
      sequence: 1,
      words: commandWords(command),
      again: false,
    });
    const recorded: AuditEvent = {
      type: 'assessment.recorded',
      ...about,
      assessmentId: id(40),
      rating: 'true',
      supersedesId: null,
      state: 'assessed',
    };
    expect(undoneEvent([entry(1, recorded).entry]).type).toBe('assessment.undone');
    const other: AuditEvent = {
      type: 'claim.retired',
      articleId: id(10),
      claimId: id(12),
      reason: '-',
    };
    expect(undoneEvent([entry(1, cited).entry, entry(2, other).entry]).type).toBe('article.undone');
    const source: AuditEvent = { type: 'source.added', sourceId: id(50), title: 'Wells' };
    expect(undoneEvent([entry(1, source).entry]).type).toBe('source.undone');
  });

  it('of an undo does it again', () => {
    const undo = [entry(3, edited).entry, entry(4, undone(2)).entry];
    expect(undoneEvent(undo)).toMatchObject({ sequence: 3, words: 'edited it', again: true });
  });
});
