import clsx from 'clsx';
import { ArrowDown, ArrowUp, Check, GripVertical, X } from 'lucide-react';
import {
  useEffect,
  useId,
  useLayoutEffect,
  useRef,
  useState,
  type KeyboardEvent,
  type PointerEvent,
} from 'react';
import { judgeOrder, moveItem, shuffledOrder } from '@/lib/domain/cards/order-answer';
import { SafeHtml } from '@/lib/ui/safe-html';
import type { OrderItem } from '../../review-task';
import type { CardTaskProps } from './task-props';

/** Items to be put in order by buttons, by arrow keys or by dragging; once the card is turned, which are out of place. */
export function OrderAnswer({
  items,
  seed,
  isTurned,
  onSuggest,
}: Omit<CardTaskProps, 'task' | 'onTurn'> & { items: readonly OrderItem[] }) {
  const id = useId();
  const list = useRef<HTMLOListElement>(null);
  const [order, setOrder] = useState(() => shuffledOrder(items.length, seed));
  const [said, setSaid] = useState('');
  const outcome = isTurned ? judgeOrder(order) : null;
  const suggested = outcome?.suggested;
  useEffect(() => {
    if (suggested) onSuggest(suggested);
  }, [suggested, onSuggest]);

  // An element that is moved in the page loses the focus in some browsers.
  const focused = useRef<HTMLElement | null>(null);
  useLayoutEffect(() => {
    focused.current?.focus({ preventScroll: true });
    focused.current = null;
  }, [order]);

  const move = (from: number, to: number): void => {
    if (isTurned || to < 0 || to >= order.length || to === from) return;
    const active = document.activeElement;
    if (active instanceof HTMLElement && list.current?.contains(active)) focused.current = active;
    setOrder(moveItem(order, from, to));
    setSaid(`${items[order[from]!]!.text}: now ${to + 1} of ${order.length}.`);
  };
  const byKey = (event: KeyboardEvent, place: number): void => {
    const step = { ArrowUp: -1, ArrowDown: 1 }[event.key];
    if (step === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    move(place, place + step);
  };
  const drag = useDrag(order, move);
  const right = outcome?.inPlace.filter(Boolean).length ?? 0;

  return (
    <div data-task className="flex cursor-auto flex-col gap-2">
      <p id={`${id}-hint`} className="text-muted text-sm">
        {outcome ? (
          'Your order:'
        ) : (
          <>
            First at the top. Move things by their buttons, or drag them.{' '}
            <span className="pointer-coarse:hidden">
              Arrow keys move the one whose button has the focus; Ctrl+Enter shows the answer.
            </span>
          </>
        )}
      </p>
      <ol ref={list} aria-describedby={`${id}-hint`} className="flex flex-col gap-1.5" {...drag}>
        {order.map((item, place) => (
          <li
            key={item}
            className={clsx(
              'border-base-300 bg-base-100 rounded-field flex min-h-11 items-center gap-2 border ps-2',
              outcome?.inPlace[place] === false && 'border-error border-dashed',
            )}
            onKeyDown={(event) => byKey(event, place)}
          >
            {outcome ? (
              <Place isRight={outcome.inPlace[place]!} />
            ) : (
              <span
                aria-hidden
                data-grip
                className="text-muted -ms-2 flex min-h-11 w-8 shrink-0 cursor-grab touch-none items-center justify-center"
              >
                <GripVertical className="size-4" />
              </span>
            )}
            <SafeHtml html={items[item]!.html} className="min-w-0 grow py-1.5 wrap-anywhere" />
            {!outcome && (
              <span className="flex shrink-0">
                <MoveButton
                  label={`Move up: ${items[item]!.text}`}
                  isAtEnd={place === 0}
                  onMove={() => move(place, place - 1)}
                >
                  <ArrowUp aria-hidden className="size-4" />
                </MoveButton>
                <MoveButton
                  label={`Move down: ${items[item]!.text}`}
                  isAtEnd={place === order.length - 1}
                  onMove={() => move(place, place + 1)}
                >
                  <ArrowDown aria-hidden className="size-4" />
                </MoveButton>
              </span>
            )}
          </li>
        ))}
      </ol>
      <p role="status" className={outcome ? 'font-medium' : 'sr-only'}>
        {outcome ? `${right} of ${order.length} in place.` : said}
        {outcome && <span className="sr-only"> Suggested: {outcome.suggested}.</span>}
      </p>
    </div>
  );
}

function MoveButton({
  label,
  isAtEnd,
  onMove,
  children,
}: {
  label: string;
  isAtEnd: boolean;
  onMove: () => void;
  children: React.ReactNode;
}) {
  return (
    <button
      type="button"
      aria-label={label}
      // Not `disabled`: the focus would be lost when the item arrives at the end.
      aria-disabled={isAtEnd}
      className={clsx(
        'rounded-field inline-flex size-11 items-center justify-center',
        isAtEnd ? 'text-muted' : 'hover:bg-base-200',
      )}
      onClick={onMove}
    >
      {children}
    </button>
  );
}

function Place({ isRight }: { isRight: boolean }) {
  const Sign = isRight ? Check : X;
  return (
    <span className={clsx('shrink-0', isRight ? 'text-primary' : 'text-error')}>
      <Sign aria-hidden className="size-5" />
      <span className="sr-only">{isRight ? 'In place: ' : 'Out of place: '}</span>
    </span>
  );
}

/**
 * Dragging by mouse, pen or finger, from a grip: the item goes wherever the pointer is, at once. The list holds the
 * pointer, since the item itself is taken out of the page and put back when it moves.
 */
function useDrag(order: readonly number[], move: (from: number, to: number) => void) {
  const dragged = useRef<number | null>(null);
  const end = () => {
    dragged.current = null;
  };
  return {
    onPointerDown: (event: PointerEvent<HTMLOListElement>) => {
      const grip = event.target instanceof Element ? event.target.closest('[data-grip]') : null;
      const place = [...event.currentTarget.children].findIndex((row) => row.contains(grip));
      if (grip === null || event.button !== 0 || place < 0) return;
      event.preventDefault();
      dragged.current = order[place]!;
      event.currentTarget.setPointerCapture(event.pointerId);
    },
    onPointerMove: (event: PointerEvent<HTMLOListElement>) => {
      if (dragged.current === null) return;
      const from = order.indexOf(dragged.current);
      const to = [...event.currentTarget.children].findIndex((row, place) => {
        const { top, bottom } = row.getBoundingClientRect();
        const middle = (top + bottom) / 2;
        // Past the middle only: a low item would else jump to and fro over a tall one.
        return place < from
          ? event.clientY < middle
          : place > from && event.clientY > middle && event.clientY < bottom;
      });
      if (to >= 0) move(from, to);
    },
    onPointerUp: end,
    onPointerCancel: end,
  };
}
