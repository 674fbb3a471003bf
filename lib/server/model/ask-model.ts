import 'server-only';
import { APICallError, Output, streamText } from 'ai';
import type { z } from 'zod';
import { languageModel } from './client';
import type { ModelSettings } from './settings';

// The library prints warnings of its own; what it could quote belongs to somebody.
globalThis.AI_SDK_LOG_WARNINGS = false;

/** Why a model gave no answer, or no whole one. */
export type ModelFailure = 'refused' | 'busy' | 'too-slow' | 'unreachable' | 'broken-off' | 'cancelled';

export interface ModelQuestion<S extends z.ZodType> {
  /** What to do. The one message that counts as an order. */
  readonly instructions: string;
  /** What to do it to. */
  readonly material: string;
  readonly element: S;
  readonly outputTokensMost: number;
}

/**
 * Asks for a list and yields each element as soon as it is whole and of the asked form; what is not is left out.
 * No tools, no memory, no second attempt. Never throws, and logs nothing of the question or the answer.
 *
 * @returns null when the answer came to its end, else what happened instead.
 */
export async function* askModel<S extends z.ZodType>(
  settings: ModelSettings,
  { instructions, material, element, outputTokensMost }: ModelQuestion<S>,
  signal: AbortSignal,
): AsyncGenerator<z.output<S>, ModelFailure | null> {
  let failure: unknown = null;
  const deadline = AbortSignal.timeout(settings.totalMs);
  // Aborted also when the reader of this generator has had enough.
  const enough = new AbortController();
  try {
    const answer = streamText({
      model: languageModel(settings),
      system: instructions,
      prompt: material,
      output: Output.array({ element }),
      temperature: 0,
      maxOutputTokens: outputTokensMost,
      maxRetries: 0,
      abortSignal: AbortSignal.any([signal, deadline, enough.signal]),
      timeout: { chunkMs: settings.silenceMs },
      onError: ({ error }) => {
        failure = error;
      },
    });
    for await (const each of answer.elementStream) yield each as z.output<S>;
    if (failure === null) await answer.output;
  } catch (error) {
    failure ??= error;
  } finally {
    enough.abort();
  }
  if (signal.aborted) return 'cancelled';
  return deadline.aborted ? 'too-slow' : failureOf(failure);
}

function failureOf(error: unknown): ModelFailure | null {
  if (error === null) return null;
  if (APICallError.isInstance(error)) {
    if (error.statusCode === undefined) return 'unreachable';
    if (error.statusCode === 429 || error.statusCode === 503 || error.statusCode === 529) return 'busy';
    return error.statusCode >= 400 ? 'refused' : 'broken-off';
  }
  const name = error instanceof Error ? error.name : '';
  if (name === 'TimeoutError' || name === 'AbortError') return 'too-slow';
  return 'broken-off';
}
