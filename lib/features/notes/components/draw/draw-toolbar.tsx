import { BookOpen, CheckCheck, Keyboard, SquarePlus } from 'lucide-react';
import { Button } from '@/lib/ui/button';

/** What concerns all the drafts, above the first. */
export function DrawToolbar({
  notesShown,
  onNotes,
  onAcceptAll,
  onFromNotes,
  onHelp,
}: {
  notesShown: boolean;
  onNotes: () => void;
  /** null where there is nothing to accept but what the reader made. */
  onAcceptAll: (() => void) | null;
  onFromNotes: () => void;
  onHelp: () => void;
}) {
  return (
    <div className="mb-4 flex flex-wrap gap-2">
      {onAcceptAll && (
        <Button aria-keyshortcuts="Shift+A" onClick={onAcceptAll}>
          <CheckCheck aria-hidden className="size-4" />
          Accept all without warnings
        </Button>
      )}
      <Button
        aria-keyshortcuts="c"
        // Taking the focus would take the selection with it in some browsers.
        onMouseDown={(event) => event.preventDefault()}
        onClick={onFromNotes}
      >
        <SquarePlus aria-hidden className="size-4" />
        Card from selection
      </Button>
      <Button className="lg:hidden" aria-expanded={notesShown} onClick={onNotes}>
        <BookOpen aria-hidden className="size-4" />
        {notesShown ? 'Hide the notes' : 'Show the notes'}
      </Button>
      {/* Of no use on a phone, and the room is. */}
      <Button className="max-sm:hidden" aria-keyshortcuts="?" onClick={onHelp}>
        <Keyboard aria-hidden className="size-4" />
        Keys
      </Button>
    </div>
  );
}
