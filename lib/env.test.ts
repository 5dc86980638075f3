import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { EnvironmentError, readEnvironment } from '@/lib/env';

let directory: string;
const read = (variables: Record<string, string> = {}) =>
  readEnvironment({ CLAIMDESK_DATA_DIR: directory, ...variables });

beforeEach(() => {
  directory = mkdtempSync(path.join(tmpdir(), 'claimdesk-env-'));
});
afterEach(() => rmSync(directory, { recursive: true }));

describe('an environment with nothing set', () => {
  it('serves this machine alone, on port 3000, from the embedded database', () => {
    expect(read()).toEqual({
      PORT: 3000,
      HOST: '127.0.0.1',
      CLAIMDESK_DATA_DIR: directory,
      CLAIMDESK_ADMIN_EMAIL: 'admin@claimdesk.local',
      CLAIMDESK_FETCH_ALLOW: [],
      CLAIMDESK_TRUSTED_PROXIES: [],
      CLAIMDESK_DRAIN_SECONDS: 0,
      OTEL_SERVICE_NAME: 'claimdesk',
      CLAIMDESK_VISITS: 'on',
      CLAIMDESK_API_CALLS_PER_MINUTE: 12_000,
      NEXTAUTH_URL: 'http://127.0.0.1:3000',
      NEXTAUTH_SECRET: expect.any(String),
    });
  });

  it('keeps one secret in the data directory, for its owner alone', () => {
    const { NEXTAUTH_SECRET } = read();
    const file = path.join(directory, 'nextauth-secret');

    expect(NEXTAUTH_SECRET).toHaveLength(43);
    expect(readFileSync(file, 'utf8').trim()).toBe(NEXTAUTH_SECRET);
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(read().NEXTAUTH_SECRET).toBe(NEXTAUTH_SECRET);
  });

  it('treats an empty variable as one that is not set', () => {
    expect(read({ PORT: '', DATABASE_URL: '', CLAIMDESK_OIDC_NAME: '' })).toEqual(read());
  });
});

describe('the address people use', () => {
  it.each([
    [{ HOST: '0.0.0.0', PORT: '80' }, 'http://localhost:80'],
    [{ HOST: '::1' }, 'http://[::1]:3000'],
    [{ HOST: '0.0.0.0', NEXTAUTH_URL: 'https://desk.example' }, 'https://desk.example'],
  ])('of %o is %s', (variables, address) => {
    expect(read(variables).NEXTAUTH_URL).toBe(address);
  });
});

