import 'server-only';
import { type Result, err } from '@/lib/domain/result';
import { getActor } from '@/lib/server/auth/actor';
import { readBytes } from '@/lib/server/read-bytes';
import { isSameOrigin } from '@/lib/server/same-origin';
import { storeImage } from './mutations';
import { IMAGE_MAX_BYTES, type StoredImage, UPLOAD_CONTENT_TYPE } from './upload';
import { beginUpload } from './upload-throttle';

const STATUS: Readonly<Record<string, number>> = {
  INVALID_INPUT: 400,
  SIGNED_OUT: 401,
  IMAGE_TOO_LARGE: 413,
  IMAGE_TYPE_UNKNOWN: 415,
  IMAGE_BROKEN: 422,
  IMAGE_TOO_MANY_PIXELS: 422,
  IMAGE_QUOTA: 409,
  IMAGE_TOO_MANY: 429,
  UNAVAILABLE: 503,
};

/**
 * Answers a file that a person sends as the body of a request with a `Result` of `StoredImage`. A server
 * action would hold the whole file in memory, and parse it, before anything can refuse it.
 *
 * Errors: `INVALID_INPUT` from another site or in another form, `SIGNED_OUT`, `IMAGE_TOO_MANY`, `IMAGE_TOO_LARGE`,
 * `UNAVAILABLE`, and those of `storeImage`.
 */
export async function receiveImage(request: Request, whoAsks: typeof getActor = getActor): Promise<Response> {
  const received = await receive(request, whoAsks);
  return Response.json(received, {
    status: received.ok ? 201 : (STATUS[received.error] ?? 400),
    headers: { 'cache-control': 'no-store' },
  });
}

async function receive(request: Request, whoAsks: typeof getActor): Promise<Result<StoredImage>> {
  if (!isSameOrigin(request.headers) || request.headers.get('content-type') !== UPLOAD_CONTENT_TYPE)
    return err('INVALID_INPUT');
  const actor = await whoAsks();
  if (!actor) return err('SIGNED_OUT');
  const end = beginUpload(actor.userId);
  if (!end) return err('IMAGE_TOO_MANY');
  try {
    const bytes = await readBytes(request, IMAGE_MAX_BYTES);
    return bytes === null ? err('IMAGE_TOO_LARGE') : await storeImage(actor, bytes);
  } catch (thrown) {
    // Not its message, which may quote what was being stored.
    const name = thrown instanceof Error ? thrown.name : 'not an error';
    console.error(JSON.stringify({ event: 'image-not-stored', name }));
    return err('UNAVAILABLE');
  } finally {
    end();
  }
}
