import credentials from 'next-auth/providers/credentials';
import { refusalOf } from '@/lib/auth/refusal';
import { remoteAddress } from '@/lib/auth/remote-address';
import { contextOf } from '@/lib/services/context';
import { verifyCredentials } from '@/lib/services/members/verify-credentials';

/** Signing in by e-mail address and password, and by a code where the account has a second factor. */
export const credentialsProvider = credentials({
  credentials: { email: {}, password: {}, code: {} },
  async authorize(credentials, request) {
    try {
      const { id, secondFactor } = await verifyCredentials(contextOf(null), {
        email: credentials?.email ?? '',
        password: credentials?.password ?? '',
        code: credentials?.code || undefined,
        address: remoteAddress(request.headers),
      });
      return { id, secondFactor };
    } catch (error) {
      throw refusalOf(error);
    }
  },
});
