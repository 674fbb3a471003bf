'use client';

import { useRouter } from 'next/navigation';
import { Button } from '@/lib/ui/button';
import { Notice } from '@/lib/ui/notice';
import { sentenceFor } from '@/lib/ui/sentences';
import { useSending } from '@/lib/ui/use-sending';
import { settleAnchorAction } from '../actions';

/** A card whose sentence was edited: both wordings, and a way to say that the card still fits. */
export function StaleSentence({ cardId, before, now }: { cardId: string; before: string; now: string }) {
  const router = useRouter();
  const { send, sending, fault } = useSending();
  return (
    <div className="border-warning bg-base-200 my-2 flex flex-col gap-2 rounded border-s-4 p-3 text-sm">
      <p className="font-medium">The sentence was edited since this card was drawn.</p>
      <p>
        <span className="text-muted">Before:</span> {before}
      </p>
      <p>
        <span className="text-muted">Now:</span> {now}
      </p>
      {fault !== null && <Notice tone="error">{sentenceFor(fault)}</Notice>}
      <Button
        className="self-start"
        disabled={sending}
        onClick={() =>
          send(
            () => settleAnchorAction({ cardId }),
            () => router.refresh(),
          )
        }
      >
        The card still fits
      </Button>
    </div>
  );
}
