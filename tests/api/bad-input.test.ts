import { beforeAll, describe, expect, inject, it } from 'vitest';
import { ReportFormat } from '@/lib/domain/report/report';
import { addWork, assess, cite, importBridgeThrough } from '@/tests/support/api-bridge';
import { type Answer, apiClient, done } from '@/tests/support/api-client';
import { bridgeClaims, bridgeText } from '@/tests/support/article';
import { unchanged } from '@/tests/support/snapshot';

const { url, members } = inject('desks').embedded;
const administrator = apiClient(url, members.administrator.token);
const editor = apiClient(url, members.editor.token);
const reviewer = apiClient(url, members.reviewer.token);

/** Problem details (RFC 9457) with that code, and that field where one is to blame. */
function expectProblem(answer: Answer, status: number, code: string, field?: string) {
  expect({ status: answer.status, code: answer.body?.code }).toEqual({ status, code });
  expect(answer.headers.get('content-type')).toBe('application/problem+json');
  expect(answer.body).toMatchObject({
    type: `/problems/${code}`,
    title: expect.stringMatching(/\w/),
    detail: expect.stringMatching(/\w/),
    status,
  });
  const fields = (answer.body.errors ?? []).map((error: { field: string }) => error.field);
  if (field !== undefined) expect(fields).toContain(field);
}

const refusal = (work: () => Promise<Answer>, about = articleId) =>
  unchanged(administrator, about, work);

const noId = '019aa000-0000-7000-8000-000000000001';
const [claim] = bridgeClaims;
let articleId: string;
let cars: string;
let opened: string;

beforeAll(async () => {
  ({ articleId, cars, opened } = await importBridgeThrough(editor));
});

describe('an article is refused', () => {
  const megabytes = (n: number) => 'A word. '.repeat((n * 1024 * 1024) / 8);

  it.each<[what: string, json: object, status: number, code: string, field: string]>([
    ['that is empty', { title: 'Empty', text: '' }, 422, 'invalid_input', 'text'],
    ['that is blank', { title: 'Blank', text: ' \n\t\u00a0' }, 422, 'invalid_input', 'text'],
    ['that shows nothing', { title: 'None', text: '\u200b\u2060' }, 422, 'invalid_input', 'text'],
    ['without a text', { title: 'No text' }, 422, 'invalid_input', 'text'],
    ['whose text is a number', { title: 'Number', text: 5 }, 422, 'invalid_input', 'text'],
    ['of 5 MB', { title: 'Long', text: megabytes(5) }, 422, 'invalid_input', 'text'],
    ['of 3 MB', { title: 'Long', text: megabytes(3) }, 413, 'too_large', 'text'],
    [
      'that is binary',
      { title: 'Bytes', text: 'PK\u0003\u0004\u0000' },
      422,
      'invalid_input',
      'text',
    ],
    ['with half a character', { title: 'Half', text: 'A\ud83d' }, 422, 'invalid_input', 'text'],
    ['without a title', { text: `${bridgeText.slice(26)}` }, 422, 'invalid_input', 'title'],
    [
      'with an address that is none',
      { text: bridgeText, url: 'bridge' },
      422,
      'invalid_input',
      'url',
    ],
    [
      'with an address to run',
      { text: bridgeText, url: 'javascript:alert(1)' },
      422,
      'invalid_input',
      'url',
    ],
    ['in no language', { text: bridgeText, language: 'e' }, 422, 'invalid_input', 'language'],
    ['of no day', { text: bridgeText, publishedAt: 'May' }, 422, 'invalid_input', 'publishedAt'],
    [
      'on no scale',
      { text: bridgeText, ratingScale: 'stars' },
      422,
      'invalid_input',
      'ratingScale',
    ],
    [
      'with a claim without a passage',
      { text: bridgeText, claims: [claim, { ...claim, key: 'b', passages: [] }] },
      422,
      'invalid_input',
      'claims.1.passages',
    ],
    [
      'with a claim whose words it does not have',
      { text: bridgeText, claims: [{ ...claim, passages: [{ exact: 'forty tractors' }] }] },
      422,
      'passage_not_found',
      'claims.0.passages.0.exact',
    ],
    [
      'with a claim whose words it has twice',
      { text: bridgeText, claims: [{ ...claim, passages: [{ exact: 'the' }] }] },
      422,
      'passage_ambiguous',
      'claims.0.passages.0.exact',
    ],
    [
      'with a claim of no kind',
      { text: bridgeText, claims: [{ ...claim, kind: 'rumour' }] },
      422,
      'invalid_input',
      'claims.0.kind',
    ],
  ])('%s', async (_what, json, status, code, field) => {
    expectProblem(await refusal(() => editor('POST', '/articles', { json })), status, code, field);
  });

  it('that its own name says is here already, naming it', async () => {
    const json = { title: 'Once', text: bridgeText, importKey: `once-${articleId}` };
    const { id } = await done(editor('POST', '/articles', { json }));
    const again = await refusal(() => editor('POST', '/articles', { json }));
    expectProblem(again, 409, 'already_done', 'importKey');
    expect(again.body.existingId).toBe(id);
  });

  it('that does not fit into a request', async () => {
    const json = { title: 'Longest', text: megabytes(7) };
    expectProblem(await refusal(() => editor('POST', '/articles', { json })), 413, 'too_large');
  });
});

