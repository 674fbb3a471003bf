import { streamDrawing } from '@/lib/features/notes/draw-stream';

/** Drafts from long notes, with progress while they are drawn; going away cancels. */
export function POST(request: Request): Promise<Response> {
  return streamDrawing(request);
}
