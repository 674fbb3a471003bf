'use client';

import { useRouter } from 'next/navigation';
import { useRef } from 'react';
import { Button } from '@/lib/ui/button';
import { Field } from '@/lib/ui/field';
import { randomId } from '@/lib/ui/random-id';
import { sentenceFor } from '@/lib/ui/sentences';
import { useSending } from '@/lib/ui/use-sending';
import { createDeckAction } from '../actions';

/** Makes an empty deck and goes there. */
export function NewDeck() {
  const router = useRouter();
  const form = useRef<HTMLFormElement>(null);
  const { send, sending, fault } = useSending(form);
  const deckId = useRef<string | null>(null);
  const make = (data: FormData): void =>
    send(
      () => createDeckAction({ deckId: (deckId.current ??= randomId()), name: data.get('name') }),
      (made) => router.push(`/decks/${made.deckId}`),
    );
  return (
    <form
      ref={form}
      className="flex max-w-md flex-col gap-3"
      onSubmit={(event) => {
        event.preventDefault();
        make(new FormData(event.currentTarget));
      }}
    >
      <Field
        label="Name of a new deck"
        name="name"
        required
        maxLength={120}
        error={fault === null ? undefined : sentenceFor(fault)}
      />
      <Button type="submit" className="self-start" aria-disabled={sending}>
        Make an empty deck
      </Button>
    </form>
  );
}
