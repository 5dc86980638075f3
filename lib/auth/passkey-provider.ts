import credentials from 'next-auth/providers/credentials';
import { refusalOf } from '@/lib/auth/refusal';
import { remoteAddress } from '@/lib/auth/remote-address';
import { parseJson } from '@/lib/http/json-body';
import { contextOf } from '@/lib/services/context';
import { signInByPasskey } from '@/lib/services/second-factor/sign-in-by-passkey';

/** Signing in by what the browser answered for a passkey, in JSON. */
export const passkeyProvider = credentials({
  id: 'passkey',
  credentials: { answer: {}, email: {} },
  async authorize(credentials, request) {
    try {
      const { id } = await signInByPasskey(contextOf(null), {
        answer: parseJson(new TextEncoder().encode(credentials?.answer ?? '')) as never,
        email: credentials?.email || undefined,
        address: remoteAddress(request.headers),
      });
      return { id };
    } catch (error) {
      throw refusalOf(error);
    }
  },
});
