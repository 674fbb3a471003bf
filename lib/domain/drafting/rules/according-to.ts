import { nounPhraseEnd } from '../noun-phrases';
import { phrase } from '../phrase';
import { propose } from '../question';
import type { Reading } from '../reading';
import { textOf } from '../sentence';
import { skipLinkingOpener } from '../linking-openers';
import { hasTag, isNoun, isWord, wordCount } from '../token';
import type { Candidate } from '../types';
import { extentOf } from './claim-extent';
import { leansBack, matterOf, type Claim } from './claims-held';
import { withYear } from './held';
import { citedYear } from './holder-names';
import { holderAt, type Holder } from './holders';
import type { Speaker } from './speakers';

/** Whose view a sentence tells that opens with it, and where the view begins. */
interface Attribution {
  readonly holder: Holder;
  readonly at: number;
}

/** Asks for what is told as somebody's view: `According to the valence model, S`, `For Kant the only good thing is …`. */
export function accordingTo(
  reading: Reading,
  previous: Reading | null,
  speaker: Speaker | null,
): Candidate[] {
  const told = attributionOf(reading, speaker?.holder ?? null);
  if (told === null) return [];
  const cards = [...answerTo(reading, previous, told), ...whatIs(reading, told)];
  return withYear(cards.length > 0 ? cards : saysAbout(reading, told), told.holder, told.holder.year);
}

/** `According to X,`, `For X,`, `For him`, `In X's view,` at the beginning of a sentence. */
function attributionOf(reading: Reading, speaker: Holder | null): Attribution | null {
  const { tokens } = reading;
  const start = skipLinkingOpener(tokens);
  const according = isWord(tokens[start], 'according') && isWord(tokens[start + 1], 'to');
  if (!according && !isWord(tokens[start], 'for')) return null;
  const at = start + (according ? 2 : 1);
  if (
    isWord(tokens[at], 'him', 'her', 'them') &&
    speaker !== null &&
    isWord(tokens[at], 'them') === speaker.plural
  )
    return { holder: { ...speaker, resolved: true }, at: behindComma(reading, at + 1) };
  const holder = holderAt(reading, at, speaker);
  if (holder === null || (!according && holder.kind !== 'person')) return null;
  // `For Freud, in The Interpretation of Dreams (1900), the answer was …`
  const work = workAfter(reading, holder.end);
  const year = holder.year || work.year;
  const comma = tokens[work.end]?.text === ',';
  // `For Ophelia (1851) Millais spent …` is no view of hers.
  const isHolder =
    according || comma || (holder.year === '' && hasTag(tokens[work.end], 'DET', 'NOUN', 'ADJ'));
  if (!isHolder || (!comma && tokens[work.end]?.tag === 'PUNCT')) return null;
  return { holder: { ...holder, year }, at: behindComma(reading, work.end) };
}

const behindComma = ({ tokens }: Reading, at: number): number => (tokens[at]?.text === ',' ? at + 1 : at);

/** `, in The Interpretation of Dreams (1900)` or `, set out by Downs in 1957`, up to its second comma. */
function workAfter({ tokens }: Reading, at: number): { readonly year: string; readonly end: number } {
  const opens =
    tokens[at]?.text === ',' && (isWord(tokens[at + 1], 'in', 'writing') || tokens[at + 1]?.tag === 'VERB');
  const close = opens
    ? tokens.findIndex((token, index) => index > at + 1 && index < at + 14 && token.text === ',')
    : -1;
  if (close < 0) return { year: '', end: at };
  const bracket = tokens.slice(at, close).find(({ text }) => text === '(');
  return { year: bracket === undefined ? '' : citedYear(tokens, bracket.index).year, end: close };
}

