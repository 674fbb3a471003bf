/** The six criteria of the rubric, in the order in which they are judged. */
export const CRITERIA = ['f', 'u', 's', 'a', 'l', 'w'] as const;
export type Criterion = (typeof CRITERIA)[number];
export type Mark = 0 | 1 | 2;

/**
 * What a judge gave a draft who saw its front, back, context chip and source sentence ± 1, each 0–2: faithful,
 * unambiguous (one right answer), self-contained with the chip, atomic, language, worth knowing.
 */
export type Marks = Readonly<Record<Criterion, Mark>>;

export type Verdict = 'accept' | 'edit' | 'reject';

/** Fewest points of 12 for a draft to be taken as it stands, and after a small edit. */
const ACCEPT_FROM = 10;
const EDIT_FROM = 7;

/**
 * Says what a teacher would do with a draft. Accept: faithful and language full, nothing 0, 10 points or more. Small
 * edit: faithful at least in part, at most one 0, 7 points or more. Otherwise reject.
 */
export function verdictOf(marks: Marks): Verdict {
  const given = CRITERIA.map((criterion) => marks[criterion]);
  const total = given.reduce<number>((sum, mark) => sum + mark, 0);
  const zeros = given.filter((mark) => mark === 0).length;
  if (marks.f === 2 && marks.l === 2 && zeros === 0 && total >= ACCEPT_FROM) return 'accept';
  return marks.f >= 1 && zeros <= 1 && total >= EDIT_FROM ? 'edit' : 'reject';
}

/** Counts of drafts; `unfaithful` are those with no mark at all for faithfulness, `halfFaithful` those with one. */
export interface Tally {
  readonly drafts: number;
  readonly accept: number;
  readonly edit: number;
  readonly reject: number;
  readonly unfaithful: number;
  readonly halfFaithful: number;
  readonly unmarked: number;
}

export const EMPTY_TALLY: Tally = {
  drafts: 0,
  accept: 0,
  edit: 0,
  reject: 0,
  unfaithful: 0,
  halfFaithful: 0,
  unmarked: 0,
};

/** Counts drafts by verdict; null is a draft that nobody has marked. */
export function tallyOf(marked: Iterable<Marks | null>): Tally {
  const tally = { ...EMPTY_TALLY };
  for (const marks of marked) {
    tally.drafts += 1;
    if (marks === null) {
      tally.unmarked += 1;
      continue;
    }
    tally[verdictOf(marks)] += 1;
    if (marks.f === 0) tally.unfaithful += 1;
    if (marks.f === 1) tally.halfFaithful += 1;
  }
  return tally;
}

export function addTallies(left: Tally, right: Tally): Tally {
  return {
    drafts: left.drafts + right.drafts,
    accept: left.accept + right.accept,
    edit: left.edit + right.edit,
    reject: left.reject + right.reject,
    unfaithful: left.unfaithful + right.unfaithful,
    halfFaithful: left.halfFaithful + right.halfFaithful,
    unmarked: left.unmarked + right.unmarked,
  };
}

/** Shares of the marked drafts, 0–1; `usable` is accept and small edit together. All 0 when nothing is marked. */
export interface Rates {
  readonly accept: number;
  readonly usable: number;
  readonly reject: number;
  readonly unfaithful: number;
  /** Share of all drafts, not of the marked ones. */
  readonly unmarked: number;
}

export function ratesOf(tally: Tally): Rates {
  const marked = tally.drafts - tally.unmarked;
  const share = (part: number, whole: number): number => (whole === 0 ? 0 : part / whole);
  return {
    accept: share(tally.accept, marked),
    usable: share(tally.accept + tally.edit, marked),
    reject: share(tally.reject, marked),
    unfaithful: share(tally.unfaithful, marked),
    unmarked: share(tally.unmarked, tally.drafts),
  };
}

/** What a drawing comes to: the drafts it shows and the share, 0–1, of the listed facts that its usable drafts cover. */
export interface Yield {
  readonly drafts: number;
  readonly facts: number;
}

/** The figures below which the drafter must not fall, each a share 0–1, but for counts of drafts. */
export interface Ratchet {
  readonly accept: number;
  readonly usable: number;
  /** What is shown at first: rates alone would be met best by drawing next to nothing. */
  readonly shown: Yield;
  /** What is offered in all, with what "Draw more" brings. */
  readonly offered: Yield;
  /** The largest share of drafts without marks at which the rates still mean something. */
  readonly mostUnmarked: number;
}

/** Names, in sentences, each figure that is worse than the ratchet; none when all hold. */
export function ratchetFaults(
  tally: Tally,
  drawn: Readonly<Record<'shown' | 'offered', Yield>>,
  ratchet: Ratchet,
): readonly string[] {
  const rates = ratesOf(tally);
  const percent = (share: number): string => `${(share * 100).toFixed(1)} %`;
  const below = (name: string, value: number, least: number): string[] =>
    value < least ? [`${name} fell to ${percent(value)}; the ratchet stands at ${percent(least)}.`] : [];
  return [
    ...below('The accept rate', rates.accept, ratchet.accept),
    ...below('The rate of accepts and small edits', rates.usable, ratchet.usable),
    ...(['shown', 'offered'] as const).flatMap((which) => [
      ...below(`The share of facts covered by the drafts ${which}`, drawn[which].facts, ratchet[which].facts),
      ...(drawn[which].drafts < ratchet[which].drafts
        ? [
            `Only ${drawn[which].drafts} drafts were ${which}; the ratchet stands at ${ratchet[which].drafts}.`,
          ]
        : []),
    ]),
    ...(rates.unmarked > ratchet.mostUnmarked
      ? [
          `${percent(rates.unmarked)} of the drafts have no marks; at most ${percent(ratchet.mostUnmarked)} may.`,
        ]
      : []),
  ];
}
