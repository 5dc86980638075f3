import { createHash } from 'node:crypto';
import { addAbortSignal, type Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import type { S3Client } from '@aws-sdk/client-s3';
import { missing, s3Failure } from '@/lib/adapters/object-store/failures';
import {
  isSha256,
  isWhole,
  nameOf,
  sha256Of,
  verified,
} from '@/lib/adapters/object-store/object-name';
import type { ObjectStore } from '@/lib/adapters/object-store/object-store';
import { isClaimdeskError } from '@/lib/domain/errors';
import type { S3Config } from '@/lib/env';

/** For one object with all attempts, the last byte included. */
const TIME_LIMIT_MS = 120_000;
const CONNECT_WITHIN_MS = 5_000;
/** With no byte going either way. */
const IDLE_FOR_MS = 30_000;

/**
 * Objects in a bucket of Amazon S3, or of any server that speaks its protocol.
 * @param timeLimitMs for one call of the store.
 */
export function s3Store(config: S3Config, timeLimitMs = TIME_LIMIT_MS): ObjectStore {
  const { bucket: Bucket, prefix } = config;
  const keyOf = (sha256: string) => prefix + nameOf(sha256);
  let connected: ReturnType<typeof connect> | undefined;

  /** One time limit for everything that `work` asks of the server. */
  async function ask<Answer>(
    work: (s3: Awaited<ReturnType<typeof connect>>, abortSignal: AbortSignal) => Promise<Answer>,
  ): Promise<Answer> {
    const abortSignal = AbortSignal.timeout(timeLimitMs);
    connected ??= connect(config);
    try {
      return await work(await connected, abortSignal);
    } catch (error) {
      if (isClaimdeskError(error)) throw error;
      throw s3Failure(error, abortSignal.aborted ? timeLimitMs : null);
    }
  }

  const store: ObjectStore = {
    async put(bytes) {
      const sha256 = sha256Of(bytes);
      if (await isWhole(store, sha256)) return sha256;
      // The one checksum that every S3 server looks at before it keeps what has come.
      const ContentMD5 = createHash('md5').update(bytes).digest('base64');
      const object = { Bucket, Key: keyOf(sha256), Body: bytes, ContentMD5 };
      await ask(({ client, PutObjectCommand }, abortSignal) =>
        client.send(new PutObjectCommand(object), { abortSignal }),
      );
      return sha256;
    },
    async get(sha256) {
      const object = { Bucket, Key: keyOf(sha256) };
      const bytes = await ask(async ({ client, GetObjectCommand }, abortSignal) => {
        const { Body } = await client
          .send(new GetObjectCommand(object), { abortSignal })
          .catch((error) => {
            throw error.name === 'NoSuchKey' ? missing(sha256, error) : error;
          });
        return await buffer(addAbortSignal(abortSignal, Body as Readable));
      });
      return verified(bytes, sha256);
    },
    async has(sha256) {
      if (!isSha256(sha256)) return false;
      const object = { Bucket, Key: keyOf(sha256) };
      return await ask(async ({ client, HeadObjectCommand }, abortSignal) => {
        try {
          await client.send(new HeadObjectCommand(object), { abortSignal });
          return true;
        } catch (error) {
          if ((error as Error).name === 'NotFound') return false;
          throw error;
        }
      });
    },
  };
  return store;
}

/** The client's package is large, and loaded only where a desk uses it. */
async function connect({ endpoint, region, key, secret }: S3Config) {
  const s3 = await import('@aws-sdk/client-s3');
  const client: S3Client = new s3.S3Client({
    region,
    credentials: { accessKeyId: key, secretAccessKey: secret },
    // Servers other than Amazon's seldom have a host name for each bucket.
    ...(endpoint ? { endpoint, forcePathStyle: true } : {}),
    // Checksums of the newer kinds are unknown to many of them.
    requestChecksumCalculation: 'WHEN_REQUIRED',
    responseChecksumValidation: 'WHEN_REQUIRED',
    maxAttempts: 3,
    requestHandler: { connectionTimeout: CONNECT_WITHIN_MS, socketTimeout: IDLE_FOR_MS },
  });
  return { ...s3, client };
}
