import { Button } from '@/lib/ui/button';
import { ButtonLink } from '@/lib/ui/button-link';
import { TextAreaField } from '@/lib/ui/field';
import { Notice } from '@/lib/ui/notice';

/** Says that the form holds what was typed on an earlier visit, or offers to put back what it held before. */
export function TypedBefore({
  isTyped,
  isNew,
  onDrop,
  onPutBack,
}: {
  isTyped: boolean;
  isNew: boolean;
  onDrop: () => void;
  onPutBack: (() => void) | null;
}) {
  if (onPutBack) {
    return (
      <Notice className="flex flex-wrap items-center gap-3">
        <span className="me-auto">The form was filled anew.</span>
        <Button onClick={onPutBack}>Put back what was there</Button>
      </Notice>
    );
  }
  if (!isTyped) return null;
  return (
    <Notice className="flex flex-wrap items-center gap-3">
      <span className="me-auto">What you typed here before is in the form again; it is not saved yet.</span>
      <Button onClick={onDrop}>{isNew ? 'Begin with an empty form' : 'Go back to the saved notes'}</Button>
    </Notice>
  );
}

/** The text that was saved elsewhere meanwhile, and the choice between the two. */
export function OtherText({
  body,
  onMine,
  onOther,
}: {
  body: string;
  onMine: () => void;
  onOther: () => void;
}) {
  return (
    <section aria-label="Saved somewhere else" className="flex flex-col gap-3">
      <TextAreaField label="Saved somewhere else" readOnly rows={8} value={body} className="font-serif" />
      <div className="flex flex-wrap gap-3">
        <Button onClick={onMine}>Save mine in its place</Button>
        <Button onClick={onOther}>Go on with the other text</Button>
      </div>
    </section>
  );
}

/** The learner has notes of the same text: nothing is doubled unless they want it. */
export function NotesThere({
  noteId,
  title,
  onLeave,
  onAgain,
}: {
  noteId: string;
  title: string;
  onLeave: () => void;
  onAgain: () => void;
}) {
  return (
    <Notice tone="warning" className="flex flex-wrap items-center gap-3">
      <span className="me-auto">
        You have notes with this very text already, called “{title}”, so nothing was saved a second time.
      </span>
      <ButtonLink href={`/notes/${noteId}`} onClick={onLeave}>
        Open those
      </ButtonLink>
      <Button onClick={onAgain}>Save a second copy</Button>
    </Notice>
  );
}
