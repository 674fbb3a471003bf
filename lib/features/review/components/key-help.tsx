import { useEffect, useRef } from 'react';
import { Button } from '@/lib/ui/button';

const KEYS = [
  ['Space or Enter', 'show the answer; Space again is Good, or what is suggested'],
  ['Ctrl+Enter', 'show the answer, wherever the focus is'],
  ['1 2 3 4', 'Again, Hard, Good, Easy'],
  ['u', 'undo the last answer, flag, or card put away, as far back as the session goes'],
  ['e', 'edit the card'],
  ['b', 'bury the card until tomorrow'],
  ['s', 'suspend the card until you resume it'],
  ['f', 'flag the card: 1 to 4, then none'],
  ['n', 'show the sentence in the notes, once the card is turned; n or Escape hides it'],
  ['?', 'this list'],
] as const;

/** The keys of a session, in a dialog of the browser's own, open for as long as it is shown. */
export function KeyHelp({ onClose }: { onClose: () => void }) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog
      ref={dialog}
      onClose={onClose}
      aria-labelledby="review-keys"
      className="bg-base-100 text-base-content rounded-box border-base-300 m-auto max-w-md border p-6"
    >
      <h2 id="review-keys" className="mb-4 text-lg font-semibold">
        Keys
      </h2>
      <dl className="mb-6 grid grid-cols-[auto_1fr] gap-x-4 gap-y-2">
        {KEYS.map(([key, meaning]) => (
          <div key={key} className="contents">
            <dt className="font-medium">{key}</dt>
            <dd>{meaning}</dd>
          </div>
        ))}
      </dl>
      <form method="dialog">
        <Button type="submit" variant="primary">
          Close
        </Button>
      </form>
    </dialog>
  );
}
