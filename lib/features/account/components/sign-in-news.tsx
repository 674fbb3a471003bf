import { Notice } from '@/lib/ui/notice';
import { sentenceFor } from '@/lib/ui/sentences';

type Parameter = string | string[] | undefined;

/** The codes of our own that may arrive in the address; next-auth's are all some failure on the way back. */
const OWN_CODES = new Set(['GUEST_HAS_WORK', 'SIGN_IN_FAILED', 'TOO_MANY', 'UNAVAILABLE']);

const DONE: Readonly<Record<string, string>> = {
  everywhere: 'You are signed out on every device.',
  deleted: 'Your account and everything in it has been deleted.',
};

/** Says how the last attempt ended, or what has just been done. */
export function SignInNews({ error, done }: { error: Parameter; done: Parameter }) {
  if (typeof error === 'string') {
    return <Notice tone="error">{sentenceFor(OWN_CODES.has(error) ? error : 'OIDC_FAILED')}</Notice>;
  }
  const news = typeof done === 'string' && Object.hasOwn(DONE, done) ? DONE[done] : undefined;
  return news ? <Notice tone="success">{news}</Notice> : null;
}