describe('a body is refused', () => {
  it.each<
    [
      what: string,
      bytes: Uint8Array<ArrayBuffer> | string,
      contentType: string,
      status: number,
      code: string,
    ]
  >([
    ['that is no JSON', '{"text": ', 'application/json', 422, 'invalid_input'],
    ['that is nothing', '', 'application/json', 422, 'invalid_input'],
    [
      'that is binary',
      new Uint8Array([0x89, 0x50, 0, 0xff, 0xfe]),
      'application/json',
      422,
      'invalid_input',
    ],
    [
      'in another encoding than UTF-8',
      Uint8Array.from(Buffer.from('{"title":"Caf\u00e9","text":"Caf\u00e9."}', 'latin1')),
      'application/json',
      422,
      'invalid_input',
    ],
    ['that is a list', '[]', 'application/json', 422, 'invalid_input'],
    ['that is null', 'null', 'application/json', 422, 'invalid_input'],
    ['nested without end', '['.repeat(50_000), 'application/json', 422, 'invalid_input'],
    [
      'of another media type',
      'text=A+bridge',
      'application/x-www-form-urlencoded',
      415,
      'unsupported_media_type',
    ],
    ['that says it is text', '{}', 'text/plain', 415, 'unsupported_media_type'],
  ])('%s', async (_what, bytes, contentType, status, code) => {
    const answer = await refusal(() => editor('POST', '/articles', { bytes, contentType }));
    expectProblem(answer, status, code, code === 'unsupported_media_type' ? 'Content-Type' : '');
  });
});

describe('a mark on sentences is refused', () => {
  const sentences = ['It was opened in 1964 by the mayor.'];

  it.each<[what: string, json: object, code: string, field: string]>([
    ['of no kind', { sentences }, 'invalid_input', 'kind'],
    ['of a kind that nobody knows', { sentences, kind: 'boring' }, 'invalid_input', 'kind'],
    ['without sentences', { kind: 'opinion' }, 'invalid_input', 'sentences'],
    ['on no sentence', { kind: 'opinion', sentences: [] }, 'invalid_input', 'sentences'],
    ['on blank words', { kind: 'opinion', sentences: [' '] }, 'invalid_input', 'sentences.0'],
    ['without a reason', { kind: 'not_checkable', sentences }, 'invalid_input', 'reason'],
    [
      'with a reason too many',
      { kind: 'dismissed', reason: 'No', sentences },
      'invalid_input',
      'reason',
    ],
    [
      'on words of another text',
      { kind: 'opinion', sentences: [...sentences, 'It is short.'] },
      'passage_not_found',
      'sentences.1',
    ],
    [
      'on a part of a sentence',
      { kind: 'opinion', sentences: ['It was opened'] },
      'passage_not_found',
      'sentences.0',
    ],
  ])('%s', async (_what, json, code, field) => {
    const answer = await refusal(() => reviewer('POST', `/articles/${articleId}/marks`, { json }));
    expectProblem(answer, 422, code, field);
  });

  it('that is not on', async () => {
    const off = await refusal(() => reviewer('DELETE', `/articles/${articleId}/marks/${noId}`));
    expectProblem(off, 404, 'not_found');
  });
});

