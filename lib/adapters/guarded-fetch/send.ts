import http from 'node:http';
import https from 'node:https';
import { RequestFilteringHttpAgent, RequestFilteringHttpsAgent } from 'request-filtering-agent';
import type { FetchRules } from '@/lib/adapters/guarded-fetch/guarded-fetch';

/** One GET, or POST of a body, on a connection of its own, to an address that the filter lets through. */
export function send(
  address: string,
  {
    accept,
    allowAddresses,
    requestHeaders,
    post,
    isOperators = false,
  }: Pick<FetchRules, 'accept' | 'allowAddresses' | 'requestHeaders' | 'post' | 'isOperators'>,
  signal: AbortSignal,
): Promise<http.IncomingMessage> {
  const isSecure = address.startsWith('https:');
  const filter = {
    allowIPAddressList: [...allowAddresses],
    allowPrivateIPAddress: isOperators,
  };
  const agent = isSecure
    ? new RequestFilteringHttpsAgent(filter)
    : new RequestFilteringHttpAgent(filter);
  return new Promise((resolve, reject) => {
    (isSecure ? https : http)
      .request(
        address,
        {
          agent,
          signal,
          method: post === undefined ? 'GET' : 'POST',
          headers: { ...headers(accept), ...requestHeaders },
        },
        resolve,
      )
      .on('error', reject)
      .end(post);
  });
}

const headers = (accept: string) => ({
  accept,
  'accept-encoding': 'gzip, deflate, br',
  'accept-language': 'en, *;q=0.5',
  'user-agent': 'Claimdesk (fact-checking desk)',
});
