'use client';

import { useId, useRef, type ReactNode } from 'react';
import { Button } from './button';

/**
 * A button that asks first, in the browser's own dialog: it holds the focus, first on the harmless choice; Escape closes
 * it, and the focus returns.
 * While `busy` the dialog stays, so that a refusal can be read in it.
 */
export function ConfirmButton({
  label,
  heading,
  confirm,
  busy,
  onConfirm,
  children,
}: {
  label: string;
  heading: string;
  confirm: string;
  busy: boolean;
  onConfirm: () => void;
  children: ReactNode;
}) {
  const dialog = useRef<HTMLDialogElement>(null);
  const headingId = useId();
  return (
    <>
      <Button onClick={() => dialog.current?.showModal()}>{label}</Button>
      <dialog
        ref={dialog}
        aria-labelledby={headingId}
        className="rounded-box bg-base-100 text-base-content border-base-300 m-auto w-[min(32rem,calc(100vw-2rem))] border p-6 backdrop:bg-black/50"
      >
        <h2 id={headingId} className="mb-3 font-serif text-xl font-semibold">
          {heading}
        </h2>
        <div className="flex flex-col gap-3">{children}</div>
        <div className="mt-6 flex flex-wrap gap-3">
          <Button onClick={() => dialog.current?.close()}>Keep</Button>
          <Button variant="danger" aria-disabled={busy} onClick={() => busy || onConfirm()}>
            {confirm}
          </Button>
        </div>
      </dialog>
    </>
  );
}