describe('a suggestion is refused', () => {
  const accept = (suggestions: unknown) =>
    refusal(() =>
      reviewer('POST', `/articles/${articleId}/suggestions/accept`, { json: { suggestions } }),
    );

  it.each<[what: string, suggestions: unknown, code: string, field: string]>([
    ['that is none', [], 'invalid_input', 'suggestions'],
    ['that is a text', 'It opened.', 'invalid_input', 'suggestions'],
    ['without its words', [{}], 'invalid_input', 'suggestions.0.exact'],
    [
      'in words of another text',
      [{ exact: 'It is short.' }],
      'passage_not_found',
      'suggestions.0.exact',
    ],
    [
      'as a claim without words of its own',
      [{ exact: 'Nobody has measured it since 2019.', wording: ' ' }],
      'invalid_input',
      'suggestions.0.wording',
    ],
  ])('%s', async (_what, suggestions, code, field) => {
    expectProblem(await accept(suggestions), 422, code, field);
  });

  it('whose sentence has its claim already', async () => {
    const answer = await accept([{ exact: 'It was opened in 1964 by the mayor.' }]);
    expectProblem(answer, 409, 'already_done', 'suggestions.0.exact');
  });
});

describe('a claim is refused', () => {
  it.each<[what: string, json: object, code: string, field: string]>([
    ['without a passage', { ...claim, passages: [] }, 'invalid_input', 'passages'],
    [
      'with words of another text',
      { ...claim, passages: [{ exact: 'forty' }] },
      'passage_not_found',
      'passages.0.exact',
    ],
    [
      'with a passage of nothing',
      { ...claim, passages: [{ exact: '' }] },
      'invalid_input',
      'passages.0.exact',
    ],
    ['without words of its own', { ...claim, wording: ' ' }, 'invalid_input', 'wording'],
    [
      'of a priority that nobody knows',
      { ...claim, priority: 'urgent' },
      'invalid_input',
      'priority',
    ],
  ])('%s', async (_what, json, code, field) => {
    const answer = await refusal(() => reviewer('POST', `/articles/${articleId}/claims`, { json }));
    expectProblem(answer, 422, code, field);
  });

  it.each<[what: string, json: object, code: string, field: string]>([
    ['losing its passages', { passages: [] }, 'invalid_input', 'passages'],
    [
      'on words of another text',
      { passages: [{ exact: 'forty' }] },
      'passage_not_found',
      'passages.0.exact',
    ],
    ['becoming empty', { wording: '' }, 'invalid_input', 'wording'],
  ])('%s', async (_what, json, code, field) => {
    const answer = await refusal(() =>
      reviewer('PATCH', `/claims/${opened}`, { json, version: 1 }),
    );
    expectProblem(answer, 422, code, field);
  });

  it('going to somebody who may not review', async () => {
    const json = { assigneeId: members.reader.id };
    const answer = await refusal(() =>
      reviewer('PUT', `/claims/${opened}/assignee`, { json, version: 1 }),
    );
    expectProblem(answer, 422, 'invalid_input', 'assigneeId');
  });

  it('being merged into itself or split into one', async () => {
    const merged = await refusal(() =>
      reviewer('POST', `/claims/${opened}/merge`, { json: { fromIds: [opened] }, version: 1 }),
    );
    expectProblem(merged, 422, 'invalid_input', 'fromIds.0');
    const parts = [{ wording: 'The mayor opened it.', kind: 'event' }];
    const split = await refusal(() =>
      reviewer('POST', `/claims/${opened}/split`, { json: { parts }, version: 1 }),
    );
    expectProblem(split, 422, 'invalid_input', 'parts');
  });
});

