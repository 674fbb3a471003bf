import 'server-only';
import type { Actor } from '@/lib/server/auth/actor';
import { env } from '@/lib/server/env';
import { modelHost, modelSettings } from '@/lib/server/model/settings';

/** Where this person's notes would go for a draw with the model; null when the page must not offer one. */
export function modelHostFor(actor: Actor | null): string | null {
  const settings = modelSettings(env);
  return settings === null || actor === null || actor.isGuest ? null : modelHost(settings);
}
