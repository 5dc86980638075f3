import { generateKeyPairSync } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import Provider, { type JWK } from 'oidc-provider';

export type Identity = { email?: string; email_verified?: boolean; name?: string };

/**
 * An OpenID provider on loopback, with one client. Whoever comes to sign in there is at once the
 * account that `be` named last.
 */
export async function startIdentityProvider(identities: Record<string, Identity>) {
  let handle: ReturnType<Provider['callback']> | undefined;
  let provider: Provider | undefined;
  let accountId = '';

  const server = createServer((request, response) => {
    if (!provider || !handle) return void response.writeHead(503).end();
    if (!request.url?.startsWith('/interaction/')) return void handle(request, response);
    provider.interactionFinished(request, response, { login: { accountId } }).catch((error) => {
      response.writeHead(500).end(String(error));
    });
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

  return {
    issuer,
    client: { id: 'the-desk', secret: 'a secret of the desk and its provider' },
    /** The account that signs in next. */
    be(account: string) {
      accountId = account;
    },
    /** Begins to answer, for the desk at this address. */
    serve(deskUrl: string) {
      provider = providerOf(issuer, this.client, deskUrl, identities);
      handle = provider.callback();
    },
    async stop() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

function providerOf(
  issuer: string,
  client: { id: string; secret: string },
  deskUrl: string,
  identities: Record<string, Identity>,
): Provider {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const key = { ...privateKey.export({ format: 'jwk' }), use: 'sig', alg: 'RS256', kid: '1' };
  const provider: Provider = new Provider(issuer, {
    jwks: { keys: [key as JWK] },
    cookies: { keys: ['a key that only the tests know'] },
    clients: [
      {
        client_id: client.id,
        client_secret: client.secret,
        redirect_uris: [`${deskUrl}/api/auth/callback/oidc`],
      },
    ],
    pkce: { required: () => true },
    ttl: { Interaction: 600, Grant: 600, Session: 600, AccessToken: 600, IdToken: 600 },
    claims: { openid: ['sub'], email: ['email', 'email_verified'], profile: ['name'] },
    features: { devInteractions: { enabled: false } },
    interactions: { url: (_context, { uid }) => `/interaction/${uid}` },
    findAccount: (_context, accountId) => ({
      accountId,
      claims: () => ({ sub: accountId, ...identities[accountId] }),
    }),
    // Nobody is asked whether the desk may know who they are.
    async loadExistingGrant({ oidc }) {
      const grant = new provider.Grant({
        clientId: oidc.client?.clientId,
        accountId: oidc.session?.accountId,
      });
      grant.addOIDCScope('openid email profile');
      await grant.save();
      return grant;
    },
  });
  return provider;
}
