import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';

/** The message is one line that names the variable and says what it should hold. */
export class EnvironmentError extends Error {
  override readonly name = 'EnvironmentError';
}

const mustBe = (what: string) => ({
  error: ({ input }: { input?: unknown }) => `must be ${what}, not ${JSON.stringify(input)}.`,
});
const secretMustBe = (what: string) => ({ error: `must be ${what}.` });
const mustBeThere = {
  error: 'is missing: the four CLAIMDESK_OIDC_… variables are set together or not at all.',
};

const isPort = (value: string) => /^\d{1,5}$/.test(value) && +value >= 1 && +value <= 65535;
const webAddress = z.url({
  protocol: /^https?$/,
  ...mustBe('an address that starts with http:// or https://'),
});

const ipAddresses = z
  .string()
  .transform((list) => list.split(/[\s,]+/).filter(Boolean))
  .pipe(
    z.array(
      z.union([z.ipv4(), z.ipv6(), z.cidrv4(), z.cidrv6()], mustBe('IP addresses, by commas')),
    ),
  )
  .default([]);

const Variables = z.object({
  PORT: z
    .string()
    .refine(isPort, mustBe('a whole number from 1 to 65535'))
    .default('3000')
    .transform(Number),
  HOST: z.string().default('127.0.0.1'),
  /** Absolute once read. */
  CLAIMDESK_DATA_DIR: z
    .string()
    .default('var')
    .transform((directory) => path.resolve(directory)),
  DATABASE_URL: z
    .url({
      protocol: /^postgres(ql)?$/,
      ...secretMustBe('the address of a PostgreSQL server: postgresql://user:password@host/name'),
    })
    .optional(),
  CLAIMDESK_ADMIN_EMAIL: z.email(mustBe('an e-mail address')).default('admin@claimdesk.local'),
  CLAIMDESK_ADMIN_PASSWORD: z.string().optional(),
  /** IP addresses of the desk's own network that pages may be fetched from all the same. */
  CLAIMDESK_FETCH_ALLOW: ipAddresses,
  /** Addresses of proxies in front, whose word on where a request comes from is taken. */
  CLAIMDESK_TRUSTED_PROXIES: ipAddresses,
  /** How long it still takes requests once it was told to stop, so that a balancer notices. */
  CLAIMDESK_DRAIN_SECONDS: z
    .string()
    .regex(/^\d{1,3}$/, mustBe('a whole number from 0 to 999'))
    .default('0')
    .transform(Number),
  /** Whether each request has a line; unset: where the standard output is no terminal. */
  CLAIMDESK_REQUEST_LOG: z.enum(['on', 'off'], mustBe('on or off')).optional(),
  /** What whoever reads /api/metrics has to show. */
  CLAIMDESK_METRICS_TOKEN: z
    .string()
    .regex(/^[\x21-\x7e]{16,}$/, secretMustBe('at least 16 visible ASCII characters'))
    .optional(),
  /** Where traces are sent, by OTLP over HTTP. */
  OTEL_EXPORTER_OTLP_ENDPOINT: webAddress.optional(),
  OTEL_SERVICE_NAME: z.string().default('claimdesk'),
  /** Whether the desk visits cited sources by itself when they are due. */
  CLAIMDESK_VISITS: z.enum(['on', 'off'], mustBe('on or off')).default('on'),
  /** A timestamp authority (RFC 3161) that stamps the bundles of published reports. */
  CLAIMDESK_TIMESTAMP_URL: webAddress.optional(),
  /** How many calls of the API a token, a session or an address may make in a minute. */
  CLAIMDESK_API_CALLS_PER_MINUTE: z
    .string()
    .regex(/^[1-9]\d{0,8}$/, mustBe('a whole number from 1 to 999999999'))
    .default('12000')
    .transform(Number),
  NEXTAUTH_URL: webAddress.optional(),
  NEXTAUTH_SECRET: z.string().min(32, secretMustBe('at least 32 characters long')).optional(),
});
type Variables = z.infer<typeof Variables>;

/** An OpenID Connect provider people may sign in with; `name` is what the button says. */
const OidcProvider = z
  .object({
    CLAIMDESK_OIDC_ISSUER: z.string(mustBeThere).pipe(webAddress),
    CLAIMDESK_OIDC_CLIENT_ID: z.string(mustBeThere),
    CLAIMDESK_OIDC_CLIENT_SECRET: z.string(mustBeThere),
    CLAIMDESK_OIDC_NAME: z.string(mustBeThere),
  })
  .transform((variables) => ({
    issuer: variables.CLAIMDESK_OIDC_ISSUER,
    clientId: variables.CLAIMDESK_OIDC_CLIENT_ID,
    clientSecret: variables.CLAIMDESK_OIDC_CLIENT_SECRET,
    name: variables.CLAIMDESK_OIDC_NAME,
  }));
