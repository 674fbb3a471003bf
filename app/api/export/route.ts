import { exportOf } from '@/lib/features/account/export-data';
import { getActor } from '@/lib/server/auth/actor';
import { now } from '@/lib/server/clock';

/** Everything Recto keeps about the person who asks, as one JSON file, written piece by piece. */
export async function GET(): Promise<Response> {
  const actor = await getActor();
  if (!actor) return new Response('You are signed out; sign in and try again.\n', { status: 401 });
  const day = now().toISOString().slice(0, 10);
  return new Response(streamOf(exportOf(actor)), {
    headers: {
      'content-type': 'application/json; charset=utf-8',
      'content-disposition': `attachment; filename="recto-${day}.json"`,
      'cache-control': 'no-store',
    },
  });
}

function streamOf(pieces: AsyncGenerator<string>): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  return new ReadableStream({
    async pull(controller) {
      const piece: IteratorResult<string, unknown> = await pieces.next();
      if (piece.done) controller.close();
      else controller.enqueue(encoder.encode(piece.value));
    },
    async cancel() {
      await pieces.return(undefined);
    },
  });
}
