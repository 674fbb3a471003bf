'use client';

import clsx from 'clsx';
import { TriangleAlert } from 'lucide-react';
import { memo, type Dispatch } from 'react';
import { Decide } from './decide';
import { DraftEditor } from './draft-editor';
import { DraftFaces } from './draft-faces';
import { textOf, type CardText, type DrawItem } from './draw-item';
import type { DrawAction, DrawMode } from './draw-state';
import { FLAG_SENTENCE, twinSentence } from './flag-sentences';
import type { Twin } from './near-duplicates';
import { ReasonStrip } from './reason-strip';
import { REASON_LABEL } from './reject-reasons';
import type { SetFaces } from './set-faces';
import { SourceQuote } from './source-quote';

export const articleId = (id: string) => `draft-${id}`;

/** One draft: what it asks, what to look at before accepting it, and what was decided. */
export const DraftCard = memo(function DraftCard({
  item,
  position,
  total,
  mode,
  typed,
  merging,
  isFresh,
  twin,
  faces,
  onMerge,
  dispatch,
}: {
  item: DrawItem;
  /** From 1. */
  position: number;
  total: number;
  /** null unless this is the draft in hand. */
  mode: DrawMode | null;
  /** What stands in its editor; null while that is as it opened. */
  typed: CardText | null;
  /** Whether a draft is waiting to be merged with another, and which. */
  merging: 'this' | 'another' | null;
  /** Whether it came with the last drawing, among others that were here. */
  isFresh: boolean;
  /** What asks nearly the same, where it has that warning. */
  twin: Twin | null;
  /** Set by the server; null for words without maths or Markdown, and until they are set. */
  faces: SetFaces | null;
  onMerge: (id: string) => void;
  dispatch: Dispatch<DrawAction>;
}) {
  const { id, draft, decision } = item;
  const text = textOf(item);
  return (
    <article
      id={articleId(id)}
      tabIndex={-1}
      aria-labelledby={`${articleId(id)}-name`}
      // Not while a button is being pressed: the card in hand shows more, and the button would move from under the finger.
      onFocus={({ target }) => {
        if (target.matches('article, :focus-visible')) dispatch({ type: 'point', id });
      }}
      onClick={() => dispatch({ type: 'point', id })}
      className={clsx(
        'rounded-box border-base-300 scroll-my-28 border border-s-4 p-4 sm:p-5',
        mode && 'bg-base-200',
        merging === 'this' && 'outline-secondary outline-2 outline-dashed',
        decision === 'accepted' ? 'border-s-primary' : mode ? 'border-s-secondary' : 'border-s-base-300',
      )}
    >
      <div className="text-muted mb-2 flex flex-wrap items-center gap-x-3 gap-y-1 text-sm">
        <span className="tabular-nums">
          {position} of {total}
        </span>
        {isFresh && decision === 'open' && <span className="font-medium">New</span>}
        <Decision item={item} />
        {draft.context && (
          <span className="border-base-300 rounded-full border px-2.5 py-0.5">{draft.context}</span>
        )}
      </div>
      <h3 id={`${articleId(id)}-name`} className="sr-only">
        {`Draft ${position} of ${total}: ${draft.kind === 'cloze' ? 'fill the blank. ' : ''}${text.front}`}
      </h3>
      {mode === 'editing' ? (
        <DraftEditor
          kind={draft.kind}
          text={typed ?? text}
          onType={(now) => dispatch({ type: 'type', text: now })}
          onSave={(edited, advance) => dispatch({ type: 'save-edit', text: edited, advance })}
          onCancel={() => dispatch({ type: 'cancel-edit' })}
        />
      ) : (
        <div className={clsx(decision === 'rejected' && 'text-muted')}>
          <DraftFaces kind={draft.kind} text={text} faces={faces} />
        </div>
      )}
      {decision === 'open' && draft.flags.length > 0 && (
        <ul className="mt-3 flex flex-col gap-1 text-sm">
          {draft.flags.map((flag) => (
            <li key={flag} className="bg-warning text-warning-content rounded-field flex gap-2 px-3 py-2">
              <TriangleAlert aria-hidden className="mt-0.5 size-4 shrink-0" />
              <span>
                <span className="sr-only">Warning: </span>
                {flag === 'near-duplicate' && twin ? twinSentence(twin) : FLAG_SENTENCE[flag]}
              </span>
            </li>
          ))}
        </ul>
      )}
      <SourceQuote source={draft.source} answer={draft.answer} whole={mode !== null} />
      {mode !== 'editing' && <Decide item={item} merging={merging} onMerge={onMerge} dispatch={dispatch} />}
      {mode === 'reasoning' && (
        <ReasonStrip onReason={(reason) => dispatch({ type: 'give-reason', reason, advance: false })} />
      )}
    </article>
  );
});

function Decision({ item }: { item: DrawItem }) {
  if (item.decision === 'open') return null;
  if (item.decision === 'rejected') {
    return <span>Rejected{item.reason && `: ${REASON_LABEL[item.reason].toLowerCase()}`}</span>;
  }
  return <span className="text-primary font-medium">{item.edit ? 'Edited and accepted' : 'Accepted'}</span>;
}
