import { signOut } from 'next-auth/react';

/** Signs out. A new document, so that nothing of the session is left on the page. */
export async function leave(): Promise<void> {
  await signOut({ redirect: false });
  window.location.assign('/sign-in');
}
