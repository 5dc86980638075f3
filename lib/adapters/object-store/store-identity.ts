import { createHash, randomUUID } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Environment } from '@/lib/env';

/**
 * What is the same for two processes that keep captures in the same place: of a bucket where it is, of a
 * directory a name that stands in it, since two machines may reach one directory by two paths.
 */
export async function storeIdentity({
  s3,
  CLAIMDESK_DATA_DIR,
}: Pick<Environment, 's3' | 'CLAIMDESK_DATA_DIR'>): Promise<string> {
  if (s3) {
    const { endpoint = '', region, bucket, prefix } = s3;
    const where = createHash('sha256').update([endpoint, region, bucket, prefix].join('\n'));
    return `bucket ${where.digest('hex')}`;
  }
  const directory = path.join(CLAIMDESK_DATA_DIR, 'objects');
  const file = path.join(directory, 'name-of-this-store');
  await mkdir(directory, { recursive: true, mode: 0o700 });
  // Of two that make it at once the first counts.
  await writeFile(file, `${randomUUID()}\n`, { flag: 'wx', mode: 0o600 }).catch((error) => {
    if (error.code !== 'EEXIST') throw error;
  });
  return `directory ${(await readFile(file, 'utf8')).trim()}`;
}