describe('a bad value stops with one line that names the variable', () => {
  it.each([
    ['PORT', 'abc', 'PORT must be a whole number from 1 to 65535, not "abc".'],
    [
      'CLAIMDESK_API_CALLS_PER_MINUTE',
      '0',
      'CLAIMDESK_API_CALLS_PER_MINUTE must be a whole number from 1 to 999999999, not "0".',
    ],
    [
      'CLAIMDESK_TRUSTED_PROXIES',
      'balancer',
      'CLAIMDESK_TRUSTED_PROXIES.0 must be IP addresses, by commas, not "balancer".',
    ],
    [
      'CLAIMDESK_DRAIN_SECONDS',
      '1.5',
      'CLAIMDESK_DRAIN_SECONDS must be a whole number from 0 to 999, not "1.5".',
    ],
    ['CLAIMDESK_REQUEST_LOG', 'yes', 'CLAIMDESK_REQUEST_LOG must be on or off, not "yes".'],
    [
      'CLAIMDESK_METRICS_TOKEN',
      'short',
      'CLAIMDESK_METRICS_TOKEN must be at least 16 visible ASCII characters.',
    ],
    [
      'OTEL_EXPORTER_OTLP_ENDPOINT',
      'collector:4318',
      'OTEL_EXPORTER_OTLP_ENDPOINT must be an address that starts with http:// or https://, not "collector:4318".',
    ],
    ['PORT', '0', 'PORT must be a whole number from 1 to 65535, not "0".'],
    ['PORT', '65536', 'PORT must be a whole number from 1 to 65535, not "65536".'],
    ['PORT', '80.5', 'PORT must be a whole number from 1 to 65535, not "80.5".'],
    ['CLAIMDESK_ADMIN_EMAIL', 'me', 'CLAIMDESK_ADMIN_EMAIL must be an e-mail address, not "me".'],
    [
      'NEXTAUTH_URL',
      'ftp://desk.example',
      'NEXTAUTH_URL must be an address that starts with http:// or https://, not "ftp://desk.example".',
    ],
    [
      'CLAIMDESK_TIMESTAMP_URL',
      'tsa.example',
      'CLAIMDESK_TIMESTAMP_URL must be an address that starts with http:// or https://, not "tsa.example".',
    ],
    ['NEXTAUTH_SECRET', 'short', 'NEXTAUTH_SECRET must be at least 32 characters long.'],
    [
      'DATABASE_URL',
      'mysql://root:hunter2@db/desk',
      'DATABASE_URL must be the address of a PostgreSQL server: postgresql://user:password@host/name.',
    ],
  ])('%s=%s', (name, value, message) => {
    expect(() => read({ [name]: value })).toThrow(new EnvironmentError(message));
  });

  it.each(['file', 'file/var'])('a data directory that cannot be made: %s', (name) => {
    writeFileSync(path.join(directory, 'file'), '');
    const CLAIMDESK_DATA_DIR = path.join(directory, name);

    expect(() => read({ CLAIMDESK_DATA_DIR })).toThrow(
      `CLAIMDESK_DATA_DIR must be a directory this user can write, not "${CLAIMDESK_DATA_DIR}".`,
    );
  });
});

describe('an OpenID Connect provider', () => {
  const variables = {
    CLAIMDESK_OIDC_ISSUER: 'https://id.example',
    CLAIMDESK_OIDC_CLIENT_ID: 'claimdesk',
    CLAIMDESK_OIDC_CLIENT_SECRET: 'secret',
    CLAIMDESK_OIDC_NAME: 'Example',
  };

  it('is read when all four variables are set', () => {
    expect(read(variables).oidc).toEqual({
      issuer: 'https://id.example',
      clientId: 'claimdesk',
      clientSecret: 'secret',
      name: 'Example',
    });
  });

  it.each(Object.keys(variables))('is refused without %s', (missing) => {
    expect(() => read({ ...variables, [missing]: '' })).toThrow(
      `${missing} is missing: the four CLAIMDESK_OIDC_… variables are set together or not at all.`,
    );
  });
});

describe('a bucket for captures', () => {
  const needed = {
    CLAIMDESK_S3_BUCKET: 'evidence',
    CLAIMDESK_S3_REGION: 'eu-central-1',
    CLAIMDESK_S3_KEY: 'desk',
    CLAIMDESK_S3_SECRET: 'secret',
  };

  it('is none unless it is set up', () => {
    expect(read().s3).toBeUndefined();
  });

  it('is read when its four variables are set, at Amazon unless an endpoint is', () => {
    const s3 = { bucket: 'evidence', region: 'eu-central-1', key: 'desk', secret: 'secret' };
    expect(read(needed).s3).toEqual({ ...s3, prefix: '' });
    expect(read({ ...needed, CLAIMDESK_S3_ENDPOINT: 'http://127.0.0.1:9000' }).s3).toEqual({
      ...s3,
      endpoint: 'http://127.0.0.1:9000',
      prefix: '',
    });
  });

  it.each([
    ['desk', 'desk/'],
    ['/news/desk//', 'news/desk/'],
    ['/', ''],
  ])('keeps captures under the prefix %s', (CLAIMDESK_S3_PREFIX, prefix) => {
    expect(read({ ...needed, CLAIMDESK_S3_PREFIX }).s3?.prefix).toBe(prefix);
  });

  it.each(Object.keys(needed))('is refused without %s', (missing) => {
    expect(() => read({ ...needed, [missing]: '' })).toThrow(
      new EnvironmentError(
        `${missing} is missing: CLAIMDESK_S3_BUCKET, CLAIMDESK_S3_REGION, CLAIMDESK_S3_KEY and CLAIMDESK_S3_SECRET are set together or not at all.`,
      ),
    );
  });

  it('is refused with an endpoint that is no address', () => {
    expect(() => read({ ...needed, CLAIMDESK_S3_ENDPOINT: 'minio' })).toThrow(
      'CLAIMDESK_S3_ENDPOINT must be an address that starts with http:// or https://, not "minio".',
    );
  });
});