export type OidcProvider = z.infer<typeof OidcProvider>;

const bucketMustHave = {
  error:
    'is missing: CLAIMDESK_S3_BUCKET, CLAIMDESK_S3_REGION, CLAIMDESK_S3_KEY and CLAIMDESK_S3_SECRET are set together or not at all.',
};

/** A bucket that keeps captures in place of the data directory. */
const S3Config = z
  .object({
    CLAIMDESK_S3_BUCKET: z.string(bucketMustHave),
    CLAIMDESK_S3_REGION: z.string(bucketMustHave),
    CLAIMDESK_S3_KEY: z.string(bucketMustHave),
    CLAIMDESK_S3_SECRET: z.string(bucketMustHave),
    CLAIMDESK_S3_ENDPOINT: webAddress.optional(),
    CLAIMDESK_S3_PREFIX: z.string().default(''),
  })
  .transform((variables) => ({
    bucket: variables.CLAIMDESK_S3_BUCKET,
    region: variables.CLAIMDESK_S3_REGION,
    key: variables.CLAIMDESK_S3_KEY,
    secret: variables.CLAIMDESK_S3_SECRET,
    /** Of a server other than Amazon's. */
    endpoint: variables.CLAIMDESK_S3_ENDPOINT,
    /** Empty, or a path that ends with a slash. */
    prefix: variables.CLAIMDESK_S3_PREFIX.replace(/^\/+/, '').replace(/([^/])\/*$/, '$1/'),
  }));
export type S3Config = z.infer<typeof S3Config>;

const mailMustHave = {
  error: 'is missing: CLAIMDESK_SMTP_URL and CLAIMDESK_MAIL_FROM are set together or not at all.',
};

/** The mail server that the desk hands its mail to; without one it sends none. */
const MailConfig = z
  .object({
    CLAIMDESK_SMTP_URL: z.string(mailMustHave).pipe(
      z.url({
        protocol: /^smtps?$/,
        ...secretMustBe('the address of a mail server: smtp://user:password@host:587'),
      }),
    ),
    CLAIMDESK_MAIL_FROM: z
      .string(mailMustHave)
      .regex(
        /^(?:[^\p{Cc}<>]*<[^\s<>@]+@[^\s<>@]+>|[^\s<>@]+@[^\s<>@]+)$/u,
        mustBe('an e-mail address, or Name <address>'),
      ),
  })
  .transform((variables) => ({
    url: variables.CLAIMDESK_SMTP_URL,
    from: variables.CLAIMDESK_MAIL_FROM,
  }));
export type MailConfig = z.infer<typeof MailConfig>;

const modelMustHave = {
  error:
    'is missing: a language model is set up with CLAIMDESK_LLM_PROVIDER, CLAIMDESK_LLM_MODEL and CLAIMDESK_LLM_URL (anthropic: CLAIMDESK_LLM_KEY in its place), or not at all.',
};
const modelUrl = z.string(modelMustHave).pipe(webAddress);

/** A language model that may propose claims; without one, nothing is sent anywhere. */
const LanguageModelConfig = z
  .discriminatedUnion(
    'CLAIMDESK_LLM_PROVIDER',
    [
      z.object({
        CLAIMDESK_LLM_PROVIDER: z.literal('openai-compatible'),
        CLAIMDESK_LLM_URL: modelUrl,
        CLAIMDESK_LLM_MODEL: z.string(modelMustHave),
        CLAIMDESK_LLM_KEY: z.string().optional(),
      }),
      z.object({
        CLAIMDESK_LLM_PROVIDER: z.literal('anthropic'),
        CLAIMDESK_LLM_URL: modelUrl.optional(),
        CLAIMDESK_LLM_MODEL: z.string(modelMustHave),
        CLAIMDESK_LLM_KEY: z.string(modelMustHave),
      }),
    ],
    {
      error: ({ input }) =>
        (input as Record<string, unknown>).CLAIMDESK_LLM_PROVIDER === undefined
          ? modelMustHave.error
          : 'must be openai-compatible or anthropic.',
    },
  )
  .transform((variables) =>
    variables.CLAIMDESK_LLM_PROVIDER === 'anthropic'
      ? {
          provider: variables.CLAIMDESK_LLM_PROVIDER,
          url: variables.CLAIMDESK_LLM_URL,
          model: variables.CLAIMDESK_LLM_MODEL,
          key: variables.CLAIMDESK_LLM_KEY,
        }
      : {
          provider: variables.CLAIMDESK_LLM_PROVIDER,
          url: variables.CLAIMDESK_LLM_URL,
          model: variables.CLAIMDESK_LLM_MODEL,
          key: variables.CLAIMDESK_LLM_KEY,
        },
  );
export type LanguageModelConfig = z.infer<typeof LanguageModelConfig>;

export type Environment = Omit<Variables, 'NEXTAUTH_URL' | 'NEXTAUTH_SECRET'> & {
  /** The address people reach Claimdesk at. */
  NEXTAUTH_URL: string;
  NEXTAUTH_SECRET: string;
  oidc: OidcProvider | undefined;
  s3: S3Config | undefined;
  mail: MailConfig | undefined;
  languageModel: LanguageModelConfig | undefined;
};

/**
 * Reads the environment's contract; an empty variable counts as unset. Where no secret is given
 * one is made, and kept in the data directory.
 * @throws EnvironmentError for the first bad value.
 */
export function readEnvironment(source: Record<string, string | undefined>): Environment {
  const given = Object.fromEntries(Object.entries(source).filter(([, value]) => value));
  const variables = parse(Variables, given);
  const hasAny = (prefix: string) => Object.keys(given).some((name) => name.startsWith(prefix));
  return {
    ...variables,
    NEXTAUTH_URL: variables.NEXTAUTH_URL ?? addressOf(variables),
    oidc: hasAny('CLAIMDESK_OIDC_') ? parse(OidcProvider, given) : undefined,
    s3: hasAny('CLAIMDESK_S3_') ? parse(S3Config, given) : undefined,
    mail:
      hasAny('CLAIMDESK_SMTP_') || hasAny('CLAIMDESK_MAIL_') ? parse(MailConfig, given) : undefined,
    languageModel: hasAny('CLAIMDESK_LLM_') ? parse(LanguageModelConfig, given) : undefined,
    NEXTAUTH_SECRET: variables.NEXTAUTH_SECRET ?? keptSecret(variables.CLAIMDESK_DATA_DIR),
  };
}

let memo: Environment | undefined;

/** This process's environment, read once. */
export function env(): Environment {
  memo ??= readEnvironment(process.env);
  return memo;
}

function parse<Output>(schema: z.ZodType<Output>, given: Record<string, unknown>): Output {
  const parsed = schema.safeParse(given);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw new EnvironmentError(`${issue?.path.join('.')} ${issue?.message}`);
}

/** Where a browser on this machine finds the server. */
function addressOf({ HOST, PORT }: Pick<Variables, 'HOST' | 'PORT'>): string {
  const everyInterface = HOST === '0.0.0.0' || HOST === '::';
  const host = HOST.includes(':') ? `[${HOST}]` : HOST;
  return `http://${everyInterface ? 'localhost' : host}:${PORT}`;
}

const secretFile = (directory: string) => path.join(directory, 'nextauth-secret');

/** The secret that a data directory keeps; null where it keeps none. */
export function secretIn(directory: string): string | null {
  try {
    return readFileSync(secretFile(directory), 'utf8').trim();
  } catch {
    return null;
  }
}

const keptSecret = (directory: string): string =>
  secretIn(directory) ?? keepSecret(directory, randomBytes(32).toString('base64url'));

/**
 * Keeps a secret in a data directory, for its owner alone.
 * @throws EnvironmentError where nothing can be written there.
 */
export function keepSecret(directory: string, secret: string): string {
  const file = secretFile(directory);
  try {
    makeDirectory(directory);
    // Renamed into place, so that a process killed here leaves no half-written secret.
    writeFileSync(`${file}.new`, `${secret}\n`, { mode: 0o600 });
    renameSync(`${file}.new`, file);
  } catch (cause) {
    throw new EnvironmentError(
      `CLAIMDESK_DATA_DIR must be a directory this user can write, not ${JSON.stringify(directory)}.`,
      { cause },
    );
  }
  return secret;
}

/** Not `recursive`: Node never comes back from that where nothing can be made, as in /proc. */
function makeDirectory(directory: string): void {
  if (existsSync(directory)) return;
  makeDirectory(path.dirname(directory));
  mkdirSync(directory, { mode: 0o700 });
}
