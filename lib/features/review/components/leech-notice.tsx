import { Button } from '@/lib/ui/button';
import { Notice } from '@/lib/ui/notice';
import type { ReviewCard } from '../data';

/** Offers what helps with a card that is forgotten again and again: to write it anew from its sentence, then to resume it. */
export function LeechNotice({
  card,
  isRewritten,
  onRewrite,
  onResume,
}: {
  card: ReviewCard;
  isRewritten: boolean;
  onRewrite: () => void;
  onResume: () => void;
}) {
  return (
    <Notice tone="warning" className="flex flex-col items-start gap-2">
      <p>
        {isRewritten
          ? 'You have rewritten the card. It stays away until you resume it.'
          : 'You keep forgetting that card, so it stays away until you resume it. Putting it another way often helps.'}
      </p>
      {!isRewritten && card.source && (
        <blockquote className="card-text italic">{card.source.sentence}</blockquote>
      )}
      <div className="flex flex-wrap gap-2">
        <Button className="btn-sm" onClick={onRewrite}>
          {isRewritten ? 'Rewrite it again' : 'Rewrite this card'}
        </Button>
        {isRewritten && (
          <Button className="btn-sm" onClick={onResume}>
            Resume it
          </Button>
        )}
      </div>
    </Notice>
  );
}
