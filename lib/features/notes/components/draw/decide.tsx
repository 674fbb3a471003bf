import { Check, PencilLine, X } from 'lucide-react';
import type { Dispatch, MouseEvent, ReactNode } from 'react';
import { Button } from '@/lib/ui/button';
import type { DrawItem } from './draw-item';
import type { DrawAction } from './draw-state';

/** The second click of a double click would take the first one back. */
const once = (event: MouseEvent): boolean => event.detail < 2;

/** Everything that can be done with a draft; a key does each of them too. */
export function Decide({
  item: { id, decision },
  merging,
  onMerge,
  dispatch,
}: {
  item: DrawItem;
  merging: 'this' | 'another' | null;
  onMerge: (id: string) => void;
  dispatch: Dispatch<DrawAction>;
}) {
  return (
    <div className="mt-4 grid grid-cols-6 gap-2 max-sm:[&>button]:px-2 sm:flex sm:flex-wrap sm:[&>button]:px-3">
      <Button
        data-decides
        className="max-sm:col-span-2"
        variant={decision === 'accepted' ? 'primary' : 'quiet'}
        aria-pressed={decision === 'accepted'}
        aria-keyshortcuts="a"
        onClick={(event) => once(event) && dispatch({ type: 'accept', id, advance: false })}
      >
        <Check aria-hidden className="size-4" />
        Accept
        <Hint>a</Hint>
      </Button>
      <Button
        data-decides
        className="max-sm:col-span-2"
        aria-keyshortcuts="e"
        onClick={() => dispatch({ type: 'edit', id })}
      >
        <PencilLine aria-hidden className="size-4" />
        Edit
        <Hint>e</Hint>
      </Button>
      <Button
        data-decides
        className="max-sm:col-span-2"
        variant={decision === 'rejected' ? 'danger' : 'quiet'}
        aria-pressed={decision === 'rejected'}
        aria-keyshortcuts="x"
        onClick={(event) => once(event) && dispatch({ type: 'reject', id })}
      >
        <X aria-hidden className="size-4" />
        Reject
        <Hint>x</Hint>
      </Button>
      <Button
        data-decides
        className="max-sm:text-muted max-sm:col-span-3 max-sm:border-transparent max-sm:bg-transparent"
        aria-keyshortcuts="s"
        onClick={() => dispatch({ type: 'split', id })}
      >
        Split
        <Hint>s</Hint>
      </Button>
      <Button
        data-decides
        className="max-sm:text-muted max-sm:col-span-3 max-sm:border-transparent max-sm:bg-transparent"
        aria-pressed={merging === 'this'}
        aria-keyshortcuts="m"
        onClick={() => onMerge(id)}
      >
        {merging === 'another' ? 'Merge here' : 'Merge'}
        <Hint>m</Hint>
      </Button>
    </div>
  );
}

/** The key beside a button's name; of no use where there is no keyboard. */
function Hint({ children }: { children: ReactNode }) {
  return (
    <kbd aria-hidden className="kbd kbd-sm hidden sm:inline-flex">
      {children}
    </kbd>
  );
}
