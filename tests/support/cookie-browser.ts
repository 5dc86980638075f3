const MAX_REDIRECTS = 10;

/** Asks for pages as a browser would that runs no script: with cookies of each origin, after redirects. */
export function cookieBrowser() {
  const jars = new Map<string, Map<string, string>>();

  /** One request; a redirect is an answer too. */
  async function ask(address: string, init: RequestInit = {}): Promise<Response> {
    const { origin } = new URL(address);
    const jar = jars.get(origin) ?? new Map<string, string>();
    jars.set(origin, jar);
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ');
    const headers = { ...init.headers, cookie };
    const response = await fetch(address, { ...init, headers, redirect: 'manual' });
    for (const set of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(set) ?? [];
      jar.set(name, value);
    }
    return response;
  }

  /** Goes where the answers lead, until one is no redirect or leads to an address that `until` wants. */
  async function follow(
    address: string,
    until: (address: string) => boolean = () => false,
  ): Promise<{ address: string; response: Response | null }> {
    let here = address;
    for (let hop = 0; hop < MAX_REDIRECTS; hop += 1) {
      if (until(here)) return { address: here, response: null };
      const response = await ask(here);
      const location = response.headers.get('location');
      if (location === null) return { address: here, response };
      here = new URL(location, here).href;
    }
    throw new Error(`It leads round in a circle: ${here}`);
  }

  return { ask, follow };
}
