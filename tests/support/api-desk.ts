import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { TestProject } from 'vitest/node';
import { closeDatabase, type DatabaseLocation, openDatabase } from '@/lib/data/client';
import { migrate } from '@/lib/data/migrate';
import { createToken } from '@/lib/services/members/create-token';
import { revokeToken } from '@/lib/services/members/revoke-token';
import { disableMember } from '@/lib/services/members/set-member-status';
import { type Joined, join, type MemberContext, newDesk } from '@/tests/support/members';
import { startPostgres } from '@/tests/support/postgres';
import { startServer, type TestServer } from '@/tests/support/server';

declare module 'vitest' {
  interface ProvidedContext {
    /** A running server on each engine, with a member of each kind; `api` project only. */
    desks: { embedded: ApiDesk; server: ApiDesk & { databaseUrl: string } };
  }
}

export type DeskMember = { id: string; email: string; password: string; token: string };

export type DeskMembers = Record<
  | 'administrator'
  | 'editor'
  | 'reviewer'
  | 'secondReviewer'
  | 'reader'
  /** An administrator until they were disabled. */
  | 'disabled'
  /** An administrator whose token was revoked. */
  | 'revoked',
  DeskMember
>;

export type ApiDesk = { url: string; members: DeskMembers };

/** Vitest's global set-up of the `api` project. */
export default async function setup(project: TestProject) {
  const dataDir = mkdtempSync(path.join(tmpdir(), 'claimdesk-api-'));
  const embeddedMembers = await newDeskMembers({ dataDirectory: dataDir });
  const embedded = await startServer({ dataDir });

  const postgres = await startPostgres(['shared_preload_libraries=pg_stat_statements']);
  const databaseUrl = postgres.url;
  const serverMembers = await newDeskMembers({ dataDirectory: dataDir, databaseUrl });
  const server = await startServer({ databaseUrl });

  project.provide('desks', {
    embedded: { url: embedded.url, members: embeddedMembers },
    server: { url: server.url, members: serverMembers, databaseUrl },
  });
  return async () => {
    await Promise.all([embedded.stop(), server.stop()]);
    await postgres.stop();
    rmSync(dataDir, { recursive: true });
    for (const stopped of [embedded, server]) refuseFaults(stopped);
  };
}

/** No test asks for an error that nobody foresaw. */
function refuseFaults(server: TestServer): void {
  if (/^\{.*"event":"fault"/m.test(server.output())) {
    throw new Error(`The server met what it did not foresee:\n${server.output()}`);
  }
}

/** Makes a desk of an empty database and closes it again, for a server to open. */
export async function newDeskMembers(location: DatabaseLocation): Promise<DeskMembers> {
  await openDatabase(location);
  await migrate();
  const admin = await newDesk();
  const members = {
    administrator: await withToken(await join(admin, 'administrator')),
    editor: await withToken(await join(admin, 'editor')),
    reviewer: await withToken(await join(admin, 'reviewer')),
    secondReviewer: await withToken(await join(admin, 'reviewer')),
    reader: await withToken(await join(admin, 'reader')),
    disabled: await disabled(admin),
    revoked: await revoked(admin),
  };
  await closeDatabase();
  return members;
}

async function disabled(admin: MemberContext): Promise<DeskMember> {
  const joined = await join(admin, 'administrator');
  const member = await withToken(joined);
  await disableMember(admin, { id: joined.member.id, version: joined.member.version });
  return member;
}

async function revoked(admin: MemberContext): Promise<DeskMember> {
  const { member, password, context } = await join(admin, 'administrator');
  const { id, token } = await createToken(context, { name: 'API tests' });
  await revokeToken(context, { id });
  return { id: member.id, email: member.email, password, token };
}

async function withToken({ member, password, context }: Joined): Promise<DeskMember> {
  const { token } = await createToken(context, { name: 'API tests' });
  return { id: member.id, email: member.email, password, token };
}
