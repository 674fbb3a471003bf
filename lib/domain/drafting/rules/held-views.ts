import { contradicts } from '../heading-persons';
import { isCommonNoun } from '../language';
import { propose } from '../question';
import type { Reading } from '../reading';
import { hasTag, isWord, wordCount, type Token } from '../token';
import type { Candidate } from '../types';
import { accordingTo } from './according-to';
import { claimAfter, leansBack, matterOf, type Claim } from './claims-held';
import { flagsOf, withYear, type Held } from './held';
import { heldFrame } from './held-frames';
import { leftOut, nounViews } from './held-nouns';
import { isNamedOnce } from './holder-names';
import type { Holder } from './holders';
import type { Speaker } from './speakers';
import { CLAIM_VERBS, sayingAt, type Saying } from './view-verbs';

/**
 * Asks what somebody argued, found or objected, by who it was and what about.
 * @param held who says something in the sentence (`heldIn`)
 */
export function heldViews(
  reading: Reading,
  previous: Reading | null,
  speaker: Speaker | null,
  held: readonly Held[],
): Candidate[] {
  const told = [
    ...accordingTo(reading, previous, speaker),
    ...nounViews(reading, speaker),
    ...leftOut(reading, speaker),
  ];
  if (told.length > 0) return told;
  return held.flatMap((one) => {
    const claims = claimOf(reading, one, speaker);
    return claims.length > 0 ? claims : heldFrame(reading, one);
  });
}

/** A verb that asks for a claim in a way of its own, and the plain one that serves. */
const PLAIN_VERB: ReadonlyMap<string, string> = new Map(
  Object.entries({
    hold: 'argue',
    insist: 'argue',
    maintain: 'argue',
    contend: 'argue',
    assert: 'argue',
    state: 'say',
    stress: 'argue',
    emphasise: 'argue',
    add: 'argue',
    counter: 'argue',
    reply: 'argue',
    respond: 'argue',
    point: 'argue',
    complain: 'argue',
    remark: 'say',
    object: 'argue',
    agree: 'argue',
    notice: 'observe',
  }),
);

/** A theory says what people argue. */
function plainVerb(verb: string, { kind }: Holder): string {
  const plain = PLAIN_VERB.get(verb) ?? verb;
  return plain === 'argue' && kind === 'theory' ? 'say' : plain;
}

/** Verbs that tell too little to ask with where nothing says about what. */
const NEEDS_MATTER = new Set('think believe say write observe note'.split(' '));

function claimOf(reading: Reading, held: Held, speaker: Speaker | null): Candidate[] {
  const { saying } = held;
  const { tokens } = reading;
  if (!CLAIM_VERBS.has(saying.verb)) return laterClaim(reading, held, speaker);
  const out = saying.verb === 'point' ? 1 : 0;
  if (out === 1 && !isWord(tokens[saying.end], 'out')) return [];
  const claim = claimAfter(reading, saying.end + out, saying.verb);
  if (claim === null) return [];
  return asked(reading, held, claim, speaker);
}

/** `used the same files but concluded that S`: a second verb of the same subject has the view. */
function laterClaim(reading: Reading, held: Held, speaker: Speaker | null): Candidate[] {
  const { tokens } = reading;
  for (let at = held.saying.end; at < held.saying.end + 14 && at < tokens.length; at += 1) {
    if (/^[;:,.]$/.test(tokens[at]?.text ?? '')) return [];
    if (!isWord(tokens[at], 'and', 'but')) continue;
    const saying = sayingAt(tokens, at + 1, held.holder.plural);
    if (saying === null || saying.auxiliary !== held.saying.auxiliary || !CLAIM_VERBS.has(saying.verb))
      continue;
    const claim = claimAfter(reading, saying.end, saying.verb);
    if (claim !== null && isWord(tokens[claim.range[0]], 'that'))
      return asked(reading, { ...held, saying }, claim, speaker);
  }
  return [];
}

