import { useEffect, useState } from 'react';
import { Button } from '@/lib/ui/button';

/** What is said of at once would only flash past. */
const PATIENCE_MS = 1_500;

/** Stands in for the editor of a card until its code is here. Where it does not come, the session can go on without it. */
export function OpeningCard({ onClose }: { readonly onClose: (isSaved: boolean) => void }) {
  const [waitsLong, setWaitsLong] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setWaitsLong(true), PATIENCE_MS);
    return () => clearTimeout(timer);
  }, []);
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key === 'Escape' && !event.defaultPrevented) onClose(false);
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, [onClose]);
  return (
    <div className="flex flex-col items-start gap-4 py-8">
      <p role="status" className="text-muted">
        {waitsLong
          ? 'The editor has not been fetched on this device yet. It opens as soon as the network is there.'
          : 'Opening the card…'}
      </p>
      {waitsLong && (
        <Button autoFocus onClick={() => onClose(false)}>
          Back to the card
        </Button>
      )}
    </div>
  );
}
