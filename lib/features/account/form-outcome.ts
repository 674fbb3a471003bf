import type { ActionResult } from '@/lib/server/action';

/** What a form shows after it was sent. */
export interface FormOutcome {
  /** 'none' before the first time. */
  readonly state: 'none' | 'done' | 'refused';
  /** The error code when refused. */
  readonly error: string;
  /** What had been typed, except passwords, so that a page without JavaScript keeps it. */
  readonly typed: Readonly<Record<string, string>>;
}

export const UNTOUCHED: FormOutcome = { state: 'none', error: '', typed: {} };

/** Turns the result of an action into what its form shows. */
export function outcomeOf(result: ActionResult<unknown>, form: FormData): FormOutcome {
  const typed: Record<string, string> = {};
  for (const [name, value] of form) {
    if (typeof value === 'string' && !/password/i.test(name) && !name.startsWith('$')) typed[name] = value;
  }
  return result.ok ? { state: 'done', error: '', typed } : { state: 'refused', error: result.error, typed };
}
