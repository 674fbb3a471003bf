'use client';

import { useState } from 'react';
import type { StoredImage } from '../upload';
import { sendPicture } from './send-picture';

/** The first picture among files that were pasted or dropped; undefined lets the browser do as usual. */
export const pictureAmong = (files: FileList | undefined): File | undefined =>
  [...(files ?? [])].find(({ type }) => type.startsWith('image/'));

/** Sends pictures, one at a time: `share` of it that has gone (0–1) while one is under way, and the code of a fault. */
export function usePictureUpload(onStored: (image: StoredImage) => void) {
  const [share, setShare] = useState<number | null>(null);
  const [fault, setFault] = useState<string | null>(null);
  const upload = (file: File): void => {
    setFault(null);
    setShare(0);
    void sendPicture(file, setShare).then((stored) => {
      setShare(null);
      if (stored.ok) onStored(stored.value);
      else setFault(stored.error);
    });
  };
  return { upload, share, fault };
}
