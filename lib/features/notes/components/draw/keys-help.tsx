'use client';

import type { RefObject } from 'react';
import { Button } from '@/lib/ui/button';
import { KEY_HELP } from './draw-keys';

/** The list of keys, and the switch for people whose voice control or habits make single letters a nuisance. */
export function KeysHelp({
  dialogRef,
  enabled,
  onEnabled,
}: {
  dialogRef: RefObject<HTMLDialogElement | null>;
  enabled: boolean;
  onEnabled: (enabled: boolean) => void;
}) {
  return (
    <dialog ref={dialogRef} aria-labelledby="draw-keys-heading" className="modal">
      <div className="modal-box">
        <h2 id="draw-keys-heading" className="font-serif text-xl font-semibold">
          Keys
        </h2>
        <dl className="mt-4 grid grid-cols-[auto_1fr] items-baseline gap-x-4 gap-y-2">
          {KEY_HELP.map(([keys, does]) => (
            <div key={keys} className="contents">
              <dt>
                <kbd className="kbd">{keys}</kbd>
              </dt>
              <dd>{does}</dd>
            </div>
          ))}
        </dl>
        <label className="mt-5 flex min-h-11 items-center gap-3">
          <input
            type="checkbox"
            className="toggle"
            checked={enabled}
            onChange={(event) => onEnabled(event.target.checked)}
          />
          Use these keys
        </label>
        <form method="dialog" className="modal-action">
          <Button type="submit" variant="primary">
            Close
          </Button>
        </form>
      </div>
    </dialog>
  );
}
