import { baseForm } from '../inflection';
import { canBeVerb } from '../language';
import { capitalise } from '../question';
import { isPlural } from './term-question';

/** "it", "they": the row, as a head of a column speaks of it. */
const ROW = String.raw`(?:it|they|this)`;
const CLAUSE = new RegExp(String.raw`^(what|how|why|when|where) ${ROW} (\p{L}+)((?: \p{L}+){0,4})\??$`, 'iu');
const PASSIVE =
  /^(what|how|why|when|where) (?:(?:is|are|was|were) )?(\p{Ll}{2,}(?:ed|en|nd|de|lt|wn|ne|ld|ht))((?: \p{L}+)?)\??$/iu;
/** "Set where?", "used when?": the same, the other way round. */
const PASSIVE_FIRST = /^(\p{L}+(?:ed|en|nd|de|lt|wn|ne|ld|ht|et)) (how|why|when|where)\??$/iu;
const PLACED =
  /^(found|made|produced|located|built|used|grown|stored|secreted|situated|released|kept|held|absorbed) (?:in|at|on)$/i;
const DONE = /^(\p{L}+(?:ed|en|de|ht|ne|ound)) (by|from|of|to|with|for|in|as|into)$/iu;

/** Verbs in the third person that head a column of what the rows do. */
const VERB_HEAD =
  /^(?:contains|consists of|leads to|requires|involves|secretes|stores|connects|breaks down|detects|absorbs|believes in|includes|depends on|prevents|affects|represents|converts|protects against|needs|produces|stands for|symboli[sz]es|means)$/i;

/** Past forms that differ from the participle: "written by" is "wrote". */
const BY: Readonly<Record<string, string>> = { written: 'wrote' };

/** How a cell begins that tells what something did. */
const DEED =
  /^(?:\p{Ll}+ly )?(?:\p{L}+ed|[Pp]aid|[Bb]uilt|[Ss]et|[Gg]ave|[Rr]an|[Bb]ought|[Ss]old|[Mm]ade|[Ll]ed|[Pp]ut|[Cc]ut|[Hh]eld|[Tt]old|[Kk]ept|[Ll]ent|[Ss]pent|[Bb]rought|[Tt]ook|[Ss]ent|[Tt]aught|[Ff]ought|[Ww]on|[Ll]ost|[Bb]egan|[Ff]ound|[Ww]rote|[Ll]et|[Ss]ought|[Cc]hose|[Bb]roke)\b/u;

const small = (text: string): string => text.toLowerCase();
/** "stores" → "store", "does" → "do", "showed" → "show". */
function base(verb: string): string {
  const word = small(verb);
  if (word === 'has') return 'have';
  if (!/s$/.test(word)) return baseForm(word, '');
  return /ies$/.test(word) ? word.replace(/ies$/, 'y') : word.replace(/(?<=ss|sh|ch|x|zz|o)es$|s$/, '');
}

/**
 * Asks what a head that is a clause, a participle or a verb asks of a row: "What it does" → "What does a valve do?",
 * "Found in" → "Where is chlorophyll found?". Null for a head that is a noun, or says too little.
 * @param written the head
 * @param row the row as it stands inside a question
 * @param cell what the answer will be
 */
export function clauseQuestion(written: string, row: string, cell: string, isPast: boolean): string | null {
  const head = written.replace(
    /\b(it|they|this)['’](?:s|re)\b/i,
    (_, one: string) => `${one} ${/^they$/i.test(one) ? 'are' : 'is'}`,
  );
  const several = isPlural(row) && !/^\p{Lu}\p{L}+$/u.test(row);
  const does = isPast ? 'did' : several ? 'do' : 'does';
  const be = several ? (isPast ? 'were' : 'are') : isPast ? 'was' : 'is';
  if (/^does what\??$/i.test(head)) return `What ${does} ${row} do?`;
  const stands = new RegExp(
    String.raw`^(what|how|why|when|where) ${ROW} (is|are|was|were)((?: [\p{L}’'-]+){0,4})\??$`,
    'iu',
  ).exec(head);
  if (stands?.[1] && stands[2]) return `${stands[1]} ${be} ${row}${stands[3] ?? ''}?`;
  const clause = CLAUSE.exec(head);
  if (clause?.[1] && clause[2]) {
    if (!canBeVerb(small(clause[2])) && !/^(?:do|does|did|work|works)$/i.test(clause[2])) return null;
    // "Dams and cheap power" is not what something did.
    if (/^did$/i.test(clause[2]) && /^what$/i.test(clause[1]) && /^the /.test(row) && !DEED.test(cell))
      return null;
    const past = /(?:ed|did)$/i.test(clause[2]) ? 'did' : several ? 'do' : 'does';
    return `${clause[1]} ${past} ${row} ${base(clause[2])}${clause[3] ?? ''}?`;
  }
  if (/^what (?:is|are) (?:it|they)\??$/i.test(head)) return `What ${be} ${row}?`;
  if (/^how (?:it|they) (?:works?)\??$/i.test(head)) return `How ${does} ${row} work?`;
  const placed = PLACED.exec(head);
  if (placed?.[1]) return `Where ${be} ${row} ${small(placed[1])}?`;
  const passive = PASSIVE.exec(head);
  if (passive?.[1] && passive[2] && !/^what$/i.test(passive[1]))
    return `${passive[1]} ${be} ${row} ${small(passive[2])}${passive[3] ?? ''}?`;
  const first = PASSIVE_FIRST.exec(head);
  if (first?.[1] && first[2]) return `${capitalise(small(first[2]))} ${be} ${row} ${small(first[1])}?`;
  const done = DONE.exec(head);
  // "Credited to", "Invented by" of names ask who.
  if (done?.[1] && /^(?:credited|attributed) to$/i.test(head))
    return /^\p{Lu}/u.test(cell) ? `Who ${be} ${row} ${small(head)}?` : null;
  if (
    done?.[1] &&
    /^(?:invented|discovered|founded|designed|written|painted|composed|devised|proposed|developed|introduced|directed|led|commissioned) by$/i.test(
      head,
    )
  )
    return /^\p{Lu}/u.test(cell) ? `Who ${BY[small(done[1])] ?? small(done[1])} ${row}?` : null;
  if (done?.[1] && done[2]) return `What ${be} ${row} ${small(done[1])} ${small(done[2])}?`;
  if (!VERB_HEAD.test(head) || (several && !/^the /.test(row))) return null;
  const [verb = '', ...rest] = small(head).split(' ');
  return `What ${several ? 'do' : 'does'} ${row} ${base(verb)}${rest.length > 0 ? ` ${rest.join(' ')}` : ''}?`;
}
