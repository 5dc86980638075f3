import type { OAuthConfig } from 'next-auth/providers/oauth';
import type { OidcProvider } from '@/lib/env';

export type OidcProfile = {
  sub: string;
  email?: string;
  email_verified?: boolean;
  name?: string;
};

/** Any OpenID Connect provider that publishes its configuration; code flow with PKCE. */
export const oidcProvider = (oidc: OidcProvider): OAuthConfig<OidcProfile> => ({
  id: 'oidc',
  name: oidc.name,
  type: 'oauth',
  wellKnown: `${oidc.issuer.replace(/\/$/, '')}/.well-known/openid-configuration`,
  clientId: oidc.clientId,
  clientSecret: oidc.clientSecret,
  authorization: { params: { scope: 'openid email profile' } },
  idToken: true,
  userinfo: {
    // A provider may keep the address for its userinfo endpoint, whose subject must be the token's.
    request({ client, tokens }) {
      const verified = tokens as Exclude<Parameters<typeof client.userinfo>[0], string>;
      const claims = verified.claims();
      return claims.email === undefined ? client.userinfo(verified) : Promise.resolve(claims);
    },
  },
  checks: ['pkce', 'state', 'nonce'],
  profile: (profile) => ({ id: profile.sub, email: profile.email, name: profile.name }),
});
