import { propose } from '../question';
import type { Reading } from '../reading';
import { textOf } from '../sentence';
import { hasTag, isWord } from '../token';
import type { Candidate } from '../types';
import { extentOf } from './claim-extent';
import { claimAfter, leansBack, matterOf } from './claims-held';
import { namesEnd } from './holder-names';
import type { Holder } from './holders';
import { skipLinkingOpener } from '../linking-openers';
import type { Speaker } from './speakers';

const VIEWS = [
  'view',
  'argument',
  'point',
  'claim',
  'thesis',
  'answer',
  'position',
  'conclusion',
  'belief',
  'idea',
  'objection',
] as const;

/** Asks for a view that a noun tells: `Berger's argument was about diversity`, `His view was that S`, `Murray's claim that S has been rejected`. */
export function nounViews(reading: Reading, speaker: Speaker | null): Candidate[] {
  const { tokens } = reading;
  const start = skipLinkingOpener(tokens);
  const owner = ownerAt(reading, start, speaker?.holder ?? null);
  if (owner === null) return [];
  const noun = isWord(tokens[owner.end], 'own', 'main', 'central') ? owner.end + 1 : owner.end;
  const view = tokens[noun];
  if (view === undefined || !isWord(view, ...VIEWS)) return [];
  const year =
    isWord(tokens[noun + 1], 'of', 'in') && /^\d{4}$/.test(tokens[noun + 2]?.text ?? '')
      ? (tokens[noun + 2]?.text ?? '')
      : '';
  const at = year === '' ? noun + 1 : noun + 3;
  const be = tokens[at];
  const flags = owner.resolved ? (['resolved-pronoun'] as const) : [];
  const add = (front: string, from: number, to: number): Candidate[] =>
    propose(reading, 'view-claim', front, [from, to], { flags: [...flags] });
  if (isWord(be, 'was', 'is') && isWord(tokens[at + 1], 'about')) {
    const end = extentOf(reading, at + 2, false);
    return end === null || end - at < 4
      ? []
      : add(`What ${be?.lower ?? 'was'} ${owner.possessive} ${view.lower} about?`, at + 2, end);
  }
  const says = isWord(be, 'is', 'was');
  const claim = claimAfter(reading, says ? at + 1 : at, 'claim');
  if (claim === null || !isWord(tokens[claim.range[0]], 'that') || claim.range[0] > at + 1) return [];
  const end = says ? claim.range[1] : judgedAt(reading, claim.start);
  if (end === null || leansBack(reading, { ...claim, range: [claim.range[0], end] })) return [];
  const matter = matterOf(reading, { ...claim, range: [claim.range[0], end] });
  if (matter === '' && year === '') return [];
  const auxiliary = isWord(be, 'is') ? 'does' : 'did';
  const front = `What ${auxiliary} ${owner.name} argue${matter === '' ? '' : ` about ${matter}`}${year === '' ? '' : ` in ${year}`}?`;
  return add(front, claim.range[0], end);
}

/** `… | has been rejected`: where a claim ends of which the notes say how it was received. */
function judgedAt({ tokens }: Reading, start: number): number | null {
  const at = tokens.findIndex(
    (token, index) =>
      index > start + 3 &&
      isWord(token, 'has', 'is', 'was') &&
      isWord(
        tokens[index + (isWord(tokens[index + 1], 'been') ? 2 : 1)],
        'rejected',
        'criticised',
        'challenged',
        'disputed',
        'attacked',
        'questioned',
        'discredited',
      ),
  );
  return at < 0 ? null : at;
}

interface Owner {
  readonly name: string;
  readonly possessive: string;
  readonly end: number;
  readonly resolved: boolean;
}

/** `Marx's`, or `his` of whom the sentences before speak. */
function ownerAt(reading: Reading, at: number, speaker: Holder | null): Owner | null {
  const { tokens, sentence } = reading;
  const of = (name: string, end: number, resolved: boolean): Owner => ({
    name,
    possessive: `${name}${name.endsWith('s') ? '’' : '’s'}`,
    end,
    resolved,
  });
  if (isWord(tokens[at], 'his', 'her') && speaker?.kind === 'person' && !speaker.plural)
    return of(speaker.name, at + 1, true);
  const { end, plural } = namesEnd(tokens, at);
  if (end === at || plural || !hasTag(tokens[end], 'GEN')) return null;
  return of(textOf(sentence, [at, end]), end + 1, false);
}

const FAILING = ['explain', 'consider', 'address', 'mention', 'discuss', 'explore', 'examine'] as const;

/** `However, he does not explain how …`: what somebody is said to leave out. */
export function leftOut(reading: Reading, speaker: Speaker | null): Candidate[] {
  const { tokens } = reading;
  const start = skipLinkingOpener(tokens);
  const { end, plural } = namesEnd(tokens, start);
  const holder = speaker?.holder ?? null;
  const pronoun =
    isWord(tokens[start], 'he', 'she', 'they') &&
    holder?.kind === 'person' &&
    holder.plural === isWord(tokens[start], 'they');
  const at = pronoun ? start + 1 : end;
  if (
    at === start ||
    !isWord(tokens[at], 'does', 'do', 'did') ||
    tokens[at + 1]?.tag !== 'NEG' ||
    !isWord(tokens[at + 2], ...FAILING)
  )
    return [];
  const stop = joinedEnd(reading, at + 3);
  if (stop === null) return [];
  const name = pronoun ? (holder?.name ?? '') : textOf(reading.sentence, [start, end]);
  if (
    !pronoun &&
    !reading.entities.some(({ kind, range }) => kind === 'person' && range[0] >= start && range[1] <= end) &&
    !plural
  )
    return [];
  const front = `What ${tokens[at]?.lower ?? 'does'} ${name} fail to ${tokens[at + 2]?.lower ?? ''}?`;
  return propose(reading, 'view-told', front, [at + 3, stop], { flags: pronoun ? ['resolved-pronoun'] : [] });
}

/** Up to where another subject begins: `how people are made to offend | , and most poor people do not`. */
function joinedEnd(reading: Reading, start: number): number | null {
  const { tokens } = reading;
  const end = extentOf(reading, start, false);
  if (end === null) return null;
  const joint = tokens.findIndex(
    (token, at) => at > start + 2 && at < end && token.text === ',' && isWord(tokens[at + 1], 'and'),
  );
  const stop = joint < 0 ? end : joint;
  return tokens.slice(start, stop).some((token) => isWord(token, 'this', 'it', 'they', 'these', 'such'))
    ? null
    : stop;
}
