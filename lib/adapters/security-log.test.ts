import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import {
  askedBy,
  inRequest,
  logFault,
  logRefusal,
  logSecurity,
  SecurityLine,
} from '@/lib/adapters/security-log';
import { ClaimdeskError } from '@/lib/domain/errors';

let written: string;

beforeEach(() => {
  written = '';
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
    written += text;
    return true;
  });
});
afterEach(() => {
  vi.restoreAllMocks();
});

const lines = (): SecurityLine[] =>
  written
    .split('\n')
    .slice(0, -1)
    .map((line) => SecurityLine.parse(JSON.parse(line)));

const member = '01890a5d-ac96-774b-bcce-b302099a8057';
const asked = {
  requestId: 'of-this-request',
  ip: '192.0.2.7',
  method: 'POST',
  url: '/api/v1/tokens?password=hunter2#x',
};
const refusal = { event: 'sign_in_refused', way: 'password', reason: 'unknown_account' } as const;

describe('a line', () => {
  it('says what, when, whence, who and where, and nothing of the query', () => {
    inRequest(asked, () => logSecurity({ ...refusal, member: null }));
    expect(lines()).toEqual([
      {
        time: expect.stringMatching(/^\d{4}-\d\d-\d\dT.*Z$/),
        event: 'sign_in_refused',
        requestId: 'of-this-request',
        ip: '192.0.2.7',
        member: null,
        method: 'POST',
        path: '/api/v1/tokens',
        way: 'password',
        reason: 'unknown_account',
      },
    ]);
  });

  it('names nobody and no place where there is no request', () => {
    logSecurity({ event: 'limit_reached', by: 'account' });
    expect(lines()[0]).toMatchObject({ ip: null, member: null, method: null, path: null });
  });

  it('holds the member who asks once it is known who that is', async () => {
    await inRequest(asked, async () => {
      await Promise.resolve();
      askedBy(member);
      logSecurity({ event: 'access_refused', code: 'forbidden' });
    });
    expect(lines()[0]).toMatchObject({ event: 'access_refused', member });
  });

  it('keeps requests apart that are under way at the same time', async () => {
    await Promise.all(
      ['192.0.2.1', '192.0.2.2'].map((ip) =>
        inRequest({ ...asked, ip }, async () => {
          await Promise.resolve();
          logSecurity({ event: 'limit_reached', by: 'address' });
        }),
      ),
    );
    expect(lines().map(({ ip }) => ip)).toEqual(['192.0.2.1', '192.0.2.2']);
  });

  it.each(['/invite/the-secret', '//invite/the-secret/more', '/INVITE/the-secret?x'])(
    'holds no secret of an address: %s',
    (url) => {
      inRequest({ ...asked, url }, () => logRefusal(new ClaimdeskError('forbidden', 'No.')));
      expect(written).not.toContain('secret');
      expect(lines()[0]?.path).toMatch(/^\/+invite\/…$/i);
    },
  );
});

describe('what somebody writes into it', () => {
  const hostile = [
    'a\nb',
    'a\r\n{"event":"signed_in"}',
    'a\u001b[2Jb',
    'a\u0085b\u2028c\u2029d',
    'a\u202eb\u200f\u061c',
    'a\u0000b\u007fc\u009bd',
    'half \ud800 a pair',
    'a "quoted" \\ word',
    'a tag \u{e0041}',
  ];

  it.each(hostile)('stays one line of what terminals print as it is: %j', (text) => {
    inRequest({ ...asked, url: `/${text}` }, () =>
      logSecurity({ event: 'fault', reference: text, text }),
    );
    expect(written.match(/\n/g)).toHaveLength(1);
    expect(written.slice(0, -1)).not.toMatch(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/u);
    expect(lines()[0]).toMatchObject({ path: `/${text}`, reference: text, text });
  });

  it('does not grow without end', () => {
    inRequest({ ...asked, url: `/${'x'.repeat(100_000)}` }, () =>
      logFault(new Error('y'.repeat(100_000))),
    );
    expect(written.length).toBeLessThan(25_000);
  });
});

describe('a refusal', () => {
  it('is told once a request, in the most detail that there is', () => {
    inRequest(asked, () => {
      logSecurity({
        event: 'sign_in_refused',
        way: 'token',
        reason: 'unknown_token',
        member: null,
      });
      logRefusal(new ClaimdeskError('unauthenticated', 'No.'));
    });
    expect(lines().map(({ event }) => event)).toEqual(['sign_in_refused']);
  });

  it('is told of who was let in and may not', () => {
    inRequest(asked, () => {
      logSecurity({ event: 'signed_in', way: 'token', secondFactor: null, member });
      logRefusal(new ClaimdeskError('forbidden', 'No.'));
    });
    expect(lines().map(({ event }) => event)).toEqual(['signed_in', 'access_refused']);
  });

  it('is not told where the input alone was wrong', () => {
    logRefusal(new ClaimdeskError('invalid_input', 'Write a title.'));
    logRefusal(new ClaimdeskError('stale_version', 'Changed.'));
    expect(written).toBe('');
  });
});

it('tells of a fault under the reference that people are given', () => {
  const reference = logFault(new Error('the disk is full'));
  expect(lines()[0]).toMatchObject({ event: 'fault', reference });
  expect(written).toContain('the disk is full');
});
