import 'server-only';
import { cookies } from 'next/headers';
import { redirect } from 'next/navigation';
import { cache } from 'react';
import { getActor, requireActor } from '@/lib/server/auth/actor';
import { oidcSettings } from '@/lib/server/auth/oidc-settings';
import { accountOf, type AccountDto } from './data';
import { spacingSchema, themeSchema } from './schema';
import type { Spacing } from './spacings';
import type { Theme } from './themes';

/** The account of the person who asks; anyone else is sent to sign in. */
export const loadAccount: () => Promise<AccountDto> = cache(async () => {
  const actor = await requireActor('/settings');
  return (await accountOf(actor)) ?? redirect('/sign-in');
});

export interface SignInPage {
  readonly signedIn: boolean;
  /** How much a guest who is here has made; null when nobody, or somebody with an account, is. */
  readonly guest: { readonly notes: number; readonly cards: number } | null;
  /** What the installation's OpenID Connect provider is called, if it has one. */
  readonly provider: string | null;
}

/** Who is looking at the pages that let people in, and which ways in there are. */
export async function loadSignInPage(): Promise<SignInPage> {
  const actor = await getActor();
  const account = actor?.isGuest ? await accountOf(actor) : null;
  return {
    signedIn: actor !== null,
    guest: account && { notes: account.notes, cards: account.cards },
    provider: oidcSettings()?.name ?? null,
  };
}

/** The colours this browser has chosen. */
export async function loadTheme(): Promise<Theme> {
  const chosen = themeSchema.safeParse((await cookies()).get('theme')?.value);
  return chosen.success ? chosen.data : 'system';
}

/** The spacing this browser has chosen. */
export async function loadSpacing(): Promise<Spacing> {
  const chosen = spacingSchema.safeParse((await cookies()).get('spacing')?.value);
  return chosen.success ? chosen.data : 'normal';
}
