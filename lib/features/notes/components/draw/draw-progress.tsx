import { Button } from '@/lib/ui/button';

/** How much of long notes has been read, and the way to stop; for short ones the answer is here before a bar is. */
export function DrawProgress({ share, onCancel }: { share: number | null; onCancel: () => void }) {
  return (
    <div className="flex flex-wrap items-center gap-3">
      {share !== null && (
        <>
          <progress
            aria-label="Share of the text read"
            className="progress progress-primary w-40"
            max={1}
            value={share}
          />
          <span aria-hidden className="text-muted text-sm tabular-nums">
            {Math.round(share * 100)} %
          </span>
        </>
      )}
      <Button onClick={onCancel}>Cancel</Button>
    </div>
  );
}
