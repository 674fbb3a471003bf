import { type Result, err, ok } from '../result';
import type { CardText } from '../cards/card-text';
import { draftToCard } from '../cards/draft-to-card';
import type { Span } from '../drafting/types';
import {
  QUOTE_MAX_CHARS,
  Reanchorer,
  type Reanchoring,
  type TextQuote,
  anchorFor,
  isSpanOf,
} from './anchors';

/** A draft with what a person decided about it. */
export interface DecidedDraft {
  readonly kind: 'basic' | 'cloze';
  readonly front: string;
  readonly back: string;
  readonly context: string;
  /** `exact` is what the page showed there; with it a draft finds its sentence in a body edited meanwhile. */
  readonly source: Span & { readonly exact?: string | undefined };
  readonly decision: 'accepted' | 'edited' | 'rejected';
  /** Hash of the draft as it was proposed. */
  readonly hash: string;
  /** Hash of the draft whose card holds this one's fact too. */
  readonly mergedInto?: string | undefined;
}

export interface KeptCard extends CardText {
  readonly cardId: string;
  readonly context: string;
  readonly siblingGroup: string;
  readonly anchor: TextQuote & Pick<Reanchoring, 'state' | 'start' | 'end'>;
}

export interface KeepPlan<D extends DecidedDraft> {
  /** New cards in the order of the notes. */
  readonly cards: readonly KeptCard[];
  /** Each draft decided for the first time, or kept after a rejection; with its card when it has one. */
  readonly decisions: readonly { readonly draft: D; readonly cardId: string | null }[];
  /** How many of the drafts are cards after this, counting those that were already. */
  readonly kept: number;
}

/** What was decided about a note before, so that a repeated request adds nothing. */
export interface EarlierDecisions {
  /** By hash: is there a card of it? */
  readonly hasCard: ReadonlyMap<string, boolean>;
  /** Sibling group of the cards that stand at a place of the present body, by `placeKey`. */
  readonly groups: ReadonlyMap<string, string>;
}

/** A place in a body, as a key. */
export const placeKey = (start: number | null, end: number | null): string => `${start}:${end}`;

/**
 * Works out what keeping the accepted drafts means: cards, where each is anchored, which are siblings (drawn from the same
 * place), and which decisions are news. A draft whose hash has a card is not made twice; the last of equal hashes counts.
 *
 * @returns `SOURCE_NOT_IN_NOTES` when a draft's source is not a range of the body and cannot be found in it.
 */
export function planKeptCards<D extends DecidedDraft>(
  body: string,
  drafts: readonly D[],
  earlier: EarlierDecisions,
  newId: () => string,
): Result<KeepPlan<D>, 'SOURCE_NOT_IN_NOTES'> {
  const locate = locator(body);
  const groups = new Map(earlier.groups);
  const cards: KeptCard[] = [];
  const decisions: { draft: D; cardId: string | null }[] = [];
  let kept = 0;
  for (const draft of new Map(drafts.map((each) => [each.hash, each])).values()) {
    const known = earlier.hasCard.get(draft.hash);
    // A merged draft is part of another's card, and has none of its own.
    if (draft.decision === 'rejected' || draft.mergedInto !== undefined) {
      if (known === undefined) decisions.push({ draft, cardId: null });
      continue;
    }
    kept += 1;
    if (known === true) continue;
    const anchor = locate(draft.source);
    if (anchor === null) return err('SOURCE_NOT_IN_NOTES');
    const cardId = newId();
    const place = placeKey(anchor.start, anchor.end);
    const siblingGroup = groups.get(place) ?? newId();
    groups.set(place, siblingGroup);
    cards.push({ ...draftToCard(draft), cardId, context: draft.context, siblingGroup, anchor });
    decisions.push({ draft, cardId });
  }
  cards.sort((a, b) => (a.anchor.start ?? body.length) - (b.anchor.start ?? body.length));
  return ok({ cards, decisions, kept });
}

function locator(body: string): (source: DecidedDraft['source']) => KeptCard['anchor'] | null {
  let search: Reanchorer | null = null;
  return ({ start, end, exact }) => {
    const isHere =
      isSpanOf(body, { start, end }) && (exact === undefined || body.slice(start, end) === exact);
    if (isHere) return { ...anchorFor(body, start, end), state: 'anchored' };
    if (exact === undefined || exact.trim() === '') return null;
    search ??= new Reanchorer(body);
    const found = search.find({ exact, prefix: '', suffix: '', start, end });
    if (found.state === 'anchored' || found.state === 'moved') {
      return { ...anchorFor(body, found.start, found.end), state: 'anchored' };
    }
    const { state, start: newStart, end: newEnd } = found;
    return {
      exact: exact.slice(0, QUOTE_MAX_CHARS),
      prefix: '',
      suffix: '',
      state,
      start: newStart,
      end: newEnd,
    };
  };
}
