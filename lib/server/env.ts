import { z } from 'zod';
import { dataFolder } from './db/locations';
import { readSecret } from './secret';

const empty = (value: unknown) => (value === '' ? undefined : value);
const optionalText = z.preprocess(empty, z.string().optional());

const environmentSchema = z
  .object({
    NODE_ENV: z.enum(['development', 'production', 'test']).default('development'),
    /** Signs sessions. Unset, one is made and kept; set it only to share it between servers. */
    NEXTAUTH_SECRET: z.preprocess(empty, z.string().min(32, 'must have at least 32 characters').optional()),
    /** The address people use, when a proxy stands in front of the server. */
    NEXTAUTH_URL: z.preprocess(empty, z.url().optional()),
    /** Any OpenID Connect provider: the address below which `/.well-known/openid-configuration` is found. */
    RECTO_OIDC_ISSUER: z.preprocess(empty, z.url().optional()),
    RECTO_OIDC_CLIENT_ID: optionalText,
    RECTO_OIDC_CLIENT_SECRET: optionalText,
    /** What the sign-in button calls the provider. */
    RECTO_OIDC_NAME: optionalText,
    /** The language model that people may draw with; without a name there is none. */
    RECTO_MODEL_NAME: optionalText,
    /** Below it stand `/chat/completions` (openai-compatible) or `/messages` (anthropic). */
    RECTO_MODEL_URL: z.preprocess(empty, z.url({ protocol: /^https?$/ }).optional()),
    RECTO_MODEL_KEY: optionalText,
    RECTO_MODEL_PROVIDER: z.preprocess(
      empty,
      z.enum(['openai-compatible', 'anthropic']).default('openai-compatible'),
    ),
    /** Milliseconds added to the server's clock; may be negative. */
    RECTO_CLOCK_OFFSET_MS: z.preprocess(empty, z.coerce.number().int().default(0)),
  })
  .refine((e) => e.RECTO_OIDC_ISSUER === undefined || e.RECTO_OIDC_CLIENT_ID !== undefined, {
    message: 'is needed when RECTO_OIDC_ISSUER is set',
    path: ['RECTO_OIDC_CLIENT_ID'],
  })
  .refine((e) => e.RECTO_OIDC_ISSUER === undefined || e.RECTO_OIDC_CLIENT_SECRET !== undefined, {
    message: 'is needed when RECTO_OIDC_ISSUER is set',
    path: ['RECTO_OIDC_CLIENT_SECRET'],
  })
  .refine((e) => (e.RECTO_MODEL_URL === undefined) === (e.RECTO_MODEL_NAME === undefined), {
    message: 'and RECTO_MODEL_URL are needed together',
    path: ['RECTO_MODEL_NAME'],
  });

export type Environment = z.output<typeof environmentSchema>;

/** Reads the environment, or throws one sentence that names every wrong variable and quotes none of their values. */
export function parseEnvironment(source: Readonly<Record<string, string | undefined>>): Environment {
  const parsed = environmentSchema.safeParse(source);
  if (parsed.success) return parsed.data;
  const problems = parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`);
  throw new Error(`The environment is not usable. ${problems.join('; ')}.`);
}

const parsed = parseEnvironment(process.env);

/** The environment of this process, read once. `DATABASE_URL` is not here: see `db/locations.ts`. */
export const env = {
  ...parsed,
  /** Signs sessions: from the environment, else kept beside the database, made when first asked for. */
  get NEXTAUTH_SECRET(): string {
    return parsed.NEXTAUTH_SECRET ?? readSecret(dataFolder());
  },
};
