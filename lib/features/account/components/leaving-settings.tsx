import { deleteAccountAction, signOutAction, signOutEverywhereAction } from '../actions';
import type { AccountDto } from '../data';
import { DELETE_WORD } from '../schema';
import { Button } from '@/lib/ui/button';
import { ForgetsTab } from '@/lib/ui/forgets-tab';
import { AccountForm } from './account-form';
import { Section } from './section';

/** Signing out here or everywhere, and deleting the account. */
export function LeavingSettings({ account }: { account: AccountDto }) {
  const guest = account.isGuest;
  return (
    <>
      <Section
        heading="Sign out"
        about={
          guest
            ? 'If you sign out as a guest, you lose your cards: there is no way back to them. Keep them first, above.'
            : '“Sign out everywhere” signs you out on all your devices, this one too.'
        }
      >
        <ForgetsTab>
          <div className="flex flex-wrap gap-4">
            <form action={signOutAction}>
              <Button type="submit" variant={guest ? 'danger' : 'quiet'}>
                {guest ? 'Sign out and lose my cards' : 'Sign out'}
              </Button>
            </form>
            {!guest && (
              <AccountForm action={signOutEverywhereAction} submit="Sign out everywhere" variant="quiet" />
            )}
          </div>
        </ForgetsTab>
      </Section>
      <Section
        heading={guest ? 'Delete everything' : 'Delete account'}
        about="This deletes your notes, decks, cards, pictures and every answer you have given. This cannot be undone; download your data first if you may want it."
      >
        <ForgetsTab>
          <AccountForm
            action={deleteAccountAction}
            fields={[
              {
                name: 'confirmation',
                label: `Type “${DELETE_WORD}” to confirm`,
                autoComplete: 'off',
                errors: ['CONFIRMATION_WRONG'],
              },
            ]}
            submit={guest ? 'Delete everything' : 'Delete account'}
            variant="danger"
          />
        </ForgetsTab>
      </Section>
    </>
  );
}
