'use client';

import { useRef, useState, type ComponentProps } from 'react';
import { formatPicture } from '@/lib/domain/cards/pictures';
import { TextAreaField } from '@/lib/ui/field';
import type { StoredImage } from '../upload';
import { ChoosePicture } from './choose-picture';
import { DescribePicture } from './describe-picture';
import { insertPicture } from './insert-picture';
import { pictureAmong, usePictureUpload } from './use-picture-upload';

type Props = Omit<ComponentProps<typeof TextAreaField>, 'value' | 'onChange' | 'ref'> & {
  value: string;
  onChange: (value: string) => void;
  /** The box itself, for whoever works on what is selected in it. */
  box?: React.RefObject<HTMLTextAreaElement | null>;
};

/** A side of a card: text, and pictures that are chosen, pasted or dropped into it. */
export function SideField({ value, onChange, box, ...rest }: Props) {
  const own = useRef<HTMLTextAreaElement>(null);
  const area = box ?? own;
  const [image, setImage] = useState<StoredImage | null>(null);
  const picture = usePictureUpload(setImage);
  const take = (event: React.SyntheticEvent, files: FileList | undefined): void => {
    const file = picture.share === null ? pictureAmong(files) : undefined;
    if (!file) return;
    event.preventDefault();
    picture.upload(file);
  };
  const close = (): void => {
    setImage(null);
    area.current?.focus();
  };
  const putIn = (alt: string): void => {
    if (!image) return;
    const at = area.current?.selectionStart ?? value.length;
    const { text, caret } = insertPicture(value, at, formatPicture({ id: image.id, alt }));
    onChange(text);
    close();
    // After React has written the new text into the box.
    requestAnimationFrame(() => area.current?.setSelectionRange(caret, caret));
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
        <DescribePicture image={image} onDescribed={putIn} onLeftOut={close} />
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
