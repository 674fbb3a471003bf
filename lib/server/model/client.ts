import 'server-only';
import { createAnthropic } from '@ai-sdk/anthropic';
import { createOpenAICompatible } from '@ai-sdk/openai-compatible';
import { extractJsonMiddleware, wrapLanguageModel, type LanguageModel } from 'ai';
import type { ModelSettings } from './settings';

/** More than any answer within the limits; a server that never ends must not fill the memory. */
const ANSWER_BYTES_MOST = 8_000_000;

/** The library's model for these settings. Markdown fences that models put around JSON are taken off. */
export function languageModel({ provider, url, name, key }: ModelSettings): LanguageModel {
  const model =
    provider === 'anthropic'
      ? // Without a key of its own the library would look for one in the environment.
        createAnthropic({ baseURL: url, apiKey: key ?? '', fetch: guardedFetch })(name)
      : createOpenAICompatible({
          name: 'model',
          baseURL: url,
          ...(key === null ? {} : { apiKey: key }),
          supportsStructuredOutputs: true,
          fetch: guardedFetch,
        })(name);
  return wrapLanguageModel({ model, middleware: extractJsonMiddleware() });
}

/** A server that does not know the strict form of answers is asked once more without: the words ask for it too. */
const askAgainWithoutForm = async (
  url: Parameters<typeof fetch>[0],
  init?: RequestInit,
): Promise<Response> => {
  const response = await fetch(url, init);
  if (![400, 422].includes(response.status) || typeof init?.body !== 'string') return response;
  const { response_format: form, ...rest } = JSON.parse(init.body) as Record<string, unknown>;
  if (form === undefined) return response;
  await response.body?.cancel();
  return fetch(url, { ...init, body: JSON.stringify(rest) });
};

/** Follows no redirect, since the page names the host that the notes go to; and reads no endless answer. */
const guardedFetch: typeof fetch = async (input, init) => {
  const response = await askAgainWithoutForm(input, { ...init, redirect: 'error' });
  if (response.body === null) return response;
  let bytes = 0;
  const bounded = response.body.pipeThrough(
    new TransformStream<Uint8Array, Uint8Array>({
      transform(chunk, controller) {
        bytes += chunk.byteLength;
        if (bytes > ANSWER_BYTES_MOST) controller.error(new Error('The answer is too long.'));
        else controller.enqueue(chunk);
      },
    }),
  );
  return new Response(bounded, response);
};
