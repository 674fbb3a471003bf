import type { Result } from '@/lib/domain/result';
import { IMAGE_MAX_BYTES, type StoredImage, UPLOAD_CONTENT_TYPE } from '../upload';

/**
 * Sends a picture to be stored. By XMLHttpRequest, which alone tells how much of a body has gone.
 *
 * @param onProgress the share that was sent, 0–1
 * @param signal once it is aborted nothing more is sent, and no answer comes
 */
export function sendPicture(
  file: Blob,
  onProgress: (share: number) => void,
  signal: AbortSignal,
): Promise<Result<StoredImage>> {
  if (file.size > IMAGE_MAX_BYTES) return Promise.resolve({ ok: false, error: 'IMAGE_TOO_LARGE' });
  return new Promise((resolve) => {
    const request = new XMLHttpRequest();
    request.upload.onprogress = ({ loaded, total }) => onProgress(total > 0 ? loaded / total : 0);
    request.onload = () => resolve(readAnswer(request.response));
    request.onerror = () => resolve({ ok: false, error: 'IMAGE_UNREACHABLE' });
    request.open('POST', '/api/images');
    request.responseType = 'json';
    request.setRequestHeader('content-type', UPLOAD_CONTENT_TYPE);
    signal.addEventListener('abort', () => request.abort());
    request.send(file);
  });
}

/** What is no answer of Recto's, such as a proxy's page, counts as none. */
function readAnswer(answer: unknown): Result<StoredImage> {
  if (typeof answer === 'object' && answer !== null && 'ok' in answer) return answer as Result<StoredImage>;
  return { ok: false, error: 'IMAGE_UNREACHABLE' };
}
