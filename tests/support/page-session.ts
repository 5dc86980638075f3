/** Asks for a page as a browser that has signed in; redirects are answers too. */
export type PageSession = (path: string, init?: RequestInit) => Promise<Response>;

export type Visitor = { ask: PageSession; cookies: Map<string, string> };

/** Whoever comes with nothing but these cookies, and keeps those that they are given. */
export function visitorOf(url: string, cookies = new Map<string, string>()): Visitor {
  const ask: PageSession = async (path, init = {}) => {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const headers = { ...init.headers, cookie };
    const response = await fetch(url + path, { ...init, headers, redirect: 'manual' });
    for (const set of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(set) ?? [];
      cookies.set(name, value);
    }
    return response;
  };
  return { ask, cookies };
}

/** Sends next-auth's own form of signing in, as the sign-in page does. */
export async function sendCredentials(
  { ask }: Visitor,
  { email, password }: { email: string; password: string },
  more: Record<string, string> = {},
): Promise<Response> {
  const { csrfToken } = (await (await ask('/api/auth/csrf')).json()) as { csrfToken: string };
  return await ask('/api/auth/callback/credentials', {
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams({ csrfToken, email, password, json: 'true', ...more }),
  });
}

/** Signs in through next-auth's own form of it. */
export async function signInToPages(
  url: string,
  member: { email: string; password: string },
): Promise<PageSession> {
  const visitor = visitorOf(url);
  const signedIn = await sendCredentials(visitor, member);
  if (!signedIn.ok) throw new Error(`Signing in was answered with ${signedIn.status}.`);
  return visitor.ask;
}
