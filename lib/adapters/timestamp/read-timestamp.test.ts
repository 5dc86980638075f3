import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { readTimestamp } from '@/lib/adapters/timestamp/read-timestamp';
import {
  type Authority,
  makeAuthority,
  pemOf,
  timestampRequest,
} from '@/tests/support/timestamp-authority';

const stamped = new TextEncoder().encode('{"signature": "…"}');
let authority: Authority;
let response: Uint8Array;
beforeAll(async () => {
  authority = await makeAuthority();
  response = await answerOf(authority);
});

const answerOf = async (one: Authority, when = new Date()) =>
  one.answer(await timestampRequest(stamped), when);

const changed = (bytes: Uint8Array, place: number) =>
  bytes.map((byte, index) => (index === place ? byte ^ 1 : byte));

describe('a timestamp', () => {
  it('tells who says when, and does not judge whether to trust it', async () => {
    const now = new Date(Math.floor(Date.now() / 1000) * 1000);
    expect(await readTimestamp(await answerOf(authority, now), stamped)).toEqual({
      fault: null,
      at: now.toISOString(),
      authority: 'Clockwork',
      isKnown: null,
    });
  });

  it('is known by the certificate itself, and by who vouches for it', async () => {
    for (const given of [authority.certificate, authority.root]) {
      expect(await readTimestamp(response, stamped, [given])).toMatchObject({
        fault: null,
        isKnown: true,
      });
    }
    const other = await makeAuthority();
    expect(await readTimestamp(response, stamped, [other.root])).toMatchObject({
      fault: 'timestamp_unknown',
      isKnown: false,
    });
  });

  it('of other bytes is told as such', async () => {
    const other = new TextEncoder().encode('other');
    expect((await readTimestamp(response, other)).fault).toBe('timestamp_differs');
  });

  it('is wrong with another signature, and with another time', async () => {
    const said = (await readTimestamp(response, stamped)).at ?? '';
    const digits = said.slice(0, 19).replaceAll(/\D/g, '');
    const second = Buffer.from(response).indexOf(digits) + digits.length - 1;
    for (const place of [response.length - 3, second]) {
      const { fault } = await readTimestamp(changed(response, place), stamped);
      expect(fault, `byte ${place}`).toBe('timestamp_wrong');
    }
  });

  it.each([
    ['for servers', { purposes: ['1.3.6.1.5.5.7.3.1'] }],
    ['for more than timestamps', { purposes: ['1.3.6.1.5.5.7.3.8', '1.3.6.1.5.5.7.3.1'] }],
    ['not critically for timestamps', { isCritical: false }],
  ])('does not hold by a certificate that is %s', async (_, made) => {
    const unfit = await answerOf(await makeAuthority(made));
    expect((await readTimestamp(unfit, stamped)).fault).toBe('timestamp_unfit');
  });

  it('does not hold of a time at which the certificate was not valid', async () => {
    const early = await answerOf(authority, new Date('2020-01-01T00:00:00Z'));
    expect((await readTimestamp(early, stamped)).fault).toBe('timestamp_unfit');
  });

  it('never throws, whatever the bytes are', async () => {
    const step = Math.ceil(response.length / 120);
    for (let place = 0; place < response.length; place += step) {
      await readTimestamp(changed(response, place), stamped, [authority.root]);
      await readTimestamp(response.slice(0, place), stamped);
    }
    expect((await readTimestamp(new Uint8Array(), stamped)).fault).toBe('timestamp_unreadable');
    const longer = Buffer.concat([response, Buffer.of(0)]);
    expect((await readTimestamp(longer, stamped)).fault).toBe('timestamp_unreadable');
  });

  it('is what openssl takes, and what openssl gives is taken', async ({ skip }) => {
    try {
      execFileSync('openssl', ['version']);
    } catch {
      skip('openssl is not installed here: its own reading of a timestamp is not compared.');
    }
    const directory = mkdtempSync(path.join(tmpdir(), 'claimdesk-timestamp-'));
    const openssl = (line: string) =>
      execFileSync('openssl', line.split(' '), { cwd: directory, encoding: 'utf8', stdio: 'pipe' });
    const write = (name: string, content: Uint8Array | string) =>
      writeFileSync(path.join(directory, name), content);
    try {
      write('timestamp.tsr', response);
      write('signature.json', stamped);
      write('root.pem', pemOf(authority.root));
      expect(
        openssl('ts -verify -in timestamp.tsr -data signature.json -CAfile root.pem'),
      ).toContain('Verification: OK');

      write('ts.cnf', opensslConfig);
      openssl(
        'req -x509 -config ts.cnf -newkey rsa:2048 -nodes -keyout key.pem -out tsa.pem -days 2 -subj /O=Tower/CN=Bell',
      );
      openssl('ts -query -data signature.json -sha512 -cert -out query.tsq');
      openssl(
        'ts -reply -config ts.cnf -queryfile query.tsq -inkey key.pem -signer tsa.pem -out reply.tsr',
      );
      const given = (name: string) => new Uint8Array(readFileSync(path.join(directory, name)));
      openssl('x509 -in tsa.pem -outform DER -out tsa.der');
      expect(await readTimestamp(given('reply.tsr'), stamped, [given('tsa.der')])).toMatchObject({
        fault: null,
        authority: 'Bell',
        isKnown: true,
      });
    } finally {
      rmSync(directory, { recursive: true });
    }
  });
});

const opensslConfig = `
[req]
distinguished_name = dn
x509_extensions = ext
[dn]
[ext]
extendedKeyUsage = critical, timeStamping
[tsa]
default_tsa = one
[one]
serial = serial
default_policy = 1.2.3.4.1
digests = sha256, sha512
signer_digest = sha256
accuracy = secs:1
ess_cert_id_chain = no
`;
