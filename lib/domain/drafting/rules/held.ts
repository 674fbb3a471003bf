import { skipLinkingOpener } from '../linking-openers';
import { phrase } from '../phrase';
import { tidy } from '../question';
import type { Reading } from '../reading';
import { isWord } from '../token';
import type { Candidate, DraftFlag } from '../types';
import { holderAt, type Holder } from './holders';
import { sayingAt, type Saying } from './view-verbs';

/** Somebody who says something in a sentence, and where. */
export interface Held {
  readonly holder: Holder;
  readonly saying: Saying;
  /** A fronted `As to sleep`: what the sentence is about; or ''. */
  readonly about: string;
  /** A fronted ` in 1967`; or ''. */
  readonly when: string;
  /** Whether the sentence opens with it. */
  readonly opens: boolean;
}

/** Finds who says something in a sentence: at its beginning, and behind what joins a second view to the first. */
export function heldIn(reading: Reading, speaker: Holder | null): Held[] {
  const { tokens } = reading;
  const lead = leadAt(reading);
  const first = heldAt(reading, lead.end, speaker);
  const found: Held[] = first === null ? [] : [{ ...first, ...lead, opens: true }];
  for (let at = lead.end + 1; at < tokens.length - 4; at += 1) {
    const joint =
      isWord(tokens[at], 'while', 'whereas', 'although', 'though', ';', ':') ||
      (isWord(tokens[at], 'and', 'but', 'yet') && tokens[at - 1]?.text === ',');
    const next = joint && !isWord(tokens[at + 1], 'he', 'she', 'they') ? heldAt(reading, at + 1, null) : null;
    if (next !== null) found.push({ ...next, about: '', when: '', opens: false });
  }
  return found;
}

function heldAt(
  reading: Reading,
  at: number,
  speaker: Holder | null,
): Pick<Held, 'holder' | 'saying'> | null {
  const holder = holderAt(reading, at, speaker);
  const saying = holder === null ? null : sayingAt(reading.tokens, holder.end, holder.plural);
  return holder === null || saying === null ? null : { holder, saying };
}

/** What stands before whoever speaks: `However,`, `In 1967`, `As to sleep itself,`. */
function leadAt(reading: Reading): Pick<Held, 'about' | 'when'> & { readonly end: number } {
  const { tokens } = reading;
  const start = skipLinkingOpener(tokens);
  if (isWord(tokens[start], 'in') && /^\d{4}$/.test(tokens[start + 1]?.text ?? ''))
    return {
      about: '',
      when: ` in ${tokens[start + 1]?.text ?? ''}`,
      end: start + (tokens[start + 2]?.text === ',' ? 3 : 2),
    };
  const of = isWord(tokens[start], 'as') && isWord(tokens[start + 1], 'to', 'for') ? start + 2 : start;
  const comma = tokens.findIndex((token, at) => at > of && at < of + 7 && token.text === ',');
  if (of > start && comma > of) {
    const stop = isWord(tokens[comma - 1], 'itself', 'themselves') ? comma - 1 : comma;
    return { about: phrase(reading, [of, stop]), when: '', end: comma + 1 };
  }
  return { about: '', when: '', end: start };
}

/** A pronoun was taken for somebody. */
export const flagsOf = ({ resolved }: Holder): DraftFlag[] => (resolved ? ['resolved-pronoun'] : []);

/** Puts the year of a work into a question, which loses what stands in brackets otherwise: behind the name, or `Weber’s (1905) study`. */
export function withYear(cards: Candidate[], { name, kind }: Holder, year: string): Candidate[] {
  if (year === '' || name.includes(year)) return cards;
  const dated =
    kind === 'study' && OWNED.test(name) ? name.replace(OWNED, `$1 (${year}) `) : `${name} (${year})`;
  const plain = tidy(`${name}?`).slice(0, -1);
  return cards.map((card) => ({
    ...card,
    front: card.front.replace(card.front.includes(name) ? name : plain, () => dated),
  }));
}

const OWNED = /(['’]s?) (?=\p{Ll})/u;
