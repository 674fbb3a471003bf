import { env } from './env';

/** The only clock of the server, so that tests and demonstrations can move it (`RECTO_CLOCK_OFFSET_MS`). */
export function now(): Date {
  return new Date(Date.now() + env.RECTO_CLOCK_OFFSET_MS);
}
