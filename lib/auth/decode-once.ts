import { decode, type JWT, type JWTDecodeParams } from 'next-auth/jwt';
import { BoundedMap } from '@/lib/domain/bounded-map';

/** How many browsers' tokens are kept open. */
const MOST = 1_000;

const opened = new BoundedMap<JWT>(MOST);

/**
 * next-auth's `decode`, done once for each token until it runs out: a browser brings the same one with
 * every request. Whether the session in it still counts is asked of the database each time.
 */
export async function decodeOnce(params: JWTDecodeParams): Promise<JWT | null> {
  const key = `${params.secret} ${params.token}`;
  const known = opened.get(key);
  if (known && typeof known.exp === 'number' && Date.now() < known.exp * 1000) return known;
  opened.delete(key);
  const token = await decode(params);
  if (token) opened.set(key, token);
  return token;
}
