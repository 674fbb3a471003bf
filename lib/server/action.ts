import 'server-only';
import { unstable_rethrow } from 'next/navigation';
import { headers } from 'next/headers';
import type { z } from 'zod';
import { err, type Result } from '@/lib/domain/result';
import { getActor, type Actor } from './auth/actor';
import { callerAddress } from './auth/caller-address';

/** The action's own codes, or 'INVALID_INPUT' | 'SIGNED_OUT' | 'UNAVAILABLE' | 'TOO_MANY'. */
export type ActionResult<T> = Result<T, string>;

/** Who calls an action that needs no account. */
export interface Caller {
  readonly actor: Actor | null;
  /** The network address, for counting attempts; never stored as it is. */
  readonly address: string;
}

/** An action for signed-in people: parse, who, run, map errors. Takes a plain value or a form. */
export function defineAction<S extends z.ZodType, T>(
  schema: S,
  handler: (input: z.output<S>, actor: Actor) => Promise<Result<T, string>>,
): (raw: unknown) => Promise<ActionResult<T>> {
  return (raw) =>
    guarded(async () => {
      const input = parse(schema, raw);
      if (!input.ok) return input;
      const actor = await getActor();
      return actor ? handler(input.value, actor) : err('SIGNED_OUT');
    });
}

/** An action that anyone may call, signed in or not. */
export function definePublicAction<S extends z.ZodType, T>(
  schema: S,
  handler: (input: z.output<S>, caller: Caller) => Promise<Result<T, string>>,
): (raw: unknown) => Promise<ActionResult<T>> {
  return (raw) =>
    guarded(async () => {
      const input = parse(schema, raw);
      if (!input.ok) return input;
      const [actor, requestHeaders] = await Promise.all([getActor(), headers()]);
      return handler(input.value, { actor, address: callerAddress(requestHeaders) });
    });
}

function parse<S extends z.ZodType>(schema: S, raw: unknown): Result<z.output<S>, 'INVALID_INPUT'> {
  const parsed = schema.safeParse(raw instanceof FormData ? Object.fromEntries(raw) : raw);
  if (parsed.success) return { ok: true, value: parsed.data };
  // Which rule, and where; never the value, which may be somebody's name or notes.
  const refused = parsed.error.issues.slice(0, 5).map(({ code, path }) => `${code} at ${place(path)}`);
  console.warn(JSON.stringify({ event: 'input-refused', refused }));
  return err('INVALID_INPUT');
}

/** Where in the input: keys that are plain field names only, since a record's keys can be the caller's own text. */
function place(path: readonly PropertyKey[]): string {
  const part = (key: PropertyKey) => (/^(\d+|[a-zA-Z]{1,30})$/.test(String(key)) ? String(key) : '…');
  return path.slice(0, 8).map(part).join('.') || 'the top';
}

async function guarded<T>(run: () => Promise<ActionResult<T>>): Promise<ActionResult<T>> {
  try {
    return await run();
  } catch (thrown) {
    unstable_rethrow(thrown);
    report(thrown);
    return err('UNAVAILABLE');
  }
}

/** Logs what failed and where in the code, but not the message: a database's message quotes its arguments. */
function report(thrown: unknown): void {
  const error = thrown instanceof Error ? thrown : new Error('not an error');
  const code: unknown = 'code' in error ? error.code : undefined;
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  console.error(JSON.stringify({ event: 'action-failed', name: error.name, code, at: frames.slice(0, 8) }));
}
