import { readFileSync } from 'node:fs';
import type { PageSession } from '@/tests/support/page-session';

export type FoundAction = { id: string; name: string; file: string; page: string };

type Manifest = {
  node: Record<
    string,
    { workers: Record<string, unknown>; filename: string; exportedName: string }
  >;
};

const noId = '019aa000-0000-7000-8000-000000000001';

/** Every server action of the built desk, and the address of a page that has it. */
export function serverActions(): FoundAction[] {
  const manifest = readFileSync('.next/server/server-reference-manifest.json', 'utf8');
  const { node } = JSON.parse(manifest) as Manifest;
  return Object.entries(node)
    .map(([id, { workers, filename: file, exportedName: name }]) => {
      const [worker = ''] = Object.keys(workers).sort();
      const page = worker
        .replace(/^app/, '')
        .replace(/\/page$/, '')
        .replaceAll(/\/\(\w+\)/g, '')
        .replaceAll(/\[\w+\]/g, noId);
      return { id, name, file, page };
    })
    .sort((a, b) => `${a.file} ${a.name}`.localeCompare(`${b.file} ${b.name}`));
}

/** Calls a server action of `useActionState` with a form, as React does (its reply has two parts). */
export function callAction(
  ask: PageSession,
  { id, page }: Pick<FoundAction, 'id' | 'page'>,
  fields: Record<string, string | Blob>,
  headers: Record<string, string>,
): Promise<Response> {
  const body = new FormData();
  for (const [name, value] of Object.entries(fields)) body.append(`_1_${name}`, value);
  body.append('0', JSON.stringify([{ status: 'idle' }, '$K1']));
  return ask(page, { method: 'POST', headers: { 'next-action': id, ...headers }, body });
}
