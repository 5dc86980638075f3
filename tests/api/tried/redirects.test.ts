import { describe, expect, inject, it } from 'vitest';
import { sendCredentials, signInToPages, visitorOf } from '@/tests/support/page-session';

const { url, members } = inject('desks').embedded;

/** Addresses of another site, as they have been smuggled past checks before. */
const elsewhere = [
  'https://evil.example',
  'https:evil.example',
  'https:/evil.example',
  'HTTPS://EVIL.EXAMPLE/',
  '//evil.example',
  '///evil.example',
  '////evil.example/..',
  '\\\\evil.example',
  '/\\evil.example',
  '\\/evil.example',
  '/\t/evil.example',
  '/\n/evil.example',
  '/%09/evil.example',
  '/.//evil.example',
  '/..//evil.example',
  '/articles/..//evil.example',
  '/%2e//evil.example',
  '/articles/%2e%2e/%2e%2e//evil.example',
  '//local.invalid//evil.example',
  '/%5cevil.example',
  '%2f%2fevil.example',
  '%2F%5Cevil.example',
  '//evil%E3%80%82example',
  '//evil\u3002example',
  `${url}@evil.example`,
  `${url}.evil.example`,
  `//${new URL(url).host}@evil.example`,
  'javascript:alert(1)',
  'java\nscript:alert(1)',
  'data:text/html,<script>alert(1)</script>',
  '\u0000//evil.example',
  ' //evil.example',
];

/** Where a browser at the desk goes with this. */
const isHere = (location: string) => URL.parse(location, `${url}/sign-in`)?.origin === url;

describe('nobody is sent elsewhere', () => {
  it('by the page to sign in, when they are signed in', async () => {
    const session = await signInToPages(url, members.reader);
    for (const next of elsewhere) {
      const { status, headers } = await session(`/sign-in?next=${encodeURIComponent(next)}`);
      expect(status, next).toBe(307);
      const location = headers.get('location') ?? '';
      expect(isHere(location), `${JSON.stringify(next)} led to ${location}`).toBe(true);
    }
  });

  it('by more than one “next”', async () => {
    const session = await signInToPages(url, members.reader);
    const { headers } = await session('/sign-in?next=/articles&next=//evil.example');
    expect(isHere(headers.get('location') ?? '')).toBe(true);
  });

  it('by the page to sign in, before they are signed in', async () => {
    for (const next of elsewhere) {
      const page = await fetch(`${url}/sign-in?next=${encodeURIComponent(next)}`);
      // What the form is given: React writes it into the page as JSON.
      const destinations = [...(await page.text()).matchAll(/\\"destination\\":\\"(.*?)\\"/g)];
      expect(destinations.length, next).toBeGreaterThan(0);
      for (const [, destination = ''] of destinations) expect(isHere(destination), next).toBe(true);
    }
  });

  it('by signing in or out with an address to go to', async () => {
    for (const callbackUrl of elsewhere) {
      const visitor = visitorOf(url);
      const signedIn = await sendCredentials(visitor, members.reader, { callbackUrl });
      const { url: after } = (await signedIn.json()) as { url: string };
      expect(isHere(after), `${JSON.stringify(callbackUrl)} led to ${after}`).toBe(true);

      const { csrfToken } = (await (await visitor.ask('/api/auth/csrf')).json()) as {
        csrfToken: string;
      };
      const signedOut = await visitor.ask('/api/auth/signout', {
        method: 'POST',
        headers: { 'content-type': 'application/x-www-form-urlencoded' },
        body: new URLSearchParams({ csrfToken, callbackUrl }),
      });
      expect(isHere(signedOut.headers.get('location') ?? ''), callbackUrl).toBe(true);
    }
  });

  it('by what a cookie says of it', async () => {
    for (const name of ['next-auth.callback-url', '__Secure-next-auth.callback-url']) {
      const visitor = visitorOf(
        url,
        new Map([[name, encodeURIComponent('https://evil.example/')]]),
      );
      const signedIn = await sendCredentials(visitor, members.reader);
      const { url: after } = (await signedIn.json()) as { url: string };
      expect(isHere(after)).toBe(true);
    }
  });

  it('by a path that begins with two slashes', async () => {
    for (const path of ['//evil.example', '//evil.example/%2e%2e', '/\\evil.example/articles']) {
      const { headers } = await fetch(url + path, { redirect: 'manual' });
      const location = headers.get('location');
      if (location !== null) expect(isHere(location), `${path} led to ${location}`).toBe(true);
    }
  });

  it('by the host that the request names', async () => {
    const { headers } = await fetch(`${url}/articles`, {
      redirect: 'manual',
      headers: { 'x-forwarded-host': 'evil.example', 'x-forwarded-proto': 'https' },
    });
    expect(headers.get('location')).toBe('/sign-in?next=%2Farticles');
  });
});
