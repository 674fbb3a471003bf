import 'server-only';
import { env } from '@/lib/server/env';

/** An OpenID Connect provider, as the environment names it. */
export interface OidcSettings {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** What the button calls it. */
  readonly name: string;
}

/** The provider of RECTO_OIDC_ISSUER, RECTO_OIDC_CLIENT_ID and RECTO_OIDC_CLIENT_SECRET, or null when none is set. */
export function oidcSettings(): OidcSettings | null {
  const { RECTO_OIDC_ISSUER, RECTO_OIDC_CLIENT_ID, RECTO_OIDC_CLIENT_SECRET, RECTO_OIDC_NAME } = env;
  if (!RECTO_OIDC_ISSUER || !RECTO_OIDC_CLIENT_ID || !RECTO_OIDC_CLIENT_SECRET) return null;
  return {
    issuer: RECTO_OIDC_ISSUER.replace(/\/$/, ''),
    clientId: RECTO_OIDC_CLIENT_ID,
    clientSecret: RECTO_OIDC_CLIENT_SECRET,
    name: RECTO_OIDC_NAME ?? 'your school',
  };
}
