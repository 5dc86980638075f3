/** Signs out. A new document, so that nothing of the session is left on the page. */
export async function leave(): Promise<void> {
  const { signOut } = await import('next-auth/react');
  await signOut({ redirect: false });
  window.location.assign('/sign-in');
}
