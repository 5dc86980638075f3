import { z } from 'zod';
import { memberById, setName } from '@/lib/data/users';
import { MemberName } from '@/lib/domain/access/member';
import { notFound } from '@/lib/domain/errors';
import { Version } from '@/lib/domain/identity';
import { command } from '@/lib/services/command';
import { ownAccount } from '@/lib/services/members/own-account';

export const NameChange = z.object({ version: Version, name: MemberName });

/** Changes the caller's name; the audit log keeps the names of its time. @throws ClaimdeskError `stale_version`. */
export const changeName = command(
  'account.manage',
  NameChange,
  async ({ tx, actor }, { version, name }) => {
    const memberId = ownAccount(actor);
    const member = await memberById(tx, memberId);
    if (!member) throw notFound('account');
    await setName(tx, memberId, version, name);
    return {
      result: undefined,
      events: [{ type: 'member.renamed', memberId, before: member.name, after: name }],
    };
  },
);
