import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { closeDatabase, openDatabase } from '@/lib/data/client';
import { migrate } from '@/lib/data/migrate';
import { createToken } from '@/lib/services/members/create-token';
import { apiClient } from '@/tests/support/api-client';
import { type CrowdMember, difference, letCrowdWork, toldBy } from '@/tests/support/crowd/crowd';
import { brokenInvariants } from '@/tests/support/crowd/invariants';
import { join, newDesk } from '@/tests/support/members';
import { startPostgres } from '@/tests/support/postgres';
import { startServer } from '@/tests/support/server';

const CLIENTS = 50;
/** `npm run test:crowd` gives more of them. */
const COMMANDS = Number(process.env.CLAIMDESK_CROWD_COMMANDS ?? 800);
const SEED = 20;

/** Ten editors and forty reviewers of a new desk, in the open database. */
async function membersOfCrowd() {
  const admin = await newDesk();
  const members: { id: string; isEditor: boolean; token: string }[] = [];
  for (let index = 0; index < CLIENTS; index += 1) {
    const isEditor = index % 5 === 0;
    const { member, context } = await join(admin, isEditor ? 'editor' : 'reviewer');
    const { token } = await createToken(context, { name: 'Crowd' });
    members.push({ id: member.id, isEditor, token });
  }
  return members;
}

describe.each(['embedded', 'server'] as const)('fifty at once on the %s engine', (engine) => {
  it('lose no write, leave no orphan, and break no rule', async () => {
    const dataDirectory = mkdtempSync(path.join(tmpdir(), 'claimdesk-crowd-'));
    const postgres = engine === 'server' ? await startPostgres() : undefined;
    const location = { dataDirectory, databaseUrl: postgres?.url };
    try {
      await openDatabase(location);
      await migrate();
      const tokens = await membersOfCrowd();
      await closeDatabase();

      const server = await startServer({ dataDir: dataDirectory, databaseUrl: postgres?.url });
      const members = tokens.map(
        ({ token, ...member }): CrowdMember => ({ ...member, api: apiClient(server.url, token) }),
      );
      const report = await letCrowdWork(members, { commands: COMMANDS, seed: SEED });
      await server.kill('SIGTERM');
      expect(server.output()).not.toContain('"event":"fault"');
      expect(report.faults).toEqual([]);
      // Enough of them took effect for the rest to mean something.
      expect(report.acknowledged).toBeGreaterThan(COMMANDS / 2);

      await openDatabase(location);
      const { broken, log } = await brokenInvariants();
      await closeDatabase();
      expect(broken).toEqual([]);
      const ofCrowd = log.filter(({ actor }) => tokens.some(({ id }) => id === actor.id));
      expect(difference(report.expected, toldBy(ofCrowd.map(({ event }) => event)))).toEqual([]);
    } finally {
      await closeDatabase();
      await postgres?.stop();
      rmSync(dataDirectory, { recursive: true });
    }
  }, 900_000);
});
