import Link from 'next/link';
import { Notice } from '@/lib/ui/notice';

/** Tells a guest with work of their own what signing in to another account leaves behind. */
export function GuestLeaving({ notes, cards }: { notes: number; cards: number }) {
  if (notes + cards === 0) return null;
  return (
    <Notice tone="warning">
      You are a guest with {count(cards, 'card')} and {count(notes, 'note')}. Signing in to another account
      leaves them behind, and nobody can open them again.{' '}
      <Link className="link" href="/sign-up">
        Create an account
      </Link>{' '}
      first to keep them.
    </Notice>
  );
}

const count = (n: number, noun: string) => `${n.toLocaleString('en-GB')} ${noun}${n === 1 ? '' : 's'}`;