describe('evidence is refused', () => {
  const csl = { type: 'webpage', title: 'A page' };

  it.each<[what: string, json: object, field: string]>([
    ['with an address that is none', { csl: { ...csl, URL: 'not an address' } }, 'csl.URL'],
    ['with an address to run', { csl: { ...csl, URL: 'javascript:alert(1)' } }, 'csl.URL'],
    ['of no kind', { csl: { ...csl, type: 'rumour' } }, 'csl.type'],
    ['without a title', { csl: { type: 'book' } }, 'csl.title'],
  ])('as a source %s', async (_what, json, field) => {
    const answer = await refusal(() => reviewer('POST', '/sources', { json }));
    expectProblem(answer, 422, 'invalid_input', field);
  });

  it('as a source that is there already', async () => {
    const json = { csl: { ...csl, URL: 'https://river.example/board' } };
    const { id } = await done(reviewer('POST', '/sources', { json }));
    const again = await refusal(() => reviewer('POST', '/sources', { json }));
    expectProblem(again, 409, 'duplicate_source');
    expect(again.body.existingId).toBe(id);
  });

  it('as a citation of a source that was retired', async () => {
    const sourceId = await addWork(reviewer);
    await done(editor('DELETE', `/sources/${sourceId}?reason=Withdrawn.`, { version: 1 }));
    const json = { sourceId, stance: 'supports' };
    const answer = await refusal(() => reviewer('POST', `/claims/${cars}/citations`, { json }));
    expectProblem(answer, 422, 'source_retired', 'sourceId');
  });

  it.each<[what: string, json: object, field: string]>([
    ['without a source', { stance: 'supports' }, 'sourceId'],
    ['without a stance', { sourceId: noId }, 'stance'],
    ['of a stance that nobody knows', { sourceId: noId, stance: 'maybe' }, 'stance'],
  ])('as a citation %s', async (_what, json, field) => {
    const answer = await refusal(() => reviewer('POST', `/claims/${cars}/citations`, { json }));
    expectProblem(answer, 422, 'invalid_input', field);
  });

  it.each<[what: string, json: object, field: string]>([
    [
      'for a reason that nobody knows',
      { withoutQuote: { reason: 'rumour' } },
      'withoutQuote.reason',
    ],
    ['for another reason left unsaid', { withoutQuote: { reason: 'other' } }, 'withoutQuote.words'],
    [
      'with words and why there are none',
      { quote: 'Counted.', withoutQuote: { reason: 'interview' } },
      'withoutQuote',
    ],
    [
      'checked with nobody',
      { personCheck: { on: '2026-11-03', how: 'phone', asked: 'How many?', outcome: 'confirmed' } },
      'personCheck.who',
    ],
  ])('as a citation %s', async (_what, basis, field) => {
    const json = { sourceId: noId, stance: 'supports', ...basis };
    const answer = await refusal(() => reviewer('POST', `/claims/${cars}/citations`, { json }));
    expectProblem(answer, 422, 'invalid_input', field);
  });

  it('but not a citation without words and without a reason: it says so', async () => {
    const json = { sourceId: await addWork(reviewer), stance: 'supports' };
    const made = await done(reviewer('POST', `/claims/${cars}/citations`, { json }));
    expect(made).toMatchObject({ quote: null, withoutQuote: null, personCheck: null });
  });

  it.each<[what: string, json: object, status: number, code: string, field: string]>([
    ['of prose', { text: 'Wells, by Ada Rowe.' }, 422, 'invalid_input', 'text'],
    ['without a text', {}, 422, 'invalid_input', 'text'],
    [
      'in a format that nobody knows',
      { text: '[]', format: 'docx' },
      422,
      'invalid_input',
      'format',
    ],
    [
      'with an entry that is no work',
      { text: '@book{a, title={A}}\n@book{b, year={2001}}' },
      422,
      'invalid_input',
      'entries.2',
    ],
    ['of over 5 MB', { text: '@'.repeat(5_000_001) }, 413, 'too_large', 'text'],
  ])('as a bibliography %s', async (_what, json, status, code, field) => {
    const answer = await refusal(() => reviewer('POST', '/sources/import', { json }));
    expectProblem(answer, status, code, field);
  });

  it('as a rank without a reason, without a version or with a stale one', async () => {
    const path = `/sources/${await addWork(reviewer)}/rank`;
    const rank = (json: object, version?: number) =>
      refusal(() => reviewer('PUT', path, { json, ...(version ? { version } : {}) }));
    const deprecated = { rank: 'deprecated', reason: 'Withdrawn.' };
    expectProblem(await rank({ rank: 'deprecated' }, 1), 422, 'invalid_input', 'reason');
    expectProblem(await rank({ rank: 'best' }, 1), 422, 'invalid_input', 'rank');
    expectProblem(await rank(deprecated), 428, 'version_required', 'If-Match');
    expectProblem(await rank(deprecated, 3), 412, 'stale_version');
    const ranked = await done(reviewer('PUT', path, { json: deprecated, version: 1 }));
    expect(ranked).toMatchObject({ version: 2, rank: 'deprecated', rankReason: 'Withdrawn.' });
  });

  it('as a look for notices on a work without a DOI', async () => {
    const json = { csl: { type: 'report', title: 'A report without a DOI' } };
    const { id, notices, noticesCheckedAt } = await done(reviewer('POST', '/sources', { json }));
    expect({ notices, noticesCheckedAt }).toEqual({ notices: [], noticesCheckedAt: null });
    const answer = await refusal(() => reviewer('POST', `/sources/${id}/notices/check`));
    expectProblem(answer, 422, 'invalid_input', 'id');
  });

  it('as a bibliography that is not asked for in a known format', async () => {
    const answer = await reviewer('GET', '/sources/export?format=docx');
    expectProblem(answer, 422, 'invalid_input', 'format');
    const saved = await reviewer('GET', '/sources/export?format=ris&q=Traffic');
    expect(saved.headers.get('content-disposition')).toBe('attachment; filename="sources.ris"');
    expect(saved.text).toMatch(/^TY {2}- RPRT/);
  });

  it('as a citation of nothing', async () => {
    const json = { sourceId: noId, stance: 'supports' };
    const answer = await refusal(() => reviewer('POST', `/claims/${cars}/citations`, { json }));
    expectProblem(answer, 404, 'not_found');
  });
});

