import { receiveImage } from '@/lib/features/images/receive-image';

/** Stores a picture for the person who sends it. */
export function POST(request: Request): Promise<Response> {
  return receiveImage(request);
}
