import { useRef } from 'react';
import { Button } from '@/lib/ui/button';
import { buttonLook } from '@/lib/ui/button-look';
import type { ReviewCommands } from './use-review-keys';

const ITEMS = [
  ['showSentence', 'Sentence in the notes', 'n'],
  ['edit', 'Edit', 'e'],
  ['bury', 'Bury until tomorrow', 'b'],
  ['suspend', 'Suspend', 's'],
  ['flag', 'Flag', 'f'],
  ['help', 'Keys', '?'],
] as const satisfies readonly (readonly [keyof ReviewCommands, string, string])[];

/** Everything that has a key and no button of its own, for thumbs and for those who do not know the keys yet. */
export function CardMenu({ commands }: { commands: ReviewCommands }) {
  const menu = useRef<HTMLDetailsElement>(null);
  const close = () => {
    if (menu.current) menu.current.open = false;
  };
  return (
    <details
      ref={menu}
      className="relative"
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || !menu.current?.open) return;
        event.preventDefault();
        close();
        menu.current.querySelector('summary')?.focus();
      }}
      onBlur={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget)) close();
      }}
    >
      <summary className={buttonLook('quiet', 'btn-sm list-none')}>More</summary>
      <ul className="bg-base-100 border-base-300 rounded-box absolute end-0 z-10 mt-1 flex w-60 flex-col border p-1 shadow-lg">
        {ITEMS.map(([command, label, key]) => (
          <li key={command}>
            <Button
              className="w-full justify-between border-transparent"
              aria-keyshortcuts={key}
              onClick={() => {
                close();
                commands[command]();
              }}
            >
              {label} <kbd className="text-muted font-normal">{key}</kbd>
            </Button>
          </li>
        ))}
      </ul>
    </details>
  );
}
