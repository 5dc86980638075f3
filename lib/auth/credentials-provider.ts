import credentials from 'next-auth/providers/credentials';
import { remoteAddress } from '@/lib/auth/remote-address';
import { isClaimdeskError } from '@/lib/domain/errors';
import { logFault } from '@/lib/http/errors';
import { contextOf } from '@/lib/services/context';
import { verifyCredentials } from '@/lib/services/members/verify-credentials';

/**
 * Signing in by e-mail address and password. A refusal reaches the sign-in form as the error's text:
 * `{"code", "message"}` in JSON.
 */
export const credentialsProvider = credentials({
  credentials: { email: {}, password: {} },
  async authorize(credentials, request) {
    try {
      const { id } = await verifyCredentials(contextOf(null), {
        email: credentials?.email ?? '',
        password: credentials?.password ?? '',
        address: remoteAddress(request.headers),
      });
      return { id };
    } catch (error) {
      throw new Error(JSON.stringify(refusal(error)));
    }
  },
});

function refusal(error: unknown): { code: string; message: string } {
  if (isClaimdeskError(error)) return { code: error.code, message: error.message };
  logFault(error);
  return { code: 'internal', message: 'Signing in does not work at the moment. Try again later.' };
}
