'use client';

import { useRef } from 'react';
import { Button } from '@/lib/ui/button';
import { sentenceFor } from '@/lib/ui/sentences';
import { IMAGE_TYPES } from '../upload';
import type { usePictureUpload } from './use-picture-upload';

/** Opens the browser's file chooser, says how the sending goes, and stops it. */
export function ChoosePicture({
  label,
  picture: { upload, cancel, canceller, share, fault },
}: {
  label: React.ReactNode;
  picture: ReturnType<typeof usePictureUpload>;
}) {
  const chooser = useRef<HTMLInputElement>(null);
  const opener = useRef<HTMLButtonElement>(null);
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
      <input
        ref={chooser}
        type="file"
        accept={IMAGE_TYPES.join(',')}
        className="hidden"
        aria-hidden
        tabIndex={-1}
        onChange={(event) => {
          const file = event.target.files?.[0];
          // So that the same file can be chosen again after a fault.
          event.target.value = '';
          if (file) upload(file);
        }}
      />
      <Button
        ref={opener}
        aria-disabled={share !== null}
        onClick={() => share === null && chooser.current?.click()}
      >
        {label}
      </Button>
      {share !== null && (
        <>
          <span role="status" className="text-muted flex items-center gap-2 text-sm">
            {share < 1 ? 'Sending the picture…' : 'Storing the picture…'}
            <progress className="progress w-24" max={1} value={share < 1 ? share : undefined} />
          </span>
          <Button
            ref={canceller}
            aria-label="Cancel sending the picture"
            onClick={() => {
              cancel();
              opener.current?.focus();
            }}
          >
            Cancel
          </Button>
        </>
      )}
      {fault !== null && (
        <p role="alert" tabIndex={-1} className="text-error text-sm font-medium">
          {sentenceFor(fault)}
        </p>
      )}
    </div>
  );
}