/** `Why do we dream? For Freud the answer was wish fulfilment.` */
function answerTo(reading: Reading, previous: Reading | null, { holder, at }: Attribution): Candidate[] {
  const { tokens } = reading;
  if (previous === null || previous.tokens.at(-1)?.text !== '?') return [];
  if (
    !isWord(tokens[at], 'the') ||
    !isWord(tokens[at + 1], 'answer') ||
    !isWord(tokens[at + 2], 'is', 'was', 'lies', 'lay')
  )
    return [];
  const question = textOf(previous.sentence, [0, previous.tokens.length]);
  if (
    !/^(?:Why|How|What|Where) /.test(question) ||
    wordCount(question) > 12 ||
    previous.tokens.some((token) => isWord(token, 'it', 'they', 'this', 'he', 'she', 'them', 'that'))
  )
    return [];
  return view(
    reading,
    holder,
    `According to ${holder.name}, ${question.charAt(0).toLowerCase()}${question.slice(1)}`,
    at + 3,
  );
}

/** `For Kant the only good thing is a good will`: what something is in somebody's eyes. */
function whatIs(reading: Reading, { holder, at }: Attribution): Candidate[] {
  const { tokens } = reading;
  const end = describedEnd(
    reading,
    at,
    nounPhraseEnd(tokens, isWord(tokens[at + 1], 'only') ? at + 2 : at, tokens.length),
  );
  const be = tokens[end];
  const first = tokens[at];
  if (
    end === at ||
    !isWord(be, 'is', 'was', 'are', 'were') ||
    be?.tag !== 'AUX' ||
    !isWord(first, 'the', 'a', 'an')
  )
    return [];
  const thing = phrase(reading, [at, end]);
  const complement = tokens[end + 1];
  // A quality or what is done answers no "what".
  if (
    complement === undefined ||
    !hasTag(complement, 'DET', 'NOUN', 'PROPN') ||
    wordCount(thing) > 10 ||
    wordCount(thing) < 3
  )
    return [];
  return view(reading, holder, `According to ${holder.name}, what ${be.lower} ${thing}?`, end + 1);
}

/** `the only thing that is good without qualification | is …`: up to the verb behind what describes it. */
function describedEnd({ tokens }: Reading, at: number, end: number): number {
  if (end === at || !isWord(tokens[end], 'that', 'which', 'who')) return end;
  const verb = tokens.findIndex(
    (token, index) => index > end && index < end + 3 && hasTag(token, 'VERB', 'AUX'),
  );
  const be = tokens.findIndex(
    (token, index) =>
      index > verb && index < end + 10 && token.tag === 'AUX' && isWord(token, 'is', 'was', 'are', 'were'),
  );
  return verb < 0 || be < 0 || tokens.slice(end, be).some(({ text }) => text === ',') ? end : be;
}

function view(reading: Reading, { resolved }: Holder, front: string, start: number): Candidate[] {
  const end = extentOf(reading, start, false);
  if (end === null || end <= start) return [];
  if (
    reading.tokens
      .slice(start, end)
      .some(
        (token, at, all) =>
          isWord(token, 'it', 'they', 'this', 'these', 'their', 'its', 'he', 'his') &&
          !all.slice(0, at).some(isNoun),
      )
  )
    return [];
  return propose(reading, 'view-according', front, [start, end], {
    flags: resolved ? ['resolved-pronoun'] : [],
  });
}

/** `According to the valence model, voters judge who is most competent`: what it says about them. */
function saysAbout(reading: Reading, { holder, at }: Attribution): Candidate[] {
  const { tokens } = reading;
  const end = extentOf(reading, at);
  if (end === null || end - at < 4 || !tokens.slice(at, end).some((token) => hasTag(token, 'VERB', 'AUX')))
    return [];
  const claim: Claim = { range: [at, end], start: at, year: '', when: '' };
  const matter = matterOf(reading, claim);
  if (leansBack(reading, claim) || (matter === '' && holder.kind !== 'theory')) return [];
  const auxiliary = holder.plural ? 'do' : 'does';
  const about = matter === '' ? '' : ` about ${matter}`;
  return propose(reading, 'view-claim', `What ${auxiliary} ${holder.name} say${about}?`, claim.range, {
    flags: holder.resolved ? ['resolved-pronoun'] : [],
  });
}
