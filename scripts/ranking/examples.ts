import { candidatesIn } from '@/lib/domain/drafting/draw-cards';
import { draftHash } from '@/lib/domain/drafting/draft-hash';
import type { Span } from '@/lib/domain/drafting/types';
import { featuresOf, type Features } from '@/lib/domain/drafting/rank-features';
import { verdictOf } from '@/lib/domain/drafting/rubric';
import { createClient } from '@/lib/server/db/create-client';
import { readCorpus } from '@/lib/testing/corpus/read-corpus';
import type { Example } from './fit-logistic';

export interface Examples {
  readonly examples: readonly Example[];
  /** Decisions on drafts that the rules no longer make: nothing can be learnt from them. */
  readonly lost: number;
}

/**
 * Every draft of the corpus that was marked as it was first drawn, before any rule was mended on its text, whether a rule still
 * makes it or not. The other marks are of drafts that were mended until they were good, and would teach that everything is.
 */
export const examplesFromMarks = (): readonly Example[] =>
  readCorpus().flatMap(({ name, notes, drafts }) =>
    drafts.flatMap(({ drawn, kind, front, back, marks }): Example[] => {
      if (drawn === undefined || isWritten(drawn.rule)) return [];
      const { rule, flags } = drawn;
      const source = spanOf(drawn.source);
      const answer = drawn.answer && spanOf(drawn.answer);
      const features = featuresOf(
        { kind, front, back, rule, flags, source, answer },
        notes.slice(source.start, source.end),
      );
      return [{ text: name, features, accepted: verdictOf(marks) === 'accept' }];
    }),
  );

const spanOf = ([start, end]: readonly [number, number]): Span => ({ start, end });
/** A card that somebody wrote is not ranked. */
const isWritten = (rule: string): boolean => rule.startsWith('explicit');

/**
 * Every decision of the learners of a database: a draft kept as it was drawn counts as accepted, an edited or rejected
 * one does not. Reads only; the examples carry numbers and the note's id, no text.
 */
export async function examplesFromDecisions(url: string): Promise<Examples> {
  const db = createClient(url);
  try {
    const notes = await db.note.findMany({
      where: { decisions: { some: {} } },
      select: { id: true, body: true, decisions: { select: { hash: true, decision: true } } },
      orderBy: { id: 'asc' },
    });
    return gather(
      notes.map(({ id, body, decisions }) => ({
        text: id,
        notes: body,
        judged: decisions
          .toSorted((left, right) => (left.hash < right.hash ? -1 : 1))
          .map(({ hash, decision }) => ({ hash, accepted: decision === 'accepted' })),
      })),
    );
  } finally {
    await db.$disconnect();
  }
}

interface Judged {
  readonly text: string;
  readonly notes: string;
  readonly judged: readonly { readonly hash: string; readonly accepted: boolean }[];
}

function gather(texts: readonly Judged[]): Examples {
  const examples: Example[] = [];
  let lost = 0;
  for (const { text, notes, judged } of texts) {
    const features = featuresByHash(notes);
    for (const { hash, accepted } of judged) {
      const known = features.get(hash);
      if (known === undefined) lost += 1;
      else examples.push({ text, features: known, accepted });
    }
  }
  return { examples, lost };
}

/** Where two rules make the same draft, the one that the ranking thinks better of is the one that is shown. */
function featuresByHash(notes: string): ReadonlyMap<string, Features> {
  const best = new Map<string, { score: number; features: Features }>();
  for (const { candidate, score } of candidatesIn(notes)) {
    if (isWritten(candidate.rule)) continue;
    const hash = draftHash(candidate);
    if ((best.get(hash)?.score ?? -1) >= score) continue;
    const source = notes.slice(candidate.source.start, candidate.source.end);
    best.set(hash, { score, features: featuresOf(candidate, source) });
  }
  return new Map([...best].map(([hash, { features }]) => [hash, features]));
}
