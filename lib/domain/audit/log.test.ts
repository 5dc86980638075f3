import { describe, expect, it } from 'vitest';
import { AuditEvent } from '@/lib/domain/audit/events';
import { EventKind, familiesOf, type LogEntry, placeOf } from '@/lib/domain/audit/log';
import { logFormats } from '@/lib/domain/audit/log-file';

const id = '019aa000-0000-7000-8000-000000000001';
const other = '019aa000-0000-7000-8000-000000000002';

describe('the kinds of events', () => {
  it('hold each type of event once', () => {
    const families = EventKind.options.flatMap(familiesOf);
    expect(new Set(families).size).toBe(families.length);
    for (const option of AuditEvent.options) {
      const [family = ''] = option.shape.type.value.split('.');
      expect(families).toContain(family);
    }
  });
});

describe('where an event leads', () => {
  const titleOf = (articleId: string) => (articleId === id ? 'The bridge' : undefined);

  it.each([
    [
      { type: 'comment.added', articleId: id, claimId: other, commentId: other },
      { path: `/articles/${id}/claims/${other}`, label: 'The bridge' },
    ],
    [
      { type: 'article.restored', articleId: id },
      { path: `/articles/${id}`, label: 'The bridge' },
    ],
    [
      { type: 'coverage.waived', articleId: other },
      { path: `/articles/${other}`, label: 'the article' },
    ],
    [
      { type: 'source.restored', sourceId: id, title: 'A count' },
      { path: `/sources/${id}`, label: 'A count' },
    ],
    [
      { type: 'import.read', jobId: id, name: 'bridge.pdf' },
      { path: `/articles/imports/${id}`, label: 'bridge.pdf' },
    ],
    [
      { type: 'member.disabled', memberId: id },
      { path: '/members', label: 'Members' },
    ],
    [
      { type: 'desk.changed', changes: [] },
      { path: '/settings', label: 'Settings' },
    ],
    [{ type: 'token.revoked', tokenId: id, name: 'nightly' }, null],
  ] satisfies [AuditEvent, unknown][])('is told of %j', (event, place) => {
    expect(placeOf(event, titleOf)).toEqual(place);
  });
});

describe('the saved log', () => {
  const entry: LogEntry = {
    sequence: 7,
    at: '2026-11-24T09:30:00.000Z',
    actor: { id, name: '=cmd|calc' },
    event: { type: 'article.restored', articleId: id },
    words: 'restored the article',
    place: { path: `/articles/${id}`, label: 'The bridge' },
    previousHash: 'aa',
    hash: 'bb',
  };

  it('is a table that runs nothing in a spreadsheet', () => {
    const { head, line } = logFormats.csv;
    expect(head.startsWith('\uFEFFsequence,at,person')).toBe(true);
    expect(line(entry)).toBe(
      `7,2026-11-24T09:30:00.000Z,'=cmd|calc,${id},article.restored,restored the article,/articles/${id},${id},,"{""type"":""article.restored"",""articleId"":""${id}""}",aa,bb\r\n`,
    );
  });

  it('is a line of JSON for each entry', () => {
    const text = logFormats.jsonl.line(entry);
    expect(text.endsWith('}\n')).toBe(true);
    expect(JSON.parse(text)).toEqual(entry);
  });
});
