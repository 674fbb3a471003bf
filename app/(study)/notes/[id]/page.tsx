import type { Metadata } from 'next';
import { DeleteNote } from '@/lib/features/notes/components/delete-note';
import { LightSentence } from '@/lib/features/notes/components/light-sentence';
import { NoteCards } from '@/lib/features/notes/components/note-cards';
import { NoteForm } from '@/lib/features/notes/components/note-form';
import { cardLineId, placesOf, sentenceId } from '@/lib/features/notes/components/note-places';
import { NoteText } from '@/lib/features/notes/components/note-text';
import { ShowSentence } from '@/lib/features/notes/components/show-sentence';
import { StaleSummary } from '@/lib/features/notes/components/stale-summary';
import { loadNote } from '@/lib/features/notes/loaders';
import { ButtonLink } from '@/lib/ui/button-link';
import { Notice } from '@/lib/ui/notice';
import { Page } from '@/lib/ui/page';

interface Props {
  readonly params: Promise<{ id: string }>;
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await loadNote((await params).id)).title };
}

/** After a drawing of which nothing was kept. */
function rejectedNews(rejected: string | string[] | undefined): string | null {
  const count = Number(rejected);
  if (!Number.isSafeInteger(count) || count < 1) return null;
  const drafts = count === 1 ? 'the rejected draft' : `the ${count} rejected drafts`;
  return `No card was kept; ${drafts} will not be drawn from these notes again.`;
}

export default async function NotePage({ params, searchParams }: Props) {
  const note = await loadNote((await params).id);
  const { edit, card: cardId, saved, rejected } = await searchParams;
  if (edit !== undefined) {
    return (
      <Page heading="Edit notes" aside={<ButtonLink href={`/notes/${note.id}`}>Cancel</ButtonLink>}>
        <NoteForm note={note} />
      </Page>
    );
  }
  const news = saved !== undefined ? 'The notes are saved.' : rejectedNews(rejected);
  const places = placesOf(note.cards);
  const lit = places.findIndex(({ cards }) => cards.some((card) => card.cardId === cardId));
  const orphan = note.cards.find((card) => card.start === null && card.cardId === cardId);
  const about = [note.subject, note.paper].filter(Boolean).join(' · ');
  return (
    <Page
      wide
      heading={note.title}
      aside={
        <div className="flex flex-wrap gap-3">
          <ButtonLink href={`/notes/${note.id}/draw`} variant="primary">
            {note.cards.length === 0 ? 'Draw cards' : 'Draw more cards'}
          </ButtonLink>
          <ButtonLink href={`/notes/${note.id}?edit`}>Edit</ButtonLink>
          <DeleteNote noteId={note.id} cards={note.cards.length} />
        </div>
      }
    >
      {news !== null && (
        <>
          <Notice tone="success" id="news" tabIndex={-1} className="mb-6">
            {news}
          </Notice>
          <ShowSentence id="news" />
        </>
      )}
      <StaleSummary
        stale={note.cards.filter(({ state }) => state === 'stale').length}
        orphaned={note.cards.filter(({ start }) => start === null).length}
      />
      {about !== '' && <p className="text-muted -mt-4 mb-6">{about}</p>}
      <div className="grid grid-cols-[minmax(0,1fr)] gap-x-12 gap-y-10 lg:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
        <section aria-label="The notes">
          <NoteText body={note.body} places={places} lit={lit < 0 ? null : lit} />
          <LightSentence />
          {lit >= 0 && <ShowSentence id={sentenceId(lit)} />}
          {orphan && <ShowSentence id={cardLineId(orphan.cardId)} />}
        </section>
        <section
          aria-labelledby="cards"
          className="lg:sticky lg:top-4 lg:max-h-[calc(100dvh-2rem)] lg:self-start lg:overflow-y-auto lg:pe-2"
        >
          <h2 id="cards" tabIndex={-1} className="mb-4 text-xl font-semibold">
            Cards
          </h2>
          {note.cards.length === 0 ? (
            <p>No cards yet. Draw some from these notes and keep the good ones.</p>
          ) : (
            <NoteCards
              body={note.body}
              places={places}
              orphans={note.cards.filter(({ start }) => start === null)}
            />
          )}
        </section>
      </div>
    </Page>
  );
}
