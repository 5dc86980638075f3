import { startAuthentication } from '@simplewebauthn/browser';
import { signIn } from 'next-auth/react';
import { beginPasskeySignIn } from '@/app/(auth)/sign-in/actions';
import { idle } from '@/lib/domain/form-state';

/**
 * Opens a session by a passkey of this browser.
 * @param email whose passkey it has to be, where that is known
 * @returns why it did not work; null when it did.
 */
export async function signInWithPasskey(email?: string): Promise<string | null> {
  const begun = await beginPasskeySignIn(idle, new FormData());
  if (begun.status === 'error') return begun.message;
  if (begun.status !== 'ok' || !begun.data) return notGiven;
  try {
    const answer = JSON.stringify(await startAuthentication({ optionsJSON: begun.data }));
    const opened = await signIn('passkey', { answer, email: email ?? '', redirect: false });
    return opened?.ok ? null : JSON.parse(opened?.error ?? '').message;
  } catch {
    return notGiven;
  }
}

const notGiven = 'The browser gave no passkey for this desk. Try again, or sign in another way.';
