'use client';

import { useEffect, type RefObject } from 'react';
import { ALT_MAX_CHARS, altLine, pictureAddress } from '@/lib/domain/cards/pictures';
import { Button } from '@/lib/ui/button';
import { Field } from '@/lib/ui/field';
import type { StoredImage } from '../upload';

/** Asks what a picture shows before it goes into the card: without that, it says nothing to those who cannot see it. */
export function DescribePicture({
  image,
  alt,
  field,
  isRefused,
  onAlt,
  onPutIn,
  onLeaveOut,
}: {
  image: StoredImage;
  alt: string;
  field: RefObject<HTMLInputElement | null>;
  /** Whether it was to go into the card without a description. */
  isRefused: boolean;
  onAlt: (alt: string) => void;
  onPutIn: () => void;
  onLeaveOut: () => void;
}) {
  useEffect(() => field.current?.focus(), [field]);
  return (
    <div
      role="group"
      aria-label="The new picture"
      className="rounded-box border-base-300 flex flex-wrap items-start gap-4 border p-4"
      onKeyDown={(event) => {
        // Neither key is for the form around this one; Ctrl+Enter is.
        if (event.key === 'Escape') {
          event.stopPropagation();
          onLeaveOut();
        }
        if (event.key === 'Enter' && event.target === field.current && !event.ctrlKey && !event.metaKey) {
          event.preventDefault();
          onPutIn();
        }
      }}
    >
      <img
        src={pictureAddress(image.id)}
        alt=""
        width={image.width}
        height={image.height}
        className="max-h-24 w-24 object-contain"
      />
      <div className="flex min-w-0 grow basis-60 flex-col gap-3">
        <Field
          ref={field}
          label="What does the picture show?"
          hint="For those who cannot see it. Do not give the answer away."
          maxLength={ALT_MAX_CHARS}
          value={alt}
          onChange={(event) => onAlt(event.target.value)}
          error={
            isRefused && altLine(alt) === ''
              ? 'The picture is not in the card yet: say in a few words what it shows, or leave it out.'
              : undefined
          }
        />
        <div className="flex flex-wrap gap-3">
          <Button onClick={onPutIn}>Put it into the card</Button>
          <Button onClick={onLeaveOut}>Leave it out</Button>
        </div>
      </div>
    </div>
  );
}
