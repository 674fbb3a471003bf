import { LandingDraw } from '@/lib/features/notes/components/draw/landing-draw';
import { modelHostFor } from '@/lib/features/notes/model-host';
import { getActor } from '@/lib/server/auth/actor';

export default async function LandingPage() {
  const actor = await getActor();
  return (
    // One column until there are drafts to stand beside the notes.
    <main
      id="main"
      className="mx-auto w-full max-w-7xl px-4 pt-6 pb-16 not-has-[article]:max-w-3xl sm:px-6 sm:pt-10"
    >
      <h1 className="mb-3 font-serif text-3xl font-semibold tracking-tight sm:text-4xl">
        Flashcards from your own notes
      </h1>
      <p className="mb-6 max-w-2xl text-lg">
        Paste your notes, keep the cards you like, and revise each one just before you would forget it; every
        card remembers the sentence it came from.
      </p>
      <LandingDraw guestAfter={actor === null || actor.isGuest} modelHost={modelHostFor(actor)} />
    </main>
  );
}
