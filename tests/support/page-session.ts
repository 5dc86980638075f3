/** Asks for a page as a browser that has signed in; redirects are answers too. */
export type PageSession = (path: string) => Promise<Response>;

/** Signs in through next-auth's own form of it, as the sign-in page does. */
export async function signInToPages(
  url: string,
  { email, password }: { email: string; password: string },
): Promise<PageSession> {
  const cookies = new Map<string, string>();
  const ask = async (path: string, init: RequestInit = {}) => {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const headers = { ...init.headers, cookie };
    const response = await fetch(url + path, { ...init, headers, redirect: 'manual' });
    for (const set of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(set) ?? [];
      cookies.set(name, value);
    }
    return response;
  };
  const { csrfToken } = (await (await ask('/api/auth/csrf')).json()) as { csrfToken: string };
  const signedIn = await ask('/api/auth/callback/credentials', {
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams({ csrfToken, email, password, json: 'true' }),
  });
  if (!signedIn.ok) throw new Error(`Signing in was answered with ${signedIn.status}.`);
  return (path) => ask(path);
}
