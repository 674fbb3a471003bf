import { Undo2 } from 'lucide-react';
import { Button } from '@/lib/ui/button';
import { sentenceFor } from '@/lib/ui/sentences';
import { countOf, type DrawItem } from './draw-item';

/** Always in reach: how far one is, what just happened, and the way out with the cards. */
export function DrawBar({
  items,
  announcement,
  busy,
  fault,
  onUndo,
  onKeep,
}: {
  items: readonly DrawItem[];
  announcement: string;
  busy: 'keeping' | 'drawing' | null;
  /** The code of what went wrong last: said here, where it is seen from any card. */
  fault: string | null;
  /** Takes the last decision back; null where there is none. */
  onUndo: (() => void) | null;
  onKeep: () => void;
}) {
  const accepted = countOf(items, 'accepted');
  const open = countOf(items, 'open');
  const doing =
    busy === 'keeping' ? 'Keeping the cards…' : busy === 'drawing' ? 'Drawing more…' : announcement;
  return (
    <div className="border-base-300 bg-base-100 sticky bottom-0 z-10 mt-4 flex items-center gap-x-2 border-t py-2 sm:py-3">
      <div className="me-auto min-w-0 text-sm">
        <p id="draw-count" className="font-medium tabular-nums">
          {accepted} accepted
          {open > 0 && `${accepted > 0 ? ';' : ','} ${open} not decided yet`}
          {/* On a phone this bar is the dearest room of the page. */}
          {open > 0 && accepted > 0 && (
            <span className="max-sm:hidden"> {open === 1 ? 'stays' : 'stay'} with the notes</span>
          )}
        </p>
        {fault !== null && (
          <p role="alert" className="text-error font-medium">
            {sentenceFor(fault)}
          </p>
        )}
        <p role="status" aria-live="polite" className="text-muted min-h-5">
          {fault === null && doing}
        </p>
      </div>
      {onUndo && (
        <Button
          aria-label="Undo"
          aria-keyshortcuts="u"
          className="shrink-0 max-sm:w-11 max-sm:px-0"
          onClick={onUndo}
        >
          <Undo2 aria-hidden className="size-4" />
          <span className="max-sm:hidden">Undo</span>
        </Button>
      )}
      <Button
        variant="primary"
        className="shrink-0"
        aria-describedby="draw-count"
        aria-disabled={busy !== null}
        aria-keyshortcuts="Shift+K"
        onClick={onKeep}
      >
        Keep these cards
      </Button>
    </div>
  );
}