describe('a mail server', () => {
  const own = {
    CLAIMDESK_SMTP_URL: 'smtp://desk:secret@mail.example:587',
    CLAIMDESK_MAIL_FROM: 'The desk <desk@news.example>',
  };

  it('is none unless it is set up', () => {
    expect(read().mail).toBeUndefined();
    expect(read(own).mail).toEqual({
      url: own.CLAIMDESK_SMTP_URL,
      from: own.CLAIMDESK_MAIL_FROM,
    });
  });

  it.each(Object.keys(own))('is refused without %s', (missing) => {
    expect(() => read({ ...own, [missing]: '' })).toThrow(
      new EnvironmentError(
        `${missing} is missing: CLAIMDESK_SMTP_URL and CLAIMDESK_MAIL_FROM are set together or not at all.`,
      ),
    );
  });

  it('is refused at another protocol, its password untold, and from no address', () => {
    const url = 'http://desk:secret@mail.example';
    expect(() => read({ ...own, CLAIMDESK_SMTP_URL: url })).toThrow(/^((?!secret).)*$/);
    for (const from of ['The desk', 'a@b.example\r\nBcc: c@d.example', '<>']) {
      expect(() => read({ ...own, CLAIMDESK_MAIL_FROM: from })).toThrow('CLAIMDESK_MAIL_FROM');
    }
  });
});

describe('a language model', () => {
  const CLAIMDESK_LLM_MODEL = 'small-1';
  const own = {
    CLAIMDESK_LLM_PROVIDER: 'openai-compatible',
    CLAIMDESK_LLM_URL: 'http://127.0.0.1:11434/v1',
    CLAIMDESK_LLM_MODEL,
  };
  const anthropic = {
    CLAIMDESK_LLM_PROVIDER: 'anthropic',
    CLAIMDESK_LLM_KEY: 'secret',
    CLAIMDESK_LLM_MODEL,
  };

  it('is none unless it is set up', () => {
    expect(read().languageModel).toBeUndefined();
  });

  it('is read, the key of one and the address of the other left out', () => {
    expect(read(own).languageModel).toEqual({
      provider: 'openai-compatible',
      url: 'http://127.0.0.1:11434/v1',
      model: 'small-1',
    });
    expect(read({ ...own, CLAIMDESK_LLM_KEY: 'secret' }).languageModel).toMatchObject({
      key: 'secret',
    });
    expect(read(anthropic).languageModel).toEqual({
      provider: 'anthropic',
      model: 'small-1',
      key: 'secret',
    });
  });

  it.each([
    ...Object.keys(own).map((name) => [name, own] as const),
    ...Object.keys(anthropic).map((name) => [name, anthropic] as const),
  ])('is refused without %s', (missing, variables) => {
    expect(() => read({ ...variables, [missing]: '' })).toThrow(
      new EnvironmentError(
        `${missing} is missing: a language model is set up with CLAIMDESK_LLM_PROVIDER, CLAIMDESK_LLM_MODEL and CLAIMDESK_LLM_URL (anthropic: CLAIMDESK_LLM_KEY in its place), or not at all.`,
      ),
    );
  });

  it.each([
    [
      { ...own, CLAIMDESK_LLM_PROVIDER: 'oracle' },
      'CLAIMDESK_LLM_PROVIDER must be openai-compatible or anthropic.',
    ],
    [
      { ...own, CLAIMDESK_LLM_URL: 'localhost' },
      'CLAIMDESK_LLM_URL must be an address that starts with http:// or https://, not "localhost".',
    ],
  ])('is refused with a bad value', (variables, message) => {
    expect(() => read(variables)).toThrow(new EnvironmentError(message));
  });
});
