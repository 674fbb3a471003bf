'use client';

import { useEffect, useRef, useState } from 'react';
import { ALT_MAX_CHARS, altLine, pictureAddress } from '@/lib/domain/cards/pictures';
import { Button } from '@/lib/ui/button';
import { Field } from '@/lib/ui/field';
import type { StoredImage } from '../upload';

/** Asks what a picture shows before it goes into the card: without that, it says nothing to those who cannot see it. */
export function DescribePicture({
  image,
  onDescribed,
  onLeftOut,
}: {
  image: StoredImage;
  onDescribed: (alt: string) => void;
  onLeftOut: () => void;
}) {
  const [alt, setAlt] = useState('');
  const [isMissing, setMissing] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.focus(), []);
  const putIn = (): void => {
    if (altLine(alt) === '') {
      setMissing(true);
      field.current?.focus();
    } else onDescribed(altLine(alt));
  };
  return (
    <div
      role="group"
      aria-label="The new picture"
      className="rounded-box border-base-300 flex flex-wrap items-start gap-4 border p-4"
      onKeyDown={(event) => {
        // Neither key is for the form around this one.
        if (event.key === 'Escape') {
          event.stopPropagation();
          onLeftOut();
        }
        if (event.key === 'Enter' && event.target === field.current) {
          event.preventDefault();
          putIn();
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
          onChange={(event) => setAlt(event.target.value)}
          error={isMissing && altLine(alt) === '' ? 'Say in a few words what it shows.' : undefined}
        />
        <div className="flex flex-wrap gap-3">
          <Button onClick={putIn}>Put it into the card</Button>
          <Button onClick={onLeftOut}>Leave it out</Button>
        </div>
      </div>
    </div>
  );
}
