import { afterEach, expect, it, vi } from 'vitest';
import { inRequest } from '@/lib/adapters/security-log';
import { ClaimdeskError, errorCodes, invalidInput, staleVersion } from '@/lib/domain/errors';
import { statusOf, toProblem } from '@/lib/http/errors';

afterEach(() => {
  vi.restoreAllMocks();
});

it('gives every code a status of a refusal', () => {
  for (const code of errorCodes) expect(statusOf(code)).toBeGreaterThanOrEqual(400);
});

it('tells what is wrong with which field', () => {
  const { status, headers, body } = toProblem(
    invalidInput([
      { path: 'title', message: 'Give a title.' },
      { path: 'claims.3.wording', message: 'Say what is claimed.' },
    ]),
  );
  expect(status).toBe(422);
  expect(headers['content-type']).toBe('application/problem+json');
  expect(body).toEqual({
    type: '/problems/invalid_input',
    title: 'The input is not valid',
    status: 422,
    detail: '2 fields need attention.',
    code: 'invalid_input',
    errors: [
      { field: 'title', message: 'Give a title.' },
      { field: 'claims.3.wording', message: 'Say what is claimed.' },
    ],
  });
});

it('carries the facts that a caller acts on', () => {
  expect(toProblem(staleVersion('claim', 7))).toMatchObject({
    status: 412,
    body: { code: 'stale_version', currentVersion: 7 },
  });
  const tooMany = new ClaimdeskError('too_many_attempts', 'Wait.', [], { retryAfterSeconds: 61.2 });
  expect(toProblem(tooMany)).toMatchObject({ status: 429, headers: { 'retry-after': '62' } });
  const unknown = new ClaimdeskError('unauthenticated', 'Sign in first.');
  expect(toProblem(unknown).headers['www-authenticate']).toMatch(/^Bearer/);
});

it('never lets a fact stand for a member of its own', () => {
  const error = new ClaimdeskError('forbidden', 'No.', [], { status: 200, code: 'fine' });
  expect(toProblem(error).body).toMatchObject({ status: 403, code: 'forbidden' });
});

it('tells nothing of an unforeseen error but where the log has it', () => {
  const log = vi.spyOn(process.stdout, 'write').mockReturnValue(true);
  const { status, body } = toProblem(new Error('password of the database: hunter2'));
  expect(status).toBe(500);
  expect(JSON.stringify(body)).not.toContain('hunter2');
  const [, reference] = String(body.instance).split('urn:uuid:');
  expect(String(log.mock.calls[0]?.[0])).toContain(reference);
  expect(String(log.mock.calls[0]?.[0])).toContain('hunter2');
});

it('names the request that an unforeseen error ended, as its line and its answer do', () => {
  const log = vi.spyOn(process.stdout, 'write').mockReturnValue(true);
  const asked = { requestId: 'of-this-request', ip: '192.0.2.7' };
  const { body } = inRequest(asked, () => toProblem(new Error('broken')));
  expect(body.requestId).toBe('of-this-request');
  expect(String(log.mock.calls[0]?.[0])).toContain('"requestId":"of-this-request"');
});
