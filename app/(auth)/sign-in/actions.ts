'use server';

import { headers } from 'next/headers';
import { remoteAddress } from '@/lib/auth/remote-address';
import { formAction } from '@/lib/http/form';
import { beginSignInByPasskey } from '@/lib/services/second-factor/sign-in-by-passkey';

/** What the browser asks its passkeys; it names nobody. */
export const beginPasskeySignIn = formAction(async (context) => ({
  data: await beginSignInByPasskey(context, { address: remoteAddress(await headers()) }),
}));
