import { text } from 'node:stream/consumers';
import { newSecret } from '@/lib/adapters/secret';
import { Role } from '@/lib/domain/access/actor';
import { notFound } from '@/lib/domain/errors';
import type { Context } from '@/lib/services/context';
import { acceptInvitation } from '@/lib/services/members/accept-invitation';
import { inviteMember } from '@/lib/services/members/invite-member';
import { listMembers } from '@/lib/services/members/list-members';
import { disableMember } from '@/lib/services/members/set-member-status';
import { setPassword } from '@/lib/services/members/set-password';
import { resetSecondFactors } from '@/lib/services/second-factor/reset-second-factors';
import {
  type Arguments,
  type Command,
  expectArguments,
  onDesk,
  WrongUsage,
} from '@/scripts/commands/command';

const roles = Role.options.join(', ');

export const userCommand: Command = {
  summary: 'list, add and disable members, give them another password',
  usage: `user list
user add EMAIL --name NAME --role ROLE
user disable EMAIL
user password EMAIL [--stdin]
user reset-second-factor EMAIL

ROLE is one of ${roles}. A new member's password is printed once. \`password\` sets another
one and ends the member's sessions: the first line of the standard input with --stdin, else one that is
made up and printed once.`,
  options: { name: { type: 'string' }, role: { type: 'string' }, stdin: { type: 'boolean' } },

  async run({ positionals: [action = '', ...positionals], ...rest }) {
    const act = actions[action];
    if (!act) throw new WrongUsage(`Expected one of ${Object.keys(actions).join(', ')}.`);
    await act({ positionals, ...rest });
  },
};

const actions: Record<string, (args: Arguments) => Promise<void>> = {
  list,
  add,
  disable,
  password: changePassword,
  'reset-second-factor': resetSecondFactor,
};

async function list({ positionals }: Arguments) {
  expectArguments(positionals);
  const { members } = await onDesk(listMembers);
  for (const { email, name, role, status } of members) {
    console.log([email, role, status, name].join('\t'));
  }
}

async function add({ positionals, values: { name, role } }: Arguments) {
  const [email = ''] = expectArguments(positionals, 'EMAIL');
  if (!name) throw new WrongUsage('A member needs a --name.');
  const known = Role.safeParse(role);
  if (!known.success) throw new WrongUsage(`The --role is one of ${roles}.`);

  const password = newSecret();
  const member = await onDesk(async (context) => {
    const { secret } = await inviteMember(context, { email, role: known.data });
    return acceptInvitation(context, { secret, name, password });
  });
  console.log(`${member.email} is ${member.role} now; password ${password}`);
}

async function disable({ positionals }: Arguments) {
  const [email = ''] = expectArguments(positionals, 'EMAIL');
  const member = await onDesk(async (context) =>
    disableMember(context, await memberNamed(context, email)),
  );
  console.log(`${member.email} is disabled now`);
}

async function changePassword({ positionals, flags }: Arguments) {
  const [email = ''] = expectArguments(positionals, 'EMAIL');
  const password = flags.stdin ? await firstLineOfInput() : newSecret();
  const member = await onDesk(async (context) => {
    const member = await memberNamed(context, email);
    await setPassword(context, { id: member.id, password });
    return member;
  });
  const shown = flags.stdin ? '' : `; password ${password}`;
  console.log(`${member.email} has another password now and is signed out everywhere${shown}`);
}

async function firstLineOfInput(): Promise<string> {
  const [line = ''] = (await text(process.stdin)).split(/\r?\n/, 1);
  return line;
}

async function resetSecondFactor({ positionals }: Arguments) {
  const [email = ''] = expectArguments(positionals, 'EMAIL');
  const member = await onDesk(async (context) =>
    resetSecondFactors(context, { id: (await memberNamed(context, email)).id }),
  );
  console.log(`${member.email} signs in by password alone now`);
}

async function memberNamed(context: Context, email: string) {
  const { members } = await listMembers(context);
  const member = members.find((one) => one.email === email.trim().toLowerCase());
  if (!member) throw notFound('member');
  return member;
}
