'use client';

import { useEffect, useState } from 'react';
import type { CardText } from '@/lib/domain/cards/card-text';
import { SafeHtml } from '@/lib/ui/safe-html';
import { previewCardAction } from '../actions';

/** After the last key by this long the server is asked: between words rather than between letters. */
const PAUSE_MS = 300;

/** The card being typed, as its learners will see it; rendered by the server, like every card. */
export function CardPreview({ kind, front, back }: CardText) {
  const [faces, setFaces] = useState<{ frontHtml: string; backHtml: string } | null>(null);
  const isEmpty = front.trim() === '' && back.trim() === '';
  useEffect(() => {
    if (isEmpty) return;
    let isCurrent = true;
    const ask = async (): Promise<void> => {
      // Without an answer the last preview stays: typing goes on, and saving says what is wrong.
      const rendered = await previewCardAction({ kind, front, back }).catch(() => null);
      if (isCurrent && rendered?.ok) setFaces(rendered.value);
    };
    const timer = setTimeout(() => void ask(), PAUSE_MS);
    return () => {
      isCurrent = false;
      clearTimeout(timer);
    };
  }, [kind, front, back, isEmpty]);
  if (isEmpty || faces === null) return null;
  return (
    <section aria-label="Preview" className="rounded-box border-base-300 bg-base-200 border p-4">
      <SafeHtml html={faces.frontHtml} className="text-lg wrap-anywhere" />
      <hr className="border-base-300 my-3" />
      <SafeHtml html={faces.backHtml} className="text-lg wrap-anywhere" />
    </section>
  );
}
