import 'server-only';
import type { OAuthConfig } from 'next-auth/providers/oauth';
import { z } from 'zod';
import type { OidcIdentity } from './oidc-identity';
import type { OidcSettings } from './oidc-settings';

const claimsSchema = z.object({
  sub: z.string().min(1).max(255),
  name: z.string().optional(),
  preferred_username: z.string().optional(),
  email: z.string().optional(),
  // Some providers send the word.
  email_verified: z.union([z.boolean(), z.stringbool()]).optional(),
});

/** The id of the provider in next-auth's addresses: `/api/auth/callback/oidc`. */
export const OIDC_PROVIDER_ID = 'oidc';

/** next-auth's description of the provider: found by discovery, guarded by PKCE, state and nonce. */
export function oidcProvider(settings: OidcSettings): OAuthConfig<Record<string, unknown>> {
  return {
    id: OIDC_PROVIDER_ID,
    name: settings.name,
    type: 'oauth',
    wellKnown: `${settings.issuer}/.well-known/openid-configuration`,
    authorization: { params: { scope: 'openid profile email' } },
    idToken: true,
    checks: ['pkce', 'state', 'nonce'],
    clientId: settings.clientId,
    clientSecret: settings.clientSecret,
    httpOptions: { timeout: 10_000 },
    userinfo: {
      // The ID token proves who it is; names and addresses often come only from the second place.
      async request({ client, tokens }) {
        // next-auth's type leaves out that these tokens come from a verified answer, with their methods.
        const received = tokens as Exclude<Parameters<typeof client.userinfo>[0], string>;
        const claims = received.claims();
        if (!client.issuer.metadata.userinfo_endpoint) return claims;
        return { ...(await client.userinfo(received)), ...claims };
      },
    },
    profile: (profile) => ({ id: claimsSchema.parse(profile).sub }),
  };
}

/** Reads the claims of a signed-in person into our terms. */
export function readIdentity(settings: OidcSettings, profile: unknown): OidcIdentity {
  const claims = claimsSchema.parse(profile);
  return {
    issuer: settings.issuer,
    subject: claims.sub,
    name: claims.name ?? claims.preferred_username ?? null,
    email: claims.email ?? null,
    emailVerified: claims.email_verified ?? false,
  };
}
