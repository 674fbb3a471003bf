import Link from 'next/link';
import { changePasswordAction, keepAsAccountAction } from '../actions';
import type { AccountDto } from '../data';
import { AccountForm } from './account-form';
import { changePasswordFields, signUpFields } from './credential-fields';
import { Section } from './section';

/** How the person gets in: for a guest the way to become an account, for everyone else the password. */
export function AccessSettings({ account }: { account: AccountDto }) {
  if (account.hasPassword) {
    return (
      <Section
        heading="Password"
        about={`You sign in as ${account.email ?? account.username ?? account.name}.`}
      >
        <AccountForm
          action={changePasswordAction}
          fields={changePasswordFields}
          submit="Change password"
          done="Your password is changed, and every other device is signed out."
        />
      </Section>
    );
  }
  return (
    <Section
      heading={account.isGuest ? 'Keep your cards' : 'Add a password'}
      about={
        account.isGuest
          ? 'You are a guest: only this browser can open your cards. With a username or an e-mail address and a password you can open them anywhere. Everything you have made stays.'
          : 'You sign in through another service. With a password you can also sign in here.'
      }
    >
      <AccountForm
        action={keepAsAccountAction}
        fields={signUpFields}
        submit={account.isGuest ? 'Create my account' : 'Add the password'}
      />
      {account.isGuest && (
        <p className="mt-3">
          Already have an account?{' '}
          <Link className="link inline-block py-2" href="/sign-in">
            Sign in
          </Link>
        </p>
      )}
    </Section>
  );
}
