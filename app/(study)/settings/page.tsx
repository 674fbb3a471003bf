import type { Metadata } from 'next';
import { renameAction } from '@/lib/features/account/actions';
import { AccessSettings } from '@/lib/features/account/components/access-settings';
import { AccountForm } from '@/lib/features/account/components/account-form';
import { LeavingSettings } from '@/lib/features/account/components/leaving-settings';
import { LookSettings } from '@/lib/features/account/components/look-settings';
import { PaceSettings } from '@/lib/features/account/components/pace-settings';
import { Section } from '@/lib/features/account/components/section';
import { StudySettings } from '@/lib/features/account/components/study-settings';
import { loadAccount, loadSpacing, loadTheme } from '@/lib/features/account/loaders';
import { Notice } from '@/lib/ui/notice';
import { Page } from '@/lib/ui/page';

export const metadata: Metadata = { title: 'Settings' };

interface Query {
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export default async function SettingsPage({ searchParams }: Query) {
  const account = await loadAccount();
  const { done } = await searchParams;
  const name = {
    name: 'name',
    label: 'Name',
    value: account.name,
    autoComplete: 'name',
    maxLength: 80,
  } as const;
  return (
    <Page heading="Settings">
      <div className="flex flex-col gap-8">
        {done === 'account' && (
          <Notice tone="success">You have an account now, with everything you had made before.</Notice>
        )}
        {account.isGuest && <AccessSettings account={account} />}
        <Section heading="You">
          <AccountForm
            action={renameAction}
            fields={[name]}
            submit="Save name"
            variant="quiet"
            done="Saved."
          />
        </Section>
        <Section heading="How you study">
          <StudySettings account={account} />
        </Section>
        <Section heading="In a session">
          <PaceSettings account={account} />
        </Section>
        <Section heading="Look">
          <LookSettings theme={await loadTheme()} spacing={await loadSpacing()} />
        </Section>
        {!account.isGuest && <AccessSettings account={account} />}
        <Section
          heading="Your data"
          about="Everything Recto keeps about you, as one JSON file: notes, decks, cards with all their versions, and every answer."
        >
          <a className="btn border-base-300 bg-base-100 min-h-11 font-medium" href="/api/export" download>
            Download your data
          </a>
        </Section>
        <LeavingSettings account={account} />
      </div>
    </Page>
  );
}
