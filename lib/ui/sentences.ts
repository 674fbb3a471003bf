/**
 * Every error code, as one sentence that says what happened, what was kept and what to do.
 * Add the codes of a feature here, in a block of its own.
 */
const SENTENCES: Readonly<Record<string, string>> = {
  // Any action
  INVALID_INPUT:
    'Something in that was not in a form Recto can use, so nothing was changed; check it and try again.',
  SIGNED_OUT: 'You are signed out, so this was not saved; sign in and try again.',
  UNAVAILABLE: 'Recto could not save this just now; nothing was changed, so please try again in a moment.',
  TOO_MANY:
    'There have been too many attempts from here; nothing was changed, so wait fifteen minutes and try again.',

  // Accounts
  SIGN_IN_FAILED: 'That name and password do not belong together; check both and try again.',
  SIGN_IN_WAIT:
    'Too many wrong passwords for this name; your account is safe, so wait fifteen minutes and try again.',
  LOGIN_TAKEN:
    'That username or e-mail cannot be used for a new account; choose another, or sign in if it is yours.',
  LOGIN_INVALID:
    'Choose a username of 3 to 30 letters, digits, dots, hyphens or underscores, or give an e-mail address.',
  PASSWORD_SHORT: 'That password is too short; choose one of at least 8 characters.',
  PASSWORD_LONG: 'That password is too long; choose one of at most 200 characters.',
  PASSWORD_COMMON:
    'That password is among the first that a guesser tries; choose another, such as three unrelated words.',
  PASSWORD_WRONG: 'That is not your present password, so nothing was changed; try again.',
  NOT_A_GUEST: 'You already have an account, so nothing was changed; to use another one, sign out first.',
  CONFIRMATION_WRONG:
    'The word did not match, so nothing was deleted; type it as shown to delete your account.',
  TIME_ZONE_UNKNOWN: 'Recto does not know that time zone, so nothing was changed; choose one from the list.',
};

const FALLBACK = 'Something went wrong on our side; nothing was changed, so please try again in a moment.';

/** The sentence to show for an error code. */
export function sentenceFor(code: string): string {
  return Object.hasOwn(SENTENCES, code) ? (SENTENCES[code] ?? FALLBACK) : FALLBACK;
}
