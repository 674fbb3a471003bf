import 'server-only';
import { idSchema } from '@/lib/domain/ids';
import { getActor } from '@/lib/server/auth/actor';
import { findImageData } from './data';

/**
 * Answers with a picture, to whoever may see it; everybody else is told what they are told of one that never was.
 *
 * A browser keeps it, since what an identity names never changes; but for this cookie only (`vary`): after signing out,
 * the next person at the computer is not shown what the last one's browser kept.
 */
export async function serveImage(id: string, whoAsks: typeof getActor = getActor): Promise<Response> {
  const actor = idSchema.safeParse(id).success ? await whoAsks() : null;
  const data = actor && (await findImageData(actor, id));
  if (!data) {
    return new Response('There is no such picture.\n', {
      status: 404,
      headers: { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' },
    });
  }
  return new Response(data, {
    headers: {
      'content-type': 'image/webp',
      'cache-control': 'private, max-age=31536000, immutable',
      vary: 'Cookie',
      'cross-origin-resource-policy': 'same-origin',
    },
  });
}
