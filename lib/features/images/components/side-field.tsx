'use client';

import { useImperativeHandle, useRef, useState, type ComponentProps } from 'react';
import { altLine, formatPicture } from '@/lib/domain/cards/pictures';
import { TextAreaField } from '@/lib/ui/field';
import type { StoredImage } from '../upload';
import { ChoosePicture } from './choose-picture';
import { DescribePicture } from './describe-picture';
import { insertPicture } from './insert-picture';
import type { SettlesPictureRef } from './settles-picture';
import { pictureAmong, usePictureUpload } from './use-picture-upload';

type Props = Omit<ComponentProps<typeof TextAreaField>, 'value' | 'onChange' | 'ref'> & {
  value: string;
  onChange: (value: string) => void;
  handle: SettlesPictureRef;
  /** The box itself, for whoever works on what is selected in it. */
  box?: React.RefObject<HTMLTextAreaElement | null>;
};

/** A side of a card: text, and pictures that are chosen, pasted or dropped into it. */
export function SideField({ value, onChange, handle, box, ...rest }: Props) {
  const own = useRef<HTMLTextAreaElement>(null);
  const area = box ?? own;
  const described = useRef<HTMLInputElement>(null);
  const [image, setImage] = useState<StoredImage | null>(null);
  const [alt, setAlt] = useState('');
  const [isRefused, setRefused] = useState(false);
  const picture = usePictureUpload(setImage);
  const close = (): void => {
    setImage(null);
    setAlt('');
    setRefused(false);
  };
  /** The text with the picture in it, and where the caret goes; null where nobody has said what it shows. */
  const withPicture = (id: string) => {
    if (altLine(alt) === '') {
      setRefused(true);
      described.current?.focus();
      return null;
    }
    close();
    const at = area.current?.selectionStart ?? value.length;
    return insertPicture(value, at, formatPicture({ id, alt: altLine(alt) }));
  };
  const putIn = (): void => {
    const put = image && withPicture(image.id);
    if (!put) return;
    onChange(put.text);
    area.current?.focus();
    // After React has written the new text into the box.
    requestAnimationFrame(() => area.current?.setSelectionRange(put.caret, put.caret));
  };
  useImperativeHandle(handle, () => ({
    settle: () => {
      if (picture.mustWait()) return null;
      if (!image) return value;
      return withPicture(image.id)?.text ?? null;
    },
    focus: () => area.current?.focus(),
  }));
  const take = (event: React.SyntheticEvent, files: FileList | undefined): void => {
    const file = pictureAmong(files);
    if (!file) return;
    event.preventDefault();
    if (picture.mustWait()) return;
    // One that waits for its description is not thrown away for the next.
    if (image) {
      setRefused(true);
      described.current?.focus();
    } else picture.upload(file);
  };
  return (
    <div className="flex flex-col gap-2">
      <TextAreaField
        ref={area}
        className="font-serif"
        maxLength={4_000}
        value={value}
        onChange={(event) => onChange(event.target.value)}
        onPaste={(event) => take(event, event.clipboardData.files)}
        onDragOver={(event) => {
          if (event.dataTransfer.types.includes('Files')) event.preventDefault();
        }}
        onDrop={(event) => take(event, event.dataTransfer.files)}
        {...rest}
      />
      {image ? (
        <DescribePicture
          image={image}
          alt={alt}
          field={described}
          isRefused={isRefused}
          onAlt={setAlt}
          onPutIn={putIn}
          onLeaveOut={() => {
            close();
            area.current?.focus();
          }}
        />
      ) : (
        <ChoosePicture
          picture={picture}
          label={
            <>
              Add picture<span className="sr-only"> to “{rest.label}”</span>
            </>
          }
        />
      )}
    </div>
  );
}
