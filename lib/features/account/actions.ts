'use server';

import { cookies } from 'next/headers';
import { redirect } from 'next/navigation';
import { ok } from '@/lib/domain/result';
import { defineAction, definePublicAction } from '@/lib/server/action';
import { createGuest, keepAsAccount, signUp } from '@/lib/server/auth/newcomer';
import { safePath } from '@/lib/server/auth/safe-path';
import { endSession, startSession } from '@/lib/server/auth/session-cookie';
import { signInWithPassword } from '@/lib/server/auth/sign-in';
import { outcomeOf, type FormOutcome } from './form-outcome';
import {
  changePassword,
  deleteAccount,
  rename,
  savePace,
  saveStudySettings,
  signOutEverywhere,
} from './mutations';
import * as schema from './schema';
import type { Spacing } from './spacings';
import type { Theme } from './themes';

const signIn = definePublicAction(schema.signInSchema, async (input, { address }) => {
  const claims = await signInWithPassword(input, address);
  if (!claims.ok) return claims;
  await startSession(claims.value);
  redirect(safePath(input.callbackUrl));
});

export async function signInAction(_before: FormOutcome, form: FormData): Promise<FormOutcome> {
  return outcomeOf(await signIn(form), form);
}

const createAccount = definePublicAction(schema.signUpSchema, async (input, { actor, address }) => {
  // A guest's cards come along: the guest's own row becomes the account.
  const claims = await (actor?.isGuest
    ? keepAsAccount(actor.userId, input, address)
    : signUp(input, address));
  if (!claims.ok) return claims;
  await startSession(claims.value);
  redirect(safePath(input.callbackUrl));
});

export async function signUpAction(_before: FormOutcome, form: FormData): Promise<FormOutcome> {
  return outcomeOf(await createAccount(form), form);
}

const beGuest = definePublicAction(schema.guestSchema, async (input, { actor, address }) => {
  if (!actor) {
    const claims = await createGuest(input, address);
    if (!claims.ok) return claims;
    await startSession(claims.value);
  }
  redirect(safePath(input.callbackUrl));
});

export async function continueAsGuestAction(_before: FormOutcome, form: FormData): Promise<FormOutcome> {
  return outcomeOf(await beGuest(form), form);
}

const keepAccess = definePublicAction(schema.signUpSchema, async (input, { actor, address }) => {
  if (!actor) return { ok: false, error: 'SIGNED_OUT' };
  const claims = await keepAsAccount(actor.userId, input, address);
  if (!claims.ok) return claims;
  await startSession(claims.value);
  redirect('/settings?done=account');
});

export async function keepAsAccountAction(_before: FormOutcome, form: FormData): Promise<FormOutcome> {
  return outcomeOf(await keepAccess(form), form);
}

const setName = defineAction(schema.nameSchema, ({ name }, actor) => rename(actor, name));

export async function renameAction(_before: FormOutcome, form: FormData): Promise<FormOutcome> {
  return outcomeOf(await setName(form), form);
}

const setStudy = defineAction(schema.studySettingsSchema, (input, actor) => saveStudySettings(actor, input));

export async function saveStudySettingsAction(_before: FormOutcome, form: FormData): Promise<FormOutcome> {
  return outcomeOf(await setStudy(form), form);
}

const setPace = defineAction(schema.paceSchema, (input, actor) => savePace(actor, input));

export async function savePaceAction(_before: FormOutcome, form: FormData): Promise<FormOutcome> {
  return outcomeOf(await setPace(form), form);
}

const setPassword = defineAction(schema.changePasswordSchema, async (input, actor) => {
  const claims = await changePassword(actor, input);
  if (!claims.ok) return claims;
  await startSession(claims.value);
  return ok(undefined);
});

export async function changePasswordAction(_before: FormOutcome, form: FormData): Promise<FormOutcome> {
  return outcomeOf(await setPassword(form), form);
}

/** Signing out needs no proof of being signed in. */
export async function signOutAction(): Promise<void> {
  await endSession();
  redirect('/');
}

const endAll = defineAction(schema.nothingSchema, async (_input, actor) => {
  await signOutEverywhere(actor);
  await endSession();
  redirect('/sign-in?done=everywhere');
});

export async function signOutEverywhereAction(_before: FormOutcome, form: FormData): Promise<FormOutcome> {
  return outcomeOf(await endAll(form), form);
}

const remove = defineAction(schema.deleteAccountSchema, async ({ confirmation }, actor) => {
  const deleted = await deleteAccount(actor, confirmation);
  if (!deleted.ok) return deleted;
  await endSession();
  redirect('/sign-in?done=deleted');
});

export async function deleteAccountAction(_before: FormOutcome, form: FormData): Promise<FormOutcome> {
  return outcomeOf(await remove(form), form);
}

const COOKIE = { path: '/', sameSite: 'lax', httpOnly: true, maxAge: 400 * 24 * 60 * 60 } as const;

/** Keeps a choice of looks in this browser; what a page does unasked needs no cookie. */
async function keepLook(name: string, chosen: string, unasked: string) {
  const store = await cookies();
  if (chosen === unasked) store.delete(name);
  else store.set(name, chosen, COOKIE);
  return ok(undefined);
}

const setTheme = definePublicAction(schema.themeSchema, (theme) => keepLook('theme', theme, 'system'));

/** A cookie set by an action shows at once: Next renders the page anew with it. */
export async function chooseThemeAction(theme: Theme): Promise<void> {
  await setTheme(theme);
}

const setSpacing = definePublicAction(schema.spacingSchema, (spacing) =>
  keepLook('spacing', spacing, 'normal'),
);

export async function chooseSpacingAction(spacing: Spacing): Promise<void> {
  await setSpacing(spacing);
}
