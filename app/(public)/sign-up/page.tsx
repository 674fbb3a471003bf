import type { Metadata } from 'next';
import Link from 'next/link';
import { redirect } from 'next/navigation';
import { signUpAction } from '@/lib/features/account/actions';
import { AccountForm } from '@/lib/features/account/components/account-form';
import { BrowserTimeZone } from '@/lib/features/account/components/browser-time-zone';
import { signUpFields } from '@/lib/features/account/components/credential-fields';
import { OtherWays } from '@/lib/features/account/components/other-ways';
import { loadSignInPage } from '@/lib/features/account/loaders';
import { safePath } from '@/lib/server/auth/safe-path';
import { Notice } from '@/lib/ui/notice';
import { Page } from '@/lib/ui/page';

export const metadata: Metadata = { title: 'Sign up' };

interface Query {
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export default async function SignUpPage({ searchParams }: Query) {
  const query = await searchParams;
  const callbackUrl = safePath(query.callbackUrl);
  const { signedIn, guest, provider } = await loadSignInPage();
  if (signedIn && !guest) redirect(callbackUrl);
  return (
    <Page heading="Sign up">
      <div className="flex max-w-md flex-col gap-6">
        {guest && (
          <Notice>You are a guest here. Everything you have made so far stays with your new account.</Notice>
        )}
        <div>
          <AccountForm action={signUpAction} fields={signUpFields} submit="Sign up" wide>
            <input type="hidden" name="callbackUrl" value={callbackUrl} />
            <BrowserTimeZone />
          </AccountForm>
          <OtherWays provider={provider} guest={!guest} callbackUrl={callbackUrl} />
        </div>
        <p>
          You have an account already?{' '}
          <Link
            className="link inline-block py-2"
            href={`/sign-in?callbackUrl=${encodeURIComponent(callbackUrl)}`}
          >
            Sign in
          </Link>
        </p>
      </div>
    </Page>
  );
}
