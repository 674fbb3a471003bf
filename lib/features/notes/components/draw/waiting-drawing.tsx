'use client';

import { Notice } from '@/lib/ui/notice';
import { ButtonLink } from '@/lib/ui/button-link';
import { useTabMemory } from '@/lib/ui/use-tab-memory';
import { countOf } from './draw-item';
import { savedDrawing } from './saved-drawing';

/** Leads back to cards that were chosen on the first page and are not kept yet, as by somebody who then signed in. */
export function WaitingDrawing() {
  const drawing = useTabMemory(() => savedDrawing('new'));
  const accepted = drawing ? countOf(drawing.items, 'accepted') : 0;
  const open = drawing ? countOf(drawing.items, 'open') : 0;
  if (accepted + open === 0) return null;
  return (
    <Notice className="mb-6 flex flex-wrap items-center gap-3">
      <span className="me-auto">
        Cards you drew from notes are not kept yet: {accepted} accepted, {open} not decided.
      </span>
      <ButtonLink href="/">Go on with them</ButtonLink>
    </Notice>
  );
}
