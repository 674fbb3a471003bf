import 'server-only';
import { checkNotes } from '@/lib/domain/notes/check-notes';
import { err, ok, type Result } from '@/lib/domain/result';
import { getActor, type Actor } from '@/lib/server/auth/actor';
import { env } from '@/lib/server/env';
import { answerInLines, readJson } from '@/lib/server/json-lines';
import { modelSettings, type ModelSettings } from '@/lib/server/model/settings';
import { drawWithModel } from './model-drawing';
import {
  MODEL_NOTES_MAX_CHARS,
  modelDrawSchema,
  type ModelDrawInput,
  type ModelDrawReport,
} from './model-schema';
import { beginModelDraw } from './model-throttle';

/** Notes for a model are short; the hashes of many decided drafts are the rest. */
const BODY_MAX_BYTES = 1_000_000;

/**
 * Answers a request to draw with the model line by line (`ModelDrawReport` as JSON). For people with an account: a guest
 * costs nothing to make, so a limit per guest would limit nobody, and every draw costs the deployer.
 *
 * Errors: `MODEL_OFF`, `SIGNED_OUT`, `MODEL_ACCOUNT_ONLY`, `INVALID_INPUT`, a fault of the notes' text,
 * `MODEL_NOTES_TOO_LONG`, `MODEL_TOO_MANY`, `NOTHING_TO_DRAW`. A model that fails is no error: see `ModelDrawing.trouble`.
 */
export async function streamModelDrawing(
  request: Request,
  settings: ModelSettings | null = modelSettings(env),
  whoAsks: typeof getActor = getActor,
): Promise<Response> {
  // Before the stream begins, while Next knows whose request it is.
  const actor = settings === null ? null : await whoAsks();
  const raw = actor === null ? undefined : await readJson(request, BODY_MAX_BYTES);
  return answerInLines(request, (signal) => reportsOn(settings, actor, raw, signal));
}

async function* reportsOn(
  settings: ModelSettings | null,
  actor: Actor | null,
  raw: unknown,
  signal: AbortSignal,
): AsyncGenerator<ModelDrawReport, void> {
  const input = settings === null ? err('MODEL_OFF') : admit(actor, raw);
  const end = input.ok ? beginModelDraw(input.value.userId) : null;
  if (settings === null || !input.ok || end === null) {
    yield { error: input.ok ? 'MODEL_TOO_MANY' : input.error };
    return;
  }
  try {
    const done = yield* drawWithModel(settings, input.value, signal);
    // Which way it failed, for whoever runs the server; never what was asked.
    if (done.trouble !== null) console.warn(JSON.stringify({ event: 'model-trouble', code: done.trouble }));
    yield done.drawing.cards.length === 0 ? { error: 'NOTHING_TO_DRAW' } : { done };
  } finally {
    end();
  }
}

function admit(actor: Actor | null, raw: unknown): Result<ModelDrawInput & { userId: string }, string> {
  if (actor === null) return err('SIGNED_OUT');
  if (actor.isGuest) return err('MODEL_ACCOUNT_ONLY');
  const input = modelDrawSchema.safeParse(raw);
  if (!input.success) return err('INVALID_INPUT');
  const text = checkNotes(input.data.text);
  if (!text.ok) return text;
  if (text.value.length > MODEL_NOTES_MAX_CHARS) return err('MODEL_NOTES_TOO_LONG');
  return ok({ ...input.data, text: text.value, userId: actor.userId });
}