describe('a judgement is refused', () => {
  const assessing = (claimId: string, json: object) =>
    refusal(() => reviewer('POST', `/claims/${claimId}/assessments`, { json }));

  it('with a rating of another scale, naming those there are', async () => {
    const json = { rating: 'settled-science', rationale: 'So it is.', citationIds: [] };
    const answer = await assessing(cars, json);
    expectProblem(answer, 422, 'rating_not_in_scale', 'rating');
    expect(answer.body.validKeys).toContain('mostly-true');
  });

  it('without a citation, unless it is “unproven”', async () => {
    const json = { rating: 'true', rationale: 'So it is.', citationIds: [] };
    expectProblem(await assessing(opened, json), 422, 'citation_required', 'citationIds');
    const unproven = { ...json, rating: 'unproven' };
    const path = `/claims/${opened}/assessments`;
    expect(await reviewer('POST', path, { json: unproven })).toMatchObject({ status: 201 });
  });

  it('on a citation of another claim, or one that was retired', async () => {
    const foreign = await cite(reviewer, opened);
    const json = { rating: 'true', rationale: 'So it is.', citationIds: [foreign] };
    expectProblem(await assessing(cars, json), 422, 'invalid_input', 'citationIds');

    const own = await cite(reviewer, cars);
    await done(reviewer('DELETE', `/citations/${own}?reason=Misread.`, { version: 1 }));
    const retired = { ...json, citationIds: [own] };
    expectProblem(await assessing(cars, retired), 422, 'invalid_input', 'citationIds');
  });

  it.each<[what: string, json: object, field: string]>([
    ['without a reason', { rating: 'unproven', rationale: ' ' }, 'rationale'],
    ['without a rating', { rationale: 'So it is.' }, 'rating'],
    [
      'on a citation that is none',
      { rating: 'true', rationale: 'So.', citationIds: ['x'] },
      'citationIds.0',
    ],
  ])('%s', async (_what, json, field) => {
    expectProblem(await assessing(cars, json), 422, 'invalid_input', field);
  });

  it('as a verdict on a claim that nobody rated', async () => {
    const bridge = await importBridgeThrough(editor);
    const json = { rating: 'true', reason: 'So it is.' };
    const answer = await refusal(
      () => editor('POST', `/claims/${bridge.cars}/verdict`, { json }),
      bridge.articleId,
    );
    expectProblem(answer, 409, 'transition_refused');
  });

  it('once the claim is settled', async () => {
    const { articleId, cars } = await importBridgeThrough(editor);
    await assess(reviewer, cars);
    const verdict = { rating: 'true', reason: 'So it is.' };
    await done(editor('POST', `/claims/${cars}/verdict`, { json: verdict }));
    const { version } = await done(editor('GET', `/claims/${cars}`));
    for (const [method, path, json] of [
      ['POST', '/assessments', { rating: 'unproven', rationale: 'I changed my mind.' }],
      ['POST', '/verdict', verdict],
      ['PATCH', '', { wording: 'Another claim.' }],
      ['DELETE', '?reason=Withdrawn.', undefined],
    ] as const) {
      const call = () => editor(method, `/claims/${cars}${path}`, { json, version });
      expectProblem(await refusal(call, articleId), 409, 'transition_refused');
    }
  });

  it('as a report of which nothing is settled', async () => {
    const bridge = await importBridgeThrough(editor);
    const answer = await refusal(
      () => editor('POST', `/articles/${bridge.articleId}/reports`),
      bridge.articleId,
    );
    expectProblem(answer, 409, 'transition_refused');
  });

  it('when it is taken back without a reason', async () => {
    const answer = await refusal(() => editor('DELETE', `/claims/${cars}/verdict`));
    expectProblem(answer, 422, 'invalid_input', 'reason');
  });
});

