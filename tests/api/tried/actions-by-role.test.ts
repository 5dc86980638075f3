import { beforeAll, describe, expect, inject, it } from 'vitest';
import { type PageSession, signInToPages, visitorOf } from '@/tests/support/page-session';
import { callAction, serverActions } from '@/tests/support/server-actions';

const { url, members } = inject('desks').embedded;

/** What a reader may call: their own account, and what only reads. */
const ofEveryone = [
  'addPasskey',
  'beginAuthenticator',
  'beginPasskey',
  'changeName',
  'changePassword',
  'chooseMail',
  'confirmAuthenticator',
  'createToken',
  'endSession',
  'findSources',
  'makeRecoveryCodes',
  'markRead',
  'markUnread',
  'readCopies',
  'readSource',
  'removeAuthenticator',
  'removePasskey',
  'revokeToken',
  'signOutEverywhere',
];
/** What only an administrator may call. */
const ofAdministrators = [
  'addWebhook',
  'changeRole',
  'disableMember',
  'enableMember',
  'inviteMember',
  'restoreWebhook',
  'retireWebhook',
  'revokeInvitation',
  'sendAgain',
  'updateDesk',
  'demandSecondFactors',
];
/** What anybody may call: the secret of the invitation lets them in, or the passkey. */
const open = ['acceptInvitation', 'beginPasskeySignIn'];

const address = 'http://127.0.0.1:9/';
const quote = 'Some 40,000 vehicles a day.';
/** The least that some actions want of a form before they ask their service. */
const least: Record<string, Record<string, string | Blob>> = {
  bringCheckPart: { uploadId: '019aa000-0000-7000-8000-000000000001', part: new Blob(['a']) },
  startCheckImport: { url: address },
  addCitation: { quote, sourceId: '019aa000-0000-7000-8000-000000000001' },
  editCitation: { quote },
  importAveritec: { file: new Blob(['[]']) },
  importAnnotations: { file: new Blob(['[]']) },
  requestCapture: { url: address },
  startReading: { addresses: address },
  startReadingAgain: { url: address },
};

const actions = serverActions();
const closed = actions.filter(({ name }) => !open.includes(name));

const sessions: Record<string, PageSession> = {};

beforeAll(async () => {
  for (const role of ['editor', 'reviewer', 'reader'] as const) {
    sessions[role] = await signInToPages(url, members[role]);
  }
});

/** The code that an action was refused with; undefined when it was not. */
async function refusal(ask: PageSession, action: (typeof actions)[number]) {
  const answer = await callAction(ask, action, least[action.name] ?? {}, { origin: url });
  return /"status":"error","code":"(\w+)"/.exec(await answer.text())?.[1];
}

it('are all found', () => {
  expect(actions.length).toBeGreaterThan(60);
  for (const name of [...ofEveryone, ...ofAdministrators, ...open]) {
    expect(actions.map((action) => action.name)).toContain(name);
  }
});

describe('a server action', () => {
  it.each(closed)('is refused to nobody: $name', async (action) => {
    expect(await refusal(visitorOf(url).ask, action)).toBe('unauthenticated');
  });

  const notReaders = closed.filter(({ name }) => !ofEveryone.includes(name));
  it.each(notReaders)('is refused to a reader: $name', async (action) => {
    expect(await refusal(sessions.reader as PageSession, action)).toBe('forbidden');
  });

  const administrators = closed.filter(({ name }) => ofAdministrators.includes(name));
  it.each(administrators)('is refused to reviewers and editors: $name', async (action) => {
    expect(await refusal(sessions.reviewer as PageSession, action)).toBe('forbidden');
    expect(await refusal(sessions.editor as PageSession, action)).toBe('forbidden');
  });
});
