import { globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

/** What a page can do, the API can: each service and command has an operation, or a reason for none. */

const reasons: Record<string, string> = {
  acceptInvitation: 'Whoever accepts an invitation has no account yet, and so no token.',
  addressOfDesk: 'Where the desk is, whoever asks has found out.',
  addPasskey: 'A browser makes a passkey, for a page of the desk only.',
  beginPasskey: 'A browser makes a passkey, for a page of the desk only.',
  beginSignInByPasskey: 'A browser signs in by passkey; a program has a token.',
  checkNoticesIfPossible: 'POST /sources/{id}/notices/check, which says why it could not.',
  contextOf: 'Makes a context, and does nothing by itself.',
  countImports: 'GET /imports lists them.',
  countUnreadOf: 'GET /inbox tells `unread`.',
  createToken: 'POST /tokens makes one by the password: a token begets none.',
  deskKeys: 'The keys are open to all at /.well-known/claimdesk.json.',
  formatCited: 'GET /sources/{id}/references, a source at a time.',
  getArticleTitle: 'GET /articles/{id} has the title.',
  getDeskName: 'GET /desk has the name.',
  getHealth: 'GET /api/health stands beside the versions of the API.',
  getInvitation: 'Whoever is invited has no account yet, and so no token.',
  getWorkbench: 'GET /articles/{id} and its claims, for a page in one.',
  giveBack: 'DELETE /claims/{id}/assignee, or /claims/{id}/assignments/{reviewerId}.',
  isCoverageRequired: 'GET /articles/{id} tells `coverageRequired`.',
  listCitableClaims: 'A choice of GET /sources/{id}/citations and GET /articles/{id}/claims.',
  listOpenReports: 'Published reports are open to all at /reports, and need no API.',
  liveStart: 'GET /articles/{id}/events begins by itself.',
  logChoices: 'What a form offers; GET /members and GET /articles list them.',
  openCard: 'Cards are open to all, below the reports.',
  openEmbed: 'GET /oembed is open to all.',
  openPicture: 'Pictures are open to all, below the reports.',
  openReport: 'Published reports are open to all at /reports, in every format.',
  prepareFile: 'GET /articles/{id}/report, which answers when the file is made.',
  previewReport: 'GET /articles/{id}/report.',
  printPublished: 'Published reports are open to all at /reports, in every format.',
  printReport: 'GET /articles/{id}/report.',
  slugOfAddress: 'GET /v1alpha1/claims:search is open to all.',
  startImports: 'POST /imports, one at a time.',
  suggestionsAround: 'GET /articles/{id}/galley has each sentence’s suggestion.',
  takeBackClaims: 'POST /audit-log/{sequence}/undo takes back what was accepted.',
  watchCapturings: 'GET /capture-jobs/{id}, one at a time.',
  watchCheckImports: 'GET /prior-checks/imports/{id}, one at a time.',
  watchImports: 'GET /imports/{id}, one at a time.',
  watchVisitings: 'GET /visit-jobs/{id}, one at a time.',
};

/** Commands that no page reaches: the desk's own programs run them, or a service does for its caller. */
const ofPrograms: Record<string, string> = {
  spendCode: 'A part of signing in.',
};

const sourcesOf = (pattern: string) =>
  globSync(pattern)
    .filter((file) => !/\.test\.tsx?$/.test(file))
    .map((file) => ({ file, source: readFileSync(file, 'utf8') }));

/** The functions of the services that a file imports. */
const servicesIn = (source: string): string[] =>
  [...source.matchAll(/^import \{([^}]*)\} from '@\/lib\/services\/[^']+'/gm)].flatMap(
    ([, names = '']) =>
      names
        .split(',')
        .map((name) => name.trim().replace(/ as .*/, ''))
        .filter((name) => /^[a-z]/.test(name) && !name.startsWith('type ')),
  );

const inApp = sourcesOf('app/**/*.{ts,tsx}');
const isOfApi = ({ file }: { file: string }) => file.startsWith('app/api/v1/');
const called = (files: typeof inApp) => new Set(files.flatMap(({ source }) => servicesIn(source)));
const byApi = called(inApp.filter(isOfApi));
const byPages = called(inApp.filter((file) => !isOfApi(file)));
const commands = sourcesOf('lib/services/**/*.ts').flatMap(({ source }) =>
  [...source.matchAll(/^export const (\w+) = command\(/gm)].map(([, name = '']) => name),
);

const answered = (name: string) => byApi.has(name) || Object.hasOwn(reasons, name);

describe('what a page can do', () => {
  it('is found', () => {
    expect(byPages.size).toBeGreaterThan(100);
    expect(commands.length).toBeGreaterThan(60);
  });

  it.each([...byPages].sort())('has an operation of the API, or a reason for none: %s', (name) => {
    expect(answered(name)).toBe(true);
  });

  it.each(commands)('as a command, too: %s', (name) => {
    expect(answered(name) || Object.hasOwn(ofPrograms, name)).toBe(true);
  });

  it('has no reason that is no longer needed', () => {
    const stale = Object.keys(reasons).filter((name) => byApi.has(name) || !byPages.has(name));
    expect(stale).toEqual([]);
    const gone = Object.keys(ofPrograms).filter((name) => !commands.includes(name));
    expect(gone).toEqual([]);
  });
});
