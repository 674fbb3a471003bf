import 'server-only';
import { drawCards } from '@/lib/domain/drafting/draw-cards';
import { draftHash } from '@/lib/domain/drafting/draft-hash';
import { ground } from '@/lib/domain/drafting/grounding';
import { groundsOf } from '@/lib/domain/drafting/grounds';
import { reword } from '@/lib/domain/drafting/reword';
import type { Draft, Drawing } from '@/lib/domain/drafting/types';
import { err } from '@/lib/domain/result';
import { askModel, type ModelFailure } from '@/lib/server/model/ask-model';
import { drawingQuestion, rewordingQuestion } from '@/lib/server/model/prompts';
import type { ModelSettings } from '@/lib/server/model/settings';
import type { ModelDrawInput, ModelDrawing } from './model-schema';

/** One sitting's worth; also what fits into the time and the words that a model gets. */
const CARDS_MOST = 40;
/** A model that goes on and on is stopped, whatever it was told. */
const ANSWERS_MOST = 2 * CARDS_MOST;

type Progress = Pick<ModelDrawing, 'written' | 'dropped'>;
type Steps = AsyncGenerator<Progress, ModelDrawing>;

const TROUBLE: Readonly<Record<ModelFailure, string>> = {
  refused: 'MODEL_REFUSED',
  busy: 'MODEL_BUSY',
  'too-slow': 'MODEL_TOO_SLOW',
  unreachable: 'MODEL_UNREACHABLE',
  'broken-off': 'MODEL_BROKE_OFF',
  cancelled: 'MODEL_BROKE_OFF',
};

/**
 * Draws with the model, or has it repair what Recto drew. Yields counts as answers come. Every card passed the checks of
 * `grounding.ts` or `reword.ts`; whatever fails, there is a drawing, with Recto's own drafts where the model gave none.
 */
export function drawWithModel(settings: ModelSettings, input: ModelDrawInput, signal: AbortSignal): Steps {
  const own = drawCards(input.text, {
    exclude: new Set(input.exclude),
    rough: input.rough ?? false,
    ...(input.limit === undefined ? {} : { limit: input.limit }),
  });
  return input.task === 'draw'
    ? written(settings, input, own, signal)
    : reworded(settings, input, own, signal);
}

async function* written(
  settings: ModelSettings,
  { text, exclude }: ModelDrawInput,
  own: Drawing,
  signal: AbortSignal,
): Steps {
  const grounds = groundsOf(text);
  const cards: Draft[] = [];
  const seen = new Set(exclude);
  let dropped = 0;
  const question = drawingQuestion(text, Math.min(CARDS_MOST, Math.max(own.cards.length, 8)));
  const answer = askModel(settings, question, signal);
  const failure = yield* taking(answer, (proposal) => {
    const draft = ground(proposal, grounds);
    if (!draft.ok) dropped += 1;
    else if (!seen.has(draftHash(draft.value))) {
      seen.add(draftHash(draft.value));
      cards.push(draft.value);
    }
    return { written: cards.length, dropped };
  });
  const trouble = failure === null ? (cards.length === 0 ? 'MODEL_GAVE_NOTHING' : null) : TROUBLE[failure];
  const drawn = trouble === null ? cards : [...cards, ...own.cards.filter((card) => !covered(card, cards))];
  const inOrder = drawn.sort((a, b) => a.source.start - b.source.start);
  return { drawing: { ...own, cards: inOrder }, written: cards.length, dropped, trouble };
}

async function* reworded(
  settings: ModelSettings,
  { text }: ModelDrawInput,
  own: Drawing,
  signal: AbortSignal,
): Steps {
  // Nobody asked for another wording of cards that the notes hold ready, and a cloze is a sentence of the notes.
  const repairable = own.cards
    .filter(({ kind, rule }) => kind === 'basic' && !rule.startsWith('explicit'))
    .slice(0, CARDS_MOST);
  const grounds = groundsOf(text);
  const repaired = new Map<Draft, Draft>();
  let dropped = 0;
  const answer = repairable.length === 0 ? none() : askModel(settings, rewordingQuestion(repairable), signal);
  const failure = yield* taking(answer, ({ card, front, back }) => {
    const draft = repairable[card - 1];
    const result = draft ? reword(draft, { front, back }, grounds) : err('no-such-card');
    if (draft && result.ok) repaired.set(draft, result.value);
    else if (!result.ok && result.error !== 'same-wording') dropped += 1;
    return { written: repaired.size, dropped };
  });
  const cards = own.cards.map((card) => repaired.get(card) ?? card);
  const trouble = failure === null ? null : TROUBLE[failure];
  return { drawing: { ...own, cards }, written: repaired.size, dropped, trouble };
}

/** Hands each answer to the taker and passes its counts on, up to a number no honest model reaches. */
async function* taking<A>(
  answers: AsyncGenerator<A, ModelFailure | null>,
  take: (answer: A) => Progress,
): AsyncGenerator<Progress, ModelFailure | null> {
  try {
    for (let count = 0; count < ANSWERS_MOST; count += 1) {
      const next = await answers.next();
      if (next.done) return next.value;
      yield take(next.value);
    }
    return null;
  } finally {
    // Hangs up, also when the page went away.
    await answers.return(null);
  }
}

async function* none(): AsyncGenerator<never, null> {
  yield* [];
  return null;
}

const covered = ({ source }: Draft, cards: readonly Draft[]): boolean =>
  cards.some((card) => card.source.start < source.end && source.start < card.source.end);
