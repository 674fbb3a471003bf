import type { Metadata } from 'next';
import Link from 'next/link';
import { redirect } from 'next/navigation';
import { signInAction } from '@/lib/features/account/actions';
import { AccountForm } from '@/lib/features/account/components/account-form';
import { signInFields } from '@/lib/features/account/components/credential-fields';
import { GuestLeaving } from '@/lib/features/account/components/guest-leaving';
import { OtherWays } from '@/lib/features/account/components/other-ways';
import { SignInNews } from '@/lib/features/account/components/sign-in-news';
import { loadSignInPage } from '@/lib/features/account/loaders';
import { safePath } from '@/lib/server/auth/safe-path';
import { Page } from '@/lib/ui/page';

export const metadata: Metadata = { title: 'Sign in' };

interface Query {
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export default async function SignInPage({ searchParams }: Query) {
  const query = await searchParams;
  const callbackUrl = safePath(query.callbackUrl);
  const { signedIn, guest, provider } = await loadSignInPage();
  if (signedIn && !guest) redirect(callbackUrl);
  return (
    <Page heading="Sign in">
      <div className="flex max-w-md flex-col gap-6">
        <SignInNews error={query.error} done={query.done} />
        {guest && <GuestLeaving {...guest} />}
        <div>
          <AccountForm action={signInAction} fields={signInFields} submit="Sign in" wide>
            <input type="hidden" name="callbackUrl" value={callbackUrl} />
          </AccountForm>
          <OtherWays provider={provider} guest={!guest} callbackUrl={callbackUrl} />
        </div>
        <p>
          New here?{' '}
          <Link
            className="link inline-block py-2"
            href={`/sign-up?callbackUrl=${encodeURIComponent(callbackUrl)}`}
          >
            Make an account
          </Link>
        </p>
      </div>
    </Page>
  );
}
