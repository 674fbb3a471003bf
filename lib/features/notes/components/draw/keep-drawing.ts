import type { Draft, DraftFlag } from '@/lib/domain/drafting/types';
import { err, type Result } from '@/lib/domain/result';
import { textOf, type CardText, type DrawItem } from './draw-item';
import type { RejectReason } from './reject-reasons';
import type { SavedDrawing } from './saved-drawing';

export interface Kept {
  readonly noteId: string;
  /** null when nothing was kept. */
  readonly deckId: string | null;
  /** How many of the drafts sent are cards now, this time or an earlier one. */
  readonly kept: number;
}

/** What keeping needs of the world; the page hands in the server action and the guest sign-in. */
export interface KeepPorts {
  readonly keep: (input: KeepInput) => Promise<Result<Kept, string>>;
  readonly becomeGuest: () => Promise<Result<void, string>>;
}

export type KeepInput = ReturnType<typeof keepInput>;

/** What the server is sent: every decision made, with the draft it was made on; nothing of what is undecided. */
export function keepInput(drawing: SavedDrawing, items: readonly DrawItem[], existingNote: boolean) {
  const { noteId, title, subject, paper, text } = drawing;
  return {
    noteId,
    note: existingNote
      ? { id: noteId }
      : {
          title: shortened(title) || shortened(text),
          subject: shortened(subject),
          paper: shortened(paper),
          body: text,
        },
    drafts: items.flatMap((item): DecidedDraft[] => {
      if (item.decision === 'open') return [];
      const decision = item.decision === 'accepted' && item.edit ? 'edited' : item.decision;
      // A draft merged into another shares its fate, without a card of its own.
      const shared = decision === 'rejected' ? decision : 'edited';
      const merged = item.absorbed.map((each) => ({ ...decided(each, shared), mergedInto: item.id }));
      return [{ ...decided(item, decision), ...(item.reason ? { reason: item.reason } : {}) }, ...merged];
    }),
  };
}

interface DecidedDraft extends CardText, Pick<Draft, 'kind' | 'context' | 'rule' | 'score' | 'source'> {
  readonly flags: DraftFlag[];
  readonly decision: 'accepted' | 'edited' | 'rejected';
  readonly reason?: RejectReason;
  readonly hash: string;
  readonly mergedInto?: string;
}

function decided(item: DrawItem, decision: DecidedDraft['decision']): DecidedDraft {
  const { kind, context, rule, score, flags, source } = item.draft;
  return {
    ...textOf(item),
    kind,
    context,
    rule,
    score,
    flags: [...flags],
    decision,
    source,
    hash: item.id,
  };
}

/**
 * Keeps the cards; someone without an account becomes a guest first. The server is asked before a guest is made, so
 * that a retry, or a sign-in in another tab, never makes a second person. Sending the same drawing again adds nothing.
 */
export async function keepDrawing(input: KeepInput, ports: KeepPorts): Promise<Result<Kept, string>> {
  try {
    const kept = await ports.keep(input);
    if (kept.ok || kept.error !== 'SIGNED_OUT') return kept;
    const guest = await ports.becomeGuest();
    return guest.ok ? await ports.keep(input) : guest;
  } catch {
    // No answer at all: offline, or the server is down. It may have kept the cards; asking again is safe.
    return err('KEEP_UNREACHABLE');
  }
}

const TITLE_MAX_CHARS = 120;

/** The first line, cut at a word: notes without a title are called by their first words. */
function shortened(text: string): string {
  const line = text
    .trim()
    .split('\n', 1)[0]!
    .slice(0, 2 * TITLE_MAX_CHARS)
    .replace(/\s+/g, ' ');
  if (line.length <= TITLE_MAX_CHARS) return line;
  return `${line.slice(0, TITLE_MAX_CHARS).replace(/\s\S*$/, '')}…`;
}
