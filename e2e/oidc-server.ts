import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import Provider, { type Configuration } from 'oidc-provider';

const CLIENT = { id: 'recto', secret: 'a-sample-secret-of-the-client' };

/**
 * A real OpenID Connect provider on 127.0.0.1 that signs in whoever types an account's name, so that every
 * check on the way (PKCE, state, nonce, signatures, issuer) is made against something we did not write.
 */
export class OidcServer {
  #provider: Provider | undefined;

  private constructor(
    readonly issuer: string,
    readonly http: Server,
  ) {}

  static async create(): Promise<OidcServer> {
    const http = createServer();
    await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve));
    const { port } = http.address() as AddressInfo;
    return new OidcServer(`http://127.0.0.1:${port}`, http);
  }

  /** What a Recto needs in its environment to offer this provider. */
  get environment(): Record<string, string> {
    return {
      RECTO_OIDC_ISSUER: this.issuer,
      RECTO_OIDC_CLIENT_ID: CLIENT.id,
      RECTO_OIDC_CLIENT_SECRET: CLIENT.secret,
      RECTO_OIDC_NAME: 'Sample School',
    };
  }

  /** Lets the Recto at this address send people here and have them back. */
  serve(rectoUrl: string): void {
    const provider = new Provider(this.issuer, configuration(`${rectoUrl}/api/auth/callback/oidc`));
    const answer = provider.callback();
    this.#provider = provider;
    this.http.on('request', (request, response) => {
      if (request.url?.startsWith('/interaction/')) void this.#logIn(request, response);
      else void answer(request, response);
    });
  }

  async dispose(): Promise<void> {
    this.http.closeAllConnections();
    await new Promise((resolve) => this.http.close(resolve));
  }

  async #logIn(request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (request.method !== 'POST') {
      response.setHeader('content-type', 'text/html; charset=utf-8').end(LOGIN_PAGE);
      return;
    }
    let body = '';
    for await (const chunk of request) body += String(chunk);
    const form = new URLSearchParams(body);
    const result = form.has('cancel')
      ? { error: 'access_denied', error_description: 'the person said no' }
      : { login: { accountId: form.get('account') ?? '' } };
    await this.#provider!.interactionFinished(request, response, result, {
      mergeWithLastSubmission: false,
    });
  }
}

const LOGIN_PAGE = `<!doctype html><html lang="en"><title>Sample School</title><link rel="icon" href="data:,">
<form method="post"><label>School account <input name="account" required></label><button>Log in</button></form>
<form method="post"><input type="hidden" name="cancel" value="1"><button>Cancel</button></form></html>`;

function configuration(redirectUri: string): Configuration {
  return {
    clients: [{ client_id: CLIENT.id, client_secret: CLIENT.secret, redirect_uris: [redirectUri] }],
    pkce: { required: () => true },
    features: { devInteractions: { enabled: false } },
    interactions: { url: (_context, interaction) => `/interaction/${interaction.uid}` },
    cookies: { keys: ['a-key-that-only-tests-use'] },
    // As many providers do: names and addresses are not in the ID token but one request further.
    claims: { openid: ['sub'], profile: ['name'], email: ['email', 'email_verified'] },
    findAccount: (_context, id) => ({
      accountId: id,
      claims: () => ({ sub: id, name: `Sample ${id}`, email: `${id}@example.org`, email_verified: true }),
    }),
    // The school has agreed for its pupils: nobody is asked what Recto may see.
    loadExistingGrant: async ({ oidc }) => {
      const grant = new oidc.provider.Grant({ clientId: CLIENT.id, accountId: oidc.session!.accountId! });
      grant.addOIDCScope('openid profile email');
      await grant.save();
      return grant;
    },
  };
}
