import 'server-only';

/**
 * Reads a body of at most so many bytes; the rest of a longer one is not even read.
 *
 * @returns null when there are more.
 */
export async function readBytes(request: Request, bytesMost: number): Promise<Uint8Array | null> {
  const announced = Number(request.headers.get('content-length') ?? 0);
  if (announced > bytesMost) return null;
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of (request.body ?? []) as AsyncIterable<Uint8Array>) {
    length += chunk.byteLength;
    if (length > bytesMost) return null;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks, length);
}
