import { z } from 'zod';
import { SPACINGS } from './spacings';
import { THEMES } from './themes';

/** Ample for any name or address; only keeps a flood out. The rules proper are checked with a sentence of their own. */
const typed = z.string().max(500);
const password = z.string().max(1000);
/** Where to go afterwards; checked to be a path of this site when it is used. */
const callbackUrl = z.string().max(2000).optional();
/** The browser's own IANA time zone; empty without JavaScript. */
const timeZone = z.string().max(100).optional();

export const signInSchema = z.object({ login: typed, password, callbackUrl });

export const signUpSchema = z.object({ login: typed, password, timeZone, callbackUrl });

export const guestSchema = z.object({ timeZone, callbackUrl });

export const nameSchema = z.object({ name: z.string().trim().min(1).max(80) });

export const studySettingsSchema = z.object({
  /** IANA name. */
  timeZone: z.string().max(100),
  /** The hour at which the study day begins, 0–12. */
  rolloverHour: z.coerce.number().int().min(0).max(12),
  /** Per cent, 70–97: the chance of remembering at which a card comes back. */
  desiredRetention: z.coerce.number().int().min(70).max(97),
  /** Cards a day, 0–9,999. */
  newPerDay: z.coerce.number().int().min(0).max(9999),
  reviewsPerDay: z.coerce.number().int().min(0).max(9999),
});
export type StudySettings = z.output<typeof studySettingsSchema>;

/** Seconds; an empty field is never. */
const secondsOrNever = z
  .literal('')
  .transform(() => null)
  .or(z.coerce.number().int().min(1).max(600));

/** What a session does by itself. */
export const paceSchema = z.object({
  showsTimer: z.enum(['yes', 'no']).transform((chosen) => chosen === 'yes'),
  /** Until a card turns by itself, 1–600 s. */
  autoTurnSeconds: secondsOrNever,
  /** From then until it makes way for the next, unanswered, 1–600 s. */
  autoNextSeconds: secondsOrNever,
});
export type PaceSettings = z.output<typeof paceSchema>;

export const changePasswordSchema = z.object({ password, newPassword: password });
export type ChangePassword = z.output<typeof changePasswordSchema>;

/** What has to be typed to delete an account. */
export const DELETE_WORD = 'delete';

export const deleteAccountSchema = z.object({ confirmation: typed });

/** For a button that says everything. */
export const nothingSchema = z.object({});

export const themeSchema = z.enum(THEMES);
export const spacingSchema = z.enum(SPACINGS);
