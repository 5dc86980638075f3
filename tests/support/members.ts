import type { Role, UserActor } from '@/lib/domain/access/actor';
import type { Member } from '@/lib/domain/access/member';
import { type Context, contextOf, systemContext } from '@/lib/services/context';
import { acceptInvitation } from '@/lib/services/members/accept-invitation';
import { ensureFirstAdministrator } from '@/lib/services/members/ensure-first-administrator';
import { inviteMember } from '@/lib/services/members/invite-member';
import { openSession } from '@/lib/services/members/open-session';
import { verifyCredentials } from '@/lib/services/members/verify-credentials';

export const nobody = contextOf(null);
export const adminEmail = 'first@desk.example';
export const adminPassword = 'the first administrator';

export type MemberContext = Context & { actor: UserActor };

export const contextOfMember = ({ id, name, role }: Member): MemberContext => ({
  ...nobody,
  actor: { kind: 'user', id, name, role },
});

export const signIn = (email: string, password: string, address = '192.0.2.1') =>
  verifyCredentials(nobody, { email, password, address });

/** A browser of the member's signs in. */
export const openSessionOf = (member: Member, context: Context = nobody, userAgent = 'Firefox') =>
  openSession(context, {
    memberId: member.id,
    way: 'password',
    secondFactor: null,
    userAgent,
    address: '192.0.2.1',
  });

/** A new desk with its first administrator, as the one who asks. */
export async function newDesk(): Promise<MemberContext> {
  await ensureFirstAdministrator(systemContext('first start'), {
    email: adminEmail,
    password: adminPassword,
  });
  return contextOfMember(await signIn(adminEmail, adminPassword));
}

export type Joined = { member: Member; password: string; context: MemberContext };

/** Somebody who was invited and came. */
export async function join(admin: Context, role: Role): Promise<Joined> {
  const email = `${crypto.randomUUID()}@desk.example`;
  const password = `the password of ${email}`;
  const { secret } = await inviteMember(admin, { email, role });
  const member = await acceptInvitation(nobody, { secret, name: `A ${role}`, password });
  return { member, password, context: contextOfMember(member) };
}