describe('a version', () => {
  const calls: [method: string, path: () => string, json?: object][] = [
    ['PATCH', () => `/articles/${articleId}`, { title: 'Another bridge' }],
    ['DELETE', () => `/articles/${articleId}?reason=Withdrawn.`],
    ['PATCH', () => `/claims/${cars}`, { priority: 'low' }],
    ['DELETE', () => `/claims/${cars}?reason=Withdrawn.`],
    ['PUT', () => `/claims/${cars}/assignee`, { assigneeId: members.reviewer.id }],
  ];

  it.each(calls)('that is missing is asked for: %s %s', async (method, path, json) => {
    const answer = await refusal(() => editor(method, path(), { json }));
    expectProblem(answer, 428, 'version_required', 'If-Match');
  });

  it.each(calls)(
    'that is stale is refused with the present one: %s %s',
    async (method, path, json) => {
      const [thing = ''] = path().split(/\/assignee|\?/);
      const { version } = await done(editor('GET', thing));
      const answer = await refusal(() => editor(method, path(), { json, version: version + 7 }));
      expectProblem(answer, 412, 'stale_version');
      expect(answer.body.currentVersion).toBe(version);
    },
  );

  it.each(['*', 'W/"1"', '"1", "2"', '"-1"', '"1e9"', 'one'])(
    'is one number, not %s',
    async (tag) => {
      const request = {
        method: 'PATCH',
        headers: {
          authorization: `Bearer ${members.editor.token}`,
          'content-type': 'application/json',
          'if-match': tag,
        },
        body: '{"title":"Another bridge"}',
      };
      const answer = await refusal(async () => {
        const response = await fetch(`${url}/api/v1/articles/${articleId}`, request);
        const { status, headers } = response;
        return { status, headers, text: '', body: await response.json() };
      });
      expectProblem(answer, 422, 'invalid_input', 'If-Match');
    },
  );
});