function asked(reading: Reading, held: Held, claim: Claim, speaker: Speaker | null): Candidate[] {
  const { holder, saying } = held;
  const leans = leansBack(reading, claim);
  const objection = objectionTo(reading, held, claim, speaker);
  if (objection !== null) return propose(reading, 'view-objection', objection, claim.range);
  const known = held.about || (leans ? pronounMatter(reading, claim, holder) : '');
  if (leans && known === '') return [];
  const matter = known || matterOf(reading, claim);
  const year = holder.year || claim.year;
  const when = held.when || claim.when;
  const bare = matter === '';
  if (bare && !isKnownBy(reading, held, claim, year || when)) return [];
  if (holder.kind === 'critics') return [];
  const verb = plainVerb(saying.verb, holder);
  const tail = saying.tail === saying.verb ? verb : saying.tail;
  if (tail !== verb && verb !== saying.verb) return [];
  const about = bare ? '' : ` about ${matter}`;
  const front = `What ${saying.auxiliary} ${holder.name} ${tail}${about}${when}?`;
  return withYear(
    propose(reading, 'view-claim', front, claim.range, { flags: flagsOf(holder) }),
    holder,
    year,
  );
}

/** Whether a question need not say about what: the year tells, the notes name him once, or a theory says one thing only. */
function isKnownBy(reading: Reading, { holder, saying }: Held, claim: Claim, time: string): boolean {
  if (holder.kind === 'theory' || holder.kind === 'study') return true;
  if (holder.kind !== 'person') return false;
  // `wrote that “…”`: the words that he wrote.
  if (NEEDS_MATTER.has(saying.verb))
    return time !== '' && reading.tokens.slice(...claim.range).some(({ text }) => /^["“]$/.test(text));
  return time !== '' || isNamedOnce(reading.sentence.notes, holder.name);
}

/** `argued that it is restorative` of what the sentence before is about. */
function pronounMatter({ tokens, antecedent, person }: Reading, { start }: Claim, holder: Holder): string {
  const pronoun = tokens[start];
  if (
    isWord(pronoun, 'he', 'she') &&
    person !== null &&
    !holder.resolved &&
    !holder.name.includes(person.text)
  )
    return contradicts(person.text, pronoun?.lower ?? '') || person.plural ? '' : person.text;
  if (antecedent === null || antecedent.person || antecedent.named || wordCount(antecedent.text) > 5)
    return '';
  // `First find what …`
  if (!antecedent.text.includes(' ') && !isCommonNoun(antecedent.text.toLowerCase())) return '';
  const fits = isWord(pronoun, antecedent.plural ? 'they' : 'it');
  return fits && hasTag(tokens[start + 1], 'VERB', 'AUX', 'ADV') ? antecedent.text : '';
}

const OBJECTING = new Set('object reply respond counter'.split(' '));

/** `Critics object that S`, `Hursthouse replies that S`: asks for the objection or the reply by whom it meets. */
function objectionTo(reading: Reading, held: Held, claim: Claim, speaker: Speaker | null): string | null {
  const { holder, saying } = held;
  if (holder.resolved || !held.opens) return null;
  const critics = holder.kind === 'critics';
  const asks = /^(?:did|do|does|would)$/.test(saying.auxiliary);
  if (!asks || (critics && !isObjection(reading.tokens, holder, saying))) return null;
  const isMet = speaker !== null && !speaker.inferred && speaker.holder.kind !== 'critics';
  const { auxiliary } = saying;
  if (critics)
    return isMet ? `What objection ${auxiliary} ${holder.name} make to ${speaker.holder.name}?` : null;
  if (holder.kind !== 'person' || !OBJECTING.has(saying.verb)) return null;
  // `objects that it gives no guidance`: to what, the page is about.
  if (saying.verb === 'object')
    return leansBack(reading, claim) ? `What objection ${auxiliary} ${holder.name} make?` : null;
  return isMet && speaker.holder.kind === 'person'
    ? `What ${auxiliary} ${holder.name} reply to ${speaker.holder.name}?`
    : null;
}

/** Supporters of a view raise no objection to it. */
const isObjection = (tokens: readonly Token[], { end }: Holder, { verb }: Saying): boolean =>
  isWord(tokens[end - 1], 'critics', 'opponents', 'sceptics') &&
  (OBJECTING.has(verb) || /^(?:say|argue|claim|point|suggest|note)$/.test(verb));
