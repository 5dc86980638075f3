import { globSync } from 'node:fs';
import { beforeAll, describe, expect, inject, it } from 'vitest';
import { Role } from '@/lib/domain/access/actor';
import { type Action, mayRole } from '@/lib/domain/access/permissions';
import { cite, importBridgeThrough } from '@/tests/support/api-bridge';
import { capturedFile } from '@/tests/support/api-captures';
import { apiClient, done } from '@/tests/support/api-client';
import { readyImport } from '@/tests/support/api-imports';
import { type PageSession, signInToPages, visitorOf } from '@/tests/support/page-session';

const { url, members } = inject('desks').embedded;

/** Who may open each page and route of the desk; a new one stands here, or the first test fails. */
const needs: Record<string, Action> = {
  '/account': 'account.manage',
  '/agreement': 'article.read',
  '/articles': 'article.read',
  '/articles/[id]': 'article.read',
  '/articles/[id]/agreement': 'article.read',
  '/articles/[id]/annotations': 'article.read',
  '/articles/[id]/claims/[claimId]': 'article.read',
  '/articles/[id]/claims/new': 'article.read',
  '/articles/[id]/edit': 'article.edit',
  '/articles/[id]/galley': 'article.read',
  '/articles/[id]/proposals': 'article.read',
  '/articles/[id]/report': 'report.preview',
  '/articles/[id]/report/[format]': 'report.preview',
  '/articles/[id]/report/bundle': 'report.preview',
  '/articles/[id]/report/progress': 'report.preview',
  '/articles/[id]/revise': 'article.edit',
  '/articles/[id]/revisions/[number]': 'article.read',
  '/articles/imports': 'article.import',
  '/articles/imports/[id]': 'article.import',
  '/articles/imports/progress': 'article.import',
  '/articles/new': 'article.import',
  '/articles/new/averitec': 'article.import',
  '/captures/[id]': 'source.read',
  '/captures/[id]/copy': 'source.read',
  '/captures/[id]/files/[file]': 'source.read',
  '/captures/[id]/words': 'source.read',
  '/captures/progress': 'source.read',
  '/captures/receive': 'source.capture',
  '/inbox': 'account.manage',
  '/log': 'audit.read',
  '/log/export': 'audit.read',
  '/members': 'member.read',
  '/search': 'source.read',
  '/search/typed': 'source.read',
  '/prior-checks': 'source.read',
  '/prior-checks/progress': 'source.read',
  '/settings': 'desk.read',
  '/settings/method': 'desk.read',
  '/settings/scales': 'desk.read',
  '/settings/second-factors': 'desk.read',
  '/settings/scales/[id]': 'desk.manage',
  '/settings/scales/new': 'desk.manage',
  '/settings/webhooks': 'desk.manage',
  '/sources': 'source.read',
  '/sources/[id]': 'source.read',
  '/sources/[id]/edit': 'source.read',
  '/sources/decay': 'source.read',
  '/sources/export': 'source.read',
  '/sources/import': 'source.read',
  '/sources/new': 'source.read',
  '/visits/progress': 'source.read',
  '/work': 'article.read',
};
const paths = Object.keys(needs);

/** Pages that programs read: a refusal is an answer of its own there, not a page. */
const isForPrograms = (path: string) => /\/(progress|words|typed)$/.test(path);

const ids: Record<string, string> = {};
const sessions = new Map<Role, PageSession>();

beforeAll(async () => {
  const editor = apiClient(url, members.editor.token);
  const { articleId, cars } = await importBridgeThrough(editor);
  await cite(editor, cars);
  const { source, capture } = await capturedFile(editor, 'count.html', '<p>Many cars.</p>');
  const asked = await done(editor('POST', '/imports', { json: { text: 'It is long.' } }));
  await readyImport(editor, asked.id);
  const scales = await done(editor('GET', '/rating-scales'));
  Object.assign(ids, {
    '/articles/imports/[id]': asked.id,
    '/articles/[id]': articleId,
    '/captures/[id]': capture.id,
    '/settings/scales/[id]': scales.items[0].id,
    '/sources/[id]': source.id,
    '[claimId]': cars,
    '[number]': '1',
    '[format]': 'csv',
    '[file]': 'text',
  });
  for (const role of Role.options) sessions.set(role, await signInToPages(url, members[role]));
});

function addressOf(path: string): string {
  const [prefix] = /^.*?\[id\]/.exec(path) ?? [];
  const withId = prefix ? path.replace(prefix, prefix.replace('[id]', ids[prefix] ?? '')) : path;
  const address = withId.replaceAll(/\[\w+\]/g, (name) => ids[name] ?? name);
  if (path === '/sources/export') return `${address}?format=ris`;
  return path === '/log/export' ? `${address}?format=csv` : address;
}

it('every page and route of the desk is among them', () => {
  const found = globSync('app/(desk)/**/{page.tsx,route.ts}').map((file) =>
    file
      .replace('app/(desk)', '')
      .replace(/\/(page\.tsx|route\.ts)$/, '')
      .replace('/(workbench)', ''),
  );
  expect(found.sort()).toEqual([...paths].sort());
});

describe('opened', () => {
  it.each(paths)('by nobody, it shows nothing: %s', async (path) => {
    const answer = await visitorOf(url).ask(addressOf(path));
    if (isForPrograms(path)) {
      expect(answer.status).toBe(401);
    } else {
      expect(answer.status).toBe(307);
      expect(answer.headers.get('location')).toMatch(/^\/sign-in/);
    }
  });

  it.each(paths)('by each role, it shows itself to those who may: %s', async (path) => {
    for (const role of Role.options) {
      const { status } = await (sessions.get(role) as PageSession)(addressOf(path));
      const may = mayRole(role, needs[path] as Action);
      const refused = isForPrograms(path) ? 403 : 404;
      expect(status, role).toBe(may ? 200 : refused);
    }
  });
});