describe('a token is refused', () => {
  const read = (token: string) => apiClient(url, token)('GET', '/articles');
  const { token } = members.editor;

  it.each([
    ['that was forged', `${token.slice(0, -2)}AA`],
    ['that is short of its end', token.slice(0, -1)],
    ['that nobody made', 'cdk_'.padEnd(47, 'x')],
    ['that is a session’s', 'eyJhbGciOiJub25lIn0.eyJzdWIiOiJhZG1pbiJ9.'],
  ])('%s', async (_what, forged) => {
    expectProblem(await read(forged), 401, 'unauthenticated');
  });

  it('when the password is wrong, without telling who is a member', async () => {
    const ask = (email: string) =>
      apiClient(url)('POST', '/tokens', { json: { email, password: 'wrong', name: 'Guess' } });
    const known = await ask(members.reader.email);
    const unknown = await ask('nobody@desk.example');
    expectProblem(known, 401, 'wrong_password');
    expect(unknown.body).toEqual(known.body);
  });
});

describe('what is not there is not found', () => {
  it.each([
    ['GET', `/articles/${noId}`],
    ['GET', `/articles/${noId}/claims`],
    ['GET', `/articles/${noId}/report`],
    ['GET', `/articles/${noId}/reports`],
    ['POST', `/articles/${noId}/reports`],
    ['GET', `/claims/${noId}`],
    ['GET', `/claims/${noId}/assessments`],
    ['GET', `/claims/${noId}/citations`],
    ['GET', `/claims/${noId}/comments`],
    ['GET', `/claims/${noId}/history`],
    ['GET', `/claims/${noId}/verdict`],
    ['GET', `/claims/${noId}/threads`],
    ['DELETE', `/comments/${noId}`],
    ['POST', `/comments/${noId}/restore`],
    ['POST', `/threads/${noId}/resolve`],
    ['POST', `/threads/${noId}/reopen`],
    ['GET', `/sources/${noId}`],
    ['GET', `/citations/${noId}`],
    ['GET', '/articles/1'],
    ['GET', '/claims/..%2F..%2Fetc'],
    ['GET', `/claims/${noId}'--`],
  ])('%s %s', async (method, path) => {
    expectProblem(await refusal(() => editor(method, path)), 404, 'not_found');
  });

  it('nor is a report that nobody published', async () => {
    const path = `/articles/${articleId}/report?number=9`;
    expectProblem(await reviewer('GET', path), 404, 'not_found');
  });
});

describe('a query is refused', () => {
  it.each([
    ['/articles?limit=0', 'limit'],
    ['/articles?limit=many', 'limit'],
    ['/articles?limit=1&limit=2', 'limit'],
    ['/articles?cursor=next', 'cursor'],
    ['/articles?status=lost', 'status'],
  ])('%s', async (path, field) => {
    expectProblem(await reviewer('GET', path), 422, 'invalid_input', field);
  });

  it.each(['doc', 'odt', 'JSON', '', '../secret'])(
    'for a report as “%s”, naming the formats there are',
    async (format) => {
      const path = `/articles/${articleId}/report?format=${encodeURIComponent(format)}`;
      const answer = await reviewer('GET', path);
      expectProblem(answer, 422, 'invalid_input', 'format');
      for (const known of ReportFormat.options) {
        expect(answer.body.detail).toContain(known);
      }
    },
  );
});

it('right-to-left text is taken in as it is', async () => {
  const text = 'يعبر الجسر أربعون ألف سيارة كل يوم. افتتحه العمدة عام 1964.';
  const exact = 'أربعون ألف سيارة';
  const json = {
    title: 'الجسر',
    language: 'ar',
    text,
    claims: [{ ...claim, wording: text, passages: [{ exact }] }],
  };
  const { id } = await done(editor('POST', '/articles', { json }));
  expect(await done(editor('GET', `/articles/${id}`))).toMatchObject({ title: 'الجسر', text });
  const { items } = await done(editor('GET', `/articles/${id}/claims`));
  expect(items[0]).toMatchObject({
    wording: text,
    passages: [{ exact, start: text.indexOf(exact) }],
  });
});
