import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

const manifestSchema = z.object({
  node: z.record(
    z.string(),
    z.object({ exportedName: z.string().optional(), filename: z.string().optional() }),
  ),
});

function readManifest() {
  const path = join(
    process.cwd(),
    process.env.RECTO_DIST_DIR ?? '.next',
    'server/server-reference-manifest.json',
  );
  return manifestSchema.parse(JSON.parse(readFileSync(path, 'utf8')));
}

/** The names of all server actions that the build serves. */
export function actionNames(): string[] {
  return [...new Set(Object.values(readManifest().node).flatMap(({ exportedName }) => exportedName ?? []))];
}

/** The identifiers of all server actions that the build serves. */
export const actionIds = (): string[] => Object.keys(readManifest().node);

/** Finds the identifier under which the build serves a server action. @throws when no action has that name. */
export function actionId(exportedName: string): string {
  const found = Object.entries(readManifest().node).find(([, entry]) => entry.exportedName === exportedName);
  if (!found) throw new Error(`the build serves no action named ${exportedName}`);
  return found[0];
}

/** What an action answers, as `defineAction` shapes it. */
export const resultSchema = z.object({
  ok: z.boolean(),
  error: z.string().optional(),
  value: z.unknown().optional(),
});

/**
 * Calls a server action over HTTP as a browser would, without one. The argument is written in React's reply format,
 * in which a date is a string that begins with `$D`.
 *
 * @throws when the server does not answer, or answers with something else than a result
 */
export async function callAction(
  url: string,
  id: string,
  cookie: string,
  argument: unknown,
): Promise<z.infer<typeof resultSchema>> {
  const body = JSON.stringify([argument], function (this: Record<string, unknown>, key, value: unknown) {
    const original = this[key];
    return original instanceof Date ? `$D${original.toISOString()}` : value;
  });
  const response = await fetch(url, {
    method: 'POST',
    headers: {
      accept: 'text/x-component',
      'content-type': 'text/plain;charset=UTF-8',
      'next-action': id,
      cookie,
    },
    body,
    redirect: 'manual',
  });
  const text = await response.text();
  // The answer is a stream of numbered rows; the action's result is row 1.
  const row = text.split('\n').find((line) => line.startsWith('1:'));
  if (!response.ok || !row) throw new Error(`the action answered ${response.status}`);
  return resultSchema.parse(JSON.parse(row.slice(2)));
}
