import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { TestProject } from 'vitest/node';
import { closeDatabase, type DatabaseLocation, openDatabase } from '@/lib/data/client';
import { migrate } from '@/lib/data/migrate';
import { createToken } from '@/lib/services/members/create-token';
import { type Joined, join, newDesk } from '@/tests/support/members';
import { startServer } from '@/tests/support/server';

declare module 'vitest' {
  interface ProvidedContext {
    /** A running server with a member of each kind; `api` project only. */
    desk: ApiDesk;
  }
}

export type DeskMember = { id: string; email: string; password: string; token: string };

export type ApiDesk = { url: string; members: DeskMembers };

export type DeskMembers = Record<
  'administrator' | 'editor' | 'reviewer' | 'secondReviewer' | 'reader',
  DeskMember
>;

/** Vitest's global set-up of the `api` project: one server on the embedded engine for its tests. */
export default async function setup(project: TestProject) {
  const dataDir = mkdtempSync(path.join(tmpdir(), 'claimdesk-api-'));
  const members = await newDeskMembers({ dataDirectory: dataDir });
  const server = await startServer({ dataDir });
  project.provide('desk', { url: server.url, members });
  return async () => {
    await server.stop();
    rmSync(dataDir, { recursive: true });
    const faults = server
      .output()
      .split('\n')
      .filter((line) => line.startsWith('fault '));
    if (faults.length > 0)
      throw new Error(`The server met what it did not foresee:\n${server.output()}`);
  };
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
  };
  await closeDatabase();
  return members;
}

async function withToken({ member, password, context }: Joined): Promise<DeskMember> {
  const { token } = await createToken(context, { name: 'API tests' });
  return { id: member.id, email: member.email, password, token };
}
