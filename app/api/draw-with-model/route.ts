import { streamModelDrawing } from '@/lib/features/notes/model-stream';

/** Drafts from the deployer's language model, with counts while it writes; going away cancels. */
export function POST(request: Request): Promise<Response> {
  return streamModelDrawing(request);
}
