'use client';

import { useEffect, useRef } from 'react';
import { Button } from '@/lib/ui/button';
import { REASON_LABEL, REJECT_REASONS, type RejectReason } from './reject-reasons';

/** Asks why a draft was rejected; a number answers, and so does going on without an answer. */
export function ReasonStrip({ onReason }: { onReason: (reason: RejectReason | null) => void }) {
  const strip = useRef<HTMLDivElement>(null);
  // It opens below the buttons, where the bar at the foot of the window may cover it.
  useEffect(() => {
    // Not returned: newer browsers answer with a promise, which React would take for a clean-up.
    void strip.current?.scrollIntoView({ block: 'nearest', behavior: 'instant' });
  }, []);
  return (
    <div
      ref={strip}
      role="group"
      aria-label="Why was it rejected?"
      className="mt-3 scroll-mb-28 flex flex-wrap items-center gap-2"
    >
      <span className="text-muted text-sm">Why?</span>
      {REJECT_REASONS.map((reason, index) => (
        <Button key={reason} aria-keyshortcuts={`${index + 1}`} onClick={() => onReason(reason)}>
          {REASON_LABEL[reason]}
          <kbd aria-hidden className="kbd kbd-sm hidden sm:inline-flex">
            {index + 1}
          </kbd>
        </Button>
      ))}
      <Button onClick={() => onReason(null)}>Skip</Button>
    </div>
  );
}
