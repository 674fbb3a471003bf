import type { Environment } from '../env';

/** The language model of this server, as its deployer set it; never anything that a user sent. */
export interface ModelSettings {
  readonly provider: 'openai-compatible' | 'anthropic';
  readonly url: string;
  readonly name: string;
  readonly key: string | null;
  /** How long a whole answer may take. */
  readonly totalMs: number;
  /** How long the model may say nothing; also how long it may think before its first word. */
  readonly silenceMs: number;
}

/** Models on a laptop without a graphics card are slow, but nobody watches a page for longer. */
const TOTAL_MS = 180_000;
const SILENCE_MS = 60_000;

/** The model's settings, or null when the deployer set none: then nothing is ever sent anywhere. */
export function modelSettings(
  environment: Pick<
    Environment,
    'RECTO_MODEL_URL' | 'RECTO_MODEL_NAME' | 'RECTO_MODEL_KEY' | 'RECTO_MODEL_PROVIDER'
  >,
): ModelSettings | null {
  const { RECTO_MODEL_URL: url, RECTO_MODEL_NAME: name } = environment;
  if (url === undefined || name === undefined) return null;
  return {
    provider: environment.RECTO_MODEL_PROVIDER,
    url: url.replace(/\/+$/, ''),
    name,
    key: environment.RECTO_MODEL_KEY ?? null,
    totalMs: TOTAL_MS,
    silenceMs: SILENCE_MS,
  };
}

/** Where notes go, as the page says it: host and port, nothing of a path or of credentials. */
export const modelHost = ({ url }: ModelSettings): string => new URL(url).host;
