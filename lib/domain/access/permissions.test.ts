import { describe, expect, it } from 'vitest';
import { type Actor, Role } from '@/lib/domain/access/actor';
import { type Action, authorize, can, permissions } from '@/lib/domain/access/permissions';
import type { ClaimdeskError } from '@/lib/domain/errors';

const actions = Object.keys(permissions) as Action[];
const user = (role: Role): Actor => ({
  kind: 'user',
  id: '019aa000-0000-7000-8000-000000000001',
  name: 'Ada Reyes',
  role,
});
const system: Actor = { kind: 'system', name: 'first start' };

const refusal = (actor: Actor | null, action: Action) => {
  try {
    authorize(actor, action);
    return null;
  } catch (error) {
    const { code, message } = error as ClaimdeskError;
    return { code, message };
  }
};

describe('who may do what', () => {
  it('is this table', () => {
    const heads = ['action', ...Role.options];
    const width = Math.max(...actions.map((action) => action.length));
    const row = (cells: string[]) =>
      cells
        .map((cell, index) => cell.padEnd(index === 0 ? width : 13))
        .join(' ')
        .trimEnd();
    const rows = actions.map((action) =>
      row([action, ...Role.options.map((role) => (can(user(role), action) ? 'yes' : '·'))]),
    );
    expect(`\n${[row(heads), ...rows].join('\n')}\n`).toMatchInlineSnapshot(`
      "
      action            administrator editor        reviewer      reader
      article.read      yes           yes           yes           yes
      article.import    yes           yes           ·             ·
      article.edit      yes           yes           ·             ·
      article.retire    yes           yes           ·             ·
      claim.add         yes           yes           yes           ·
      claim.edit        yes           yes           yes           ·
      claim.assign      yes           yes           yes           ·
      claim.setDue      yes           yes           ·             ·
      claim.retire      yes           yes           yes           ·
      sentence.mark     yes           yes           yes           ·
      claim.propose     yes           yes           yes           ·
      command.undo      yes           yes           yes           ·
      coverage.demand   yes           yes           ·             ·
      source.read       yes           yes           yes           yes
      source.add        yes           yes           yes           ·
      source.edit       yes           yes           yes           ·
      source.rank       yes           yes           yes           ·
      source.capture    yes           yes           yes           ·
      source.visit      yes           yes           yes           ·
      source.retire     yes           yes           ·             ·
      citation.add      yes           yes           yes           ·
      citation.edit     yes           yes           yes           ·
      match.judge       yes           yes           yes           ·
      assessment.record yes           yes           yes           ·
      verdict.settle    yes           yes           ·             ·
      verdict.reopen    yes           yes           ·             ·
      policy.set        yes           yes           ·             ·
      report.preview    yes           yes           yes           yes
      report.publish    yes           yes           ·             ·
      comment.add       yes           yes           yes           ·
      comment.retire    yes           yes           yes           ·
      member.read       yes           yes           yes           yes
      member.invite     yes           ·             ·             ·
      member.manage     yes           ·             ·             ·
      account.manage    yes           yes           yes           yes
      factor.setUp      yes           yes           yes           yes
      desk.read         yes           yes           yes           yes
      desk.manage       yes           ·             ·             ·
      desk.backUp       yes           ·             ·             ·
      audit.read        yes           yes           ·             ·
      "
    `);
  });

  it.each(Role.options)('is the same to a button and to a service: %s', (role) => {
    for (const action of actions) {
      expect(refusal(user(role), action) === null).toBe(can(user(role), action));
    }
  });

  it('lets the desk’s own programs do everything', () => {
    expect(actions.filter((action) => !can(system, action))).toEqual([]);
  });

  it('lets nobody in who has not signed in', () => {
    for (const action of actions) {
      expect(can(null, action)).toBe(false);
      expect(refusal(null, action)).toEqual({ code: 'unauthenticated', message: 'Sign in first.' });
    }
  });
});

describe('a permission', () => {
  it('carries who was permitted what', () => {
    expect(authorize(user('editor'), 'verdict.settle')).toEqual({
      actor: user('editor'),
      action: 'verdict.settle',
    });
  });

  it('that is missing is refused with the role and the action', () => {
    expect(refusal(user('reviewer'), 'verdict.settle')).toEqual({
      code: 'forbidden',
      message: 'Not permitted: a reviewer may not do this (verdict.settle).',
    });
  });

  it('is refused in good English', () => {
    expect(refusal(user('editor'), 'member.invite')?.message).toBe(
      'Not permitted: an editor may not do this (member.invite).',
    );
  });
});
