import { continueAsGuestAction } from '../actions';
import { AccountForm } from './account-form';
import { BrowserTimeZone } from './browser-time-zone';
import { OidcButton } from './oidc-button';

/** The ways in beside a password: the provider of this installation, and no account at all. */
export function OtherWays({
  provider,
  guest,
  callbackUrl,
}: {
  provider: string | null;
  /** Whether to offer being a guest; not to somebody who is one. */
  guest: boolean;
  callbackUrl: string;
}) {
  if (!provider && !guest) return null;
  return (
    <>
      <div className="divider text-muted my-6 text-sm">or</div>
      <div className="flex flex-col gap-4">
        {provider && <OidcButton provider={provider} callbackUrl={callbackUrl} />}
        {guest && (
          <AccountForm action={continueAsGuestAction} submit="Continue as guest" variant="quiet" wide>
            <input type="hidden" name="callbackUrl" value={callbackUrl} />
            <BrowserTimeZone />
          </AccountForm>
        )}
      </div>
      {guest && (
        <p className="text-muted mt-3 text-sm">
          As a guest you keep your cards, but only in this browser. You can create an account with them at any
          time.
        </p>
      )}
    </>
  );
}
