import 'server-only';
import { idSchema } from '@/lib/domain/ids';
import { getActor } from '@/lib/server/auth/actor';
import { findImageData, mayView } from './data';

/** To everybody who may not see a picture, what they are told of one that never was. */
const notFound = (): Response =>
  new Response('There is no such picture.\n', {
    status: 404,
    headers: { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' },
  });

/**
 * Answers with a picture, to whoever may see it. A browser keeps it but asks each time whether it may still show it
 * (`no-cache`), which costs a short answer (304) and no picture: what an identity names never changes, so the identity is
 * its own tag. Kept without asking, it would be shown to the next person at the computer.
 */
export async function serveImage(
  id: string,
  request: Request,
  whoAsks: typeof getActor = getActor,
): Promise<Response> {
  const actor = idSchema.safeParse(id).success ? await whoAsks() : null;
  if (!actor) return notFound();
  const tag = `"${id}"`;
  const headers = { 'cache-control': 'private, no-cache', etag: tag, vary: 'Cookie' };
  const known = request.headers.get('if-none-match')?.split(/\s*,\s*/) ?? [];
  if (known.includes(tag) && (await mayView(actor, id))) return new Response(null, { status: 304, headers });
  const data = await findImageData(actor, id);
  if (!data) return notFound();
  return new Response(data, {
    headers: { ...headers, 'content-type': 'image/webp', 'cross-origin-resource-policy': 'same-origin' },
  });
}
