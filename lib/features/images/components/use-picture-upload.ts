'use client';

import { useEffect, useRef, useState } from 'react';
import type { StoredImage } from '../upload';
import { sendPicture } from './send-picture';

/** The first picture among files that were pasted or dropped; undefined lets the browser do as usual. */
export const pictureAmong = (files: FileList | undefined): File | undefined =>
  [...(files ?? [])].find(({ type }) => type.startsWith('image/'));

/**
 * Sends pictures, one at a time: `share` of it that has gone (0–1) while one is under way, and the code of a fault. One
 * that is cancelled is not sent any further, and comes to nothing.
 */
export function usePictureUpload(onStored: (image: StoredImage) => void) {
  const [share, setShare] = useState<number | null>(null);
  const [fault, setFault] = useState<string | null>(null);
  const underWay = useRef<AbortController | null>(null);
  const canceller = useRef<HTMLButtonElement>(null);
  useEffect(() => () => underWay.current?.abort(), []);
  const upload = (file: File): void => {
    const sending = new AbortController();
    underWay.current = sending;
    setFault(null);
    setShare(0);
    void sendPicture(file, setShare, sending.signal).then((stored) => {
      if (sending.signal.aborted) return;
      setShare(null);
      setFault(stored.ok ? null : stored.error);
      if (stored.ok) onStored(stored.value);
    });
  };
  const cancel = (): void => {
    underWay.current?.abort();
    setShare(null);
    setFault(null);
  };
  /** Says, of whatever has to wait for a picture under way, that it has to; false when none is. */
  const mustWait = (): boolean => {
    if (share === null) return false;
    setFault('IMAGE_ON_ITS_WAY');
    canceller.current?.focus();
    return true;
  };
  return { upload, cancel, canceller, mustWait, share, fault };
}
