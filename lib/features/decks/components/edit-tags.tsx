'use client';

import { useRouter } from 'next/navigation';
import { useRef } from 'react';
import { parseTags } from '@/lib/domain/cards/tags';
import { Button } from '@/lib/ui/button';
import { Field } from '@/lib/ui/field';
import { sentenceFor } from '@/lib/ui/sentences';
import { useSending } from '@/lib/ui/use-sending';
import { tagCardsAction } from '../actions';

/** All tags of one card in a line; Escape leaves them as they were. */
export function EditTags({
  cardId,
  tags,
  onClose,
}: {
  cardId: string;
  tags: readonly string[];
  onClose: () => void;
}) {
  const router = useRouter();
  const form = useRef<HTMLFormElement>(null);
  const { send, sending, fault } = useSending(form);
  const save = (line: string): void => {
    const kept = new Set(parseTags(line) ?? []);
    const remove = tags.filter((tag) => !kept.has(tag)).join(',');
    send(
      () => tagCardsAction({ cardIds: [cardId], add: line, remove }),
      () => {
        onClose();
        router.refresh();
      },
    );
  };
  return (
    <form
      ref={form}
      aria-label="Tags of this card"
      className="mt-2 flex flex-wrap items-end gap-3"
      onSubmit={(event) => {
        event.preventDefault();
        const line = new FormData(event.currentTarget).get('tags');
        if (typeof line === 'string') save(line);
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onClose();
      }}
    >
      <div className="min-w-0 grow sm:max-w-md">
        <Field
          label="Tags, with commas between them"
          name="tags"
          maxLength={1000}
          autoComplete="off"
          defaultValue={tags.join(', ')}
          error={fault === null ? undefined : sentenceFor(fault)}
        />
      </div>
      <Button type="submit" variant="primary" aria-disabled={sending}>
        Save tags
      </Button>
      <Button onClick={onClose}>Cancel</Button>
    </form>
  );
}
