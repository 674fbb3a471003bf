import type { Metadata } from 'next';
import { drawCards } from '@/lib/domain/drafting/draw-cards';
import { areLong } from '@/lib/domain/notes/long-notes';
import { LongNoteDraw } from '@/lib/features/notes/components/draw/long-note-draw';
import { NoteDraw } from '@/lib/features/notes/components/draw/note-draw';
import { firstLimit } from '@/lib/features/notes/components/draw/request-drawing';
import { loadNoteForDrawing } from '@/lib/features/notes/loaders';
import { modelHostFor } from '@/lib/features/notes/model-host';
import { getActor } from '@/lib/server/auth/actor';
import { ButtonLink } from '@/lib/ui/button-link';
import { Page } from '@/lib/ui/page';

export const metadata: Metadata = { title: 'Draw cards' };

export default async function DrawPage({ params }: { params: Promise<{ id: string }> }) {
  const { id, title, body, decidedHashes, cards } = await loadNoteForDrawing((await params).id);
  // No more of them than the page needs: it takes them to the browser.
  const kept = cards.map(({ front, back, start, end }) => ({ front, back, start, end }));
  const note = { id, title, body, decidedHashes, cards: kept };
  return (
    <Page heading={title} wide aside={<ButtonLink href={`/notes/${id}`}>Back to the notes</ButtonLink>}>
      {areLong(body) ? (
        <LongNoteDraw note={note} />
      ) : (
        <NoteDraw
          note={note}
          modelHost={modelHostFor(await getActor())}
          drawing={drawCards(body, { ...firstLimit(body), exclude: new Set(decidedHashes) })}
        />
      )}
    </Page>
  );
}
