import { serveImage } from '@/lib/features/images/serve-image';

/** A stored picture, for an `<img>` on a card. */
export async function GET(
  request: Request,
  { params }: { params: Promise<{ id: string }> },
): Promise<Response> {
  return serveImage((await params).id, request);
}
