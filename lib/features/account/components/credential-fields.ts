import type { FieldSpec } from './form-field';

const LOGIN = {
  name: 'login',
  label: 'Username or e-mail',
  autoComplete: 'username',
  maxLength: 254,
} as const;
const PASSWORD = { name: 'password', label: 'Password', type: 'password' } as const;

const PASSWORD_ERRORS = ['PASSWORD_SHORT', 'PASSWORD_LONG', 'PASSWORD_COMMON'];
const NEW_PASSWORD_HINT =
  'At least 8 characters. Three unrelated words are easy to remember and hard to guess.';

export const signInFields: readonly FieldSpec[] = [LOGIN, { ...PASSWORD, autoComplete: 'current-password' }];

export const signUpFields: readonly FieldSpec[] = [
  { ...LOGIN, errors: ['LOGIN_INVALID', 'LOGIN_TAKEN'] },
  { ...PASSWORD, autoComplete: 'new-password', hint: NEW_PASSWORD_HINT, errors: PASSWORD_ERRORS },
];

export const changePasswordFields: readonly FieldSpec[] = [
  {
    ...PASSWORD,
    label: 'Current password',
    autoComplete: 'current-password',
    errors: ['PASSWORD_WRONG'],
  },
  {
    name: 'newPassword',
    label: 'New password',
    type: 'password',
    autoComplete: 'new-password',
    hint: NEW_PASSWORD_HINT,
    errors: PASSWORD_ERRORS,
  },
];
