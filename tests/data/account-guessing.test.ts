import { verify } from '@node-rs/argon2';
import { beforeAll, beforeEach, expect, it, vi } from 'vitest';
import { createTokenByPassword } from '@/lib/services/members/create-token';
import { disableMember } from '@/lib/services/members/set-member-status';
import { useTestDatabase } from '@/tests/support/database';
import { join, type MemberContext, newDesk, nobody, signIn } from '@/tests/support/members';

/** How long an answer takes is how often Argon2 runs: counted, since a clock tells it only roughly. */
vi.mock('@node-rs/argon2', async (original) => {
  const argon2 = await original<typeof import('@node-rs/argon2')>();
  return { ...argon2, verify: vi.fn(argon2.verify) };
});

useTestDatabase();

let admin: MemberContext;
const accounts: Record<string, string> = { unknown: 'nobody@desk.example' };

beforeAll(async () => {
  admin = await newDesk();
  accounts.known = (await join(admin, 'reviewer')).member.email;
  const { member } = await join(admin, 'reviewer');
  await disableMember(admin, { id: member.id, version: member.version });
  accounts.disabled = member.email;
});

beforeEach(() => {
  vi.mocked(verify).mockClear();
});

it.each(['known', 'unknown', 'disabled'])(
  'a wrong password costs one Argon2 of the same price: %s account',
  async (which) => {
    const email = accounts[which] ?? '';
    await expect(signIn(email, 'a guess')).rejects.toMatchObject({ code: 'wrong_password' });
    const asked = { email, password: 'a guess', address: '192.0.2.9', name: 'Guess' };
    await expect(createTokenByPassword(nobody, asked)).rejects.toMatchObject({
      code: 'wrong_password',
    });
    const hashes = vi.mocked(verify).mock.calls.map(([hash]) => String(hash));
    expect(hashes).toHaveLength(2);
    for (const hash of hashes) expect(hash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
  },
);
