import { LandingDraw } from '@/lib/features/notes/components/draw/landing-draw';
import { getActor } from '@/lib/server/auth/actor';
import { Page } from '@/lib/ui/page';

export default async function LandingPage() {
  const actor = await getActor();
  return (
    <Page heading="Flashcards from your own notes" wide>
      <p className="mb-6 max-w-2xl text-lg">
        Paste your notes, keep the cards you like, and revise each one just before you would forget it; every
        card remembers the sentence it came from.
      </p>
      <LandingDraw guestAfter={actor === null || actor.isGuest} />
    </Page>
  );
}
