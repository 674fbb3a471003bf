import { contradicts } from '../heading-persons';
import { nounPhraseEnd } from '../noun-phrases';
import { propose } from '../question';
import type { Reading } from '../reading';
import { textOf } from '../sentence';
import { isSomebody } from '../somebody';
import { hasTag, isNoun, isWord, wordCount, type Range } from '../token';
import type { Candidate } from '../types';
import { extentOf } from './claim-extent';
import { withYear, type Held } from './held';
import type { Holder } from './holders';

/** What a verb is said of, as a question names it, and where the rest begins. */
interface Matter {
  readonly text: string;
  readonly end: number;
}

const LEANING = 'this that these those such it its they them their he him his she her we our'.split(' ');

/** The object of a verb; null where only the sentences before say what or whose it is. */
function matterAt(reading: Reading, { saying: { end: at }, holder }: Held): Matter | null {
  const { tokens, sentence, person } = reading;
  if (isWord(tokens[at], 'it')) return itAt(reading, at, holder);
  const end = nounPhraseEnd(tokens, at, tokens.length, 'of');
  if (end === at) return null;
  // `read her story as …`
  const owner = isWord(tokens[at], 'his', 'her') && person !== null && !person.plural ? person.text : null;
  if (owner !== null && contradicts(owner, tokens[at]?.lower ?? '')) return null;
  const from = owner === null ? at : at + 1;
  if (tokens.slice(from, end).some((token) => isWord(token, ...LEANING))) return null;
  const text = textOf(sentence, [from, end]);
  if (wordCount(text) > 9) return null;
  return { text: owner === null ? text : `${owner}${owner.endsWith('s') ? '’' : '’s'} ${text}`, end };
}

/** `compared it to …`: the one thing that the sentence before is about. */
function itAt({ tokens, antecedent }: Reading, at: number, { name, resolved }: Holder): Matter | null {
  if (antecedent === null || antecedent.plural || antecedent.person || antecedent.named) return null;
  const { text } = antecedent;
  // `Sosa's virtue epistemology … He compares it with …`
  const own = resolved && text.startsWith(name) ? text.slice(name.length).replace(/^['’]s? /, '') : null;
  if (own !== null) return { text: `${isWord(tokens[0], 'she') ? 'her' : 'his'} ${own}`, end: at + 1 };
  return wordCount(text) > 5 || text.includes(',') ? null : { text, end: at + 1 };
}

/** Whether an answer speaks of what only the sentences before name. */
const leans = ({ tokens }: Reading, [start, end]: Range): boolean =>
  tokens
    .slice(start, end)
    .some(
      (token, at, all) =>
        isWord(token, 'this', 'these', 'such') ||
        (isWord(token, ...LEANING) &&
          !isWord(token, 'that', 'those', 'we', 'our') &&
          !all.slice(0, at).some(isNoun)),
    );

type Frame = (reading: Reading, held: Held) => Candidate[];

/** Asks what somebody saw, rejected, blamed or linked with what, where the verb takes no clause. */
export function heldFrame(reading: Reading, held: Held): Candidate[] {
  if (held.saying.auxiliary !== 'did' && !/^(?:do|does|has|have)$/.test(held.saying.auxiliary)) return [];
  for (const frame of FRAMES) {
    const found = frame(reading, held);
    if (found.length > 0) return withYear(found, held.holder, held.holder.year);
  }
  return [];
}

/** A question whose answer is all up to the end of what is held, or up to a given end. */
function told(
  reading: Reading,
  held: Held,
  front: string,
  start: number,
  stop: number | null = null,
): Candidate[] {
  const end = stop ?? extentOf(reading, start, false);
  if (end === null || end <= start || leans(reading, [start, end])) return [];
  const flags = held.holder.resolved ? (['resolved-pronoun'] as const) : [];
  return propose(reading, 'view-told', front, [start, end], { flags: [...flags] });
}

const asks = ({ holder, saying }: Held, wh: string, rest: string): string =>
  `${wh} ${saying.auxiliary} ${holder.name} ${saying.tail} ${rest}?`;

const SEEING = new Set(
  'see view regard read describe portray interpret understand present treat condemn dismiss define'.split(
    ' ',
  ),
);

/** `read Catherine's story as a reversal of the Fall`. */
const seen: Frame = (reading, held) => {
  if (!SEEING.has(held.saying.verb)) return [];
  const matter = matterAt(reading, held);
  if (matter === null || !isWord(reading.tokens[matter.end], 'as')) return [];
  if (hasTag(reading.tokens[matter.end + 1], 'PRON')) return [];
  return told(reading, held, asks(held, 'How', matter.text), matter.end);
};

const PAIRING: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries({
    link: ['to', 'with'],
    connect: ['to', 'with'],
    attribute: ['to'],
    trace: ['to'],
    compare: ['to', 'with'],
    liken: ['to'],
    relate: ['to'],
    credit: ['with'],
    contrast: ['with'],
    distinguish: ['from'],
    blame: ['on', 'for'],
    criticise: ['for'],
    accuse: ['of'],
  }),
);

/** `linked the monogamous family to private property`, `distinguished the manifest content from the latent content`. */
const paired: Frame = (reading, held) => {
  const { tokens } = reading;
  const { verb } = held.saying;
  const prepositions = PAIRING.get(verb);
  const matter = prepositions === undefined ? null : matterAt(reading, held);
  if (prepositions === undefined || matter === null) return [];
  const at = verb === 'distinguish' ? behindAside(reading, matter.end) : matter.end;
  if (!isWord(tokens[at], ...prepositions)) return [];
  const wh = verb === 'link' && isSomebody(reading, [at + 1, at + 2]) ? 'Whom' : 'What';
  return told(reading, held, asks(held, wh, `${matter.text} ${tokens[at]?.lower ?? ''}`), at + 1);
};

/** `the manifest content | , which is what the dreamer remembers, | from …` */
function behindAside({ tokens }: Reading, at: number): number {
  if (tokens[at]?.text !== ',' || tokens[at + 1]?.tag !== 'REL') return at;
  const close = tokens.findIndex(
    (token, index) =>
      index > at + 1 && index < at + 28 && token.text === ',' && isWord(tokens[index + 1], 'from'),
  );
  return close < 0 ? at : close + 1;
}

/** `put the delay down to melancholy`. */
const putDown: Frame = (reading, held) => {
  const { tokens } = reading;
  const matter = held.saying.verb === 'put' ? matterAt(reading, held) : null;
  if (matter === null || !isWord(tokens[matter.end], 'down') || !isWord(tokens[matter.end + 1], 'to'))
    return [];
  return told(reading, held, asks(held, 'What', `${matter.text} down to`), matter.end + 2);
};

const IDEAS = [
  'idea',
  'view',
  'claim',
  'notion',
  'belief',
  'assumption',
  'argument',
  'theory',
  'thesis',
] as const;
const JUDGING = new Set(
  'reject deny question attack dismiss challenge criticise support defend accept propose introduce develop'.split(
    ' ',
  ),
);

/** `rejected the idea that each movement has its own programme`. */
const idea: Frame = (reading, held) => {
  const { tokens } = reading;
  const at = held.saying.end;
  const noun = tokens[at + 1];
  if (
    !JUDGING.has(held.saying.verb) ||
    !isWord(tokens[at], 'the') ||
    noun === undefined ||
    !isWord(noun, ...IDEAS)
  )
    return [];
  if (!isWord(tokens[at + 2], 'that', 'of')) return [];
  const front = `Which ${noun.lower} ${held.saying.auxiliary} ${held.holder.name} ${held.saying.tail}?`;
  return told(reading, held, front, at);
};

/** `used the phrase “symbolic annihilation” to describe how …`, `uses the name McMafia for the organisations that …`. */
const phraseUsed: Frame = (reading, held) => {
  const { tokens, sentence } = reading;
  const at = held.saying.end;
  if (!/^(?:use|coin)$/.test(held.saying.verb) || !isWord(tokens[at], 'the')) return [];
  if (!isWord(tokens[at + 1], 'phrase', 'term', 'name', 'word', 'label', 'concept')) return [];
  const to = tokens.findIndex(
    (token, index) => index > at + 2 && index < at + 12 && isWord(token, 'to', 'for'),
  );
  if (to < 0 || tokens.slice(at, to).some((token) => token.text === ',')) return [];
  const named = textOf(sentence, [at, to]);
  if (isWord(tokens[to], 'for')) return told(reading, held, asks(held, 'What', `${named} for`), to + 1);
  const verb = tokens[to + 1];
  return verb?.tag === 'VERB'
    ? told(reading, held, asks(held, 'What', `${named} to ${verb.lower}`), to + 2)
    : [];
};

/** Verbs whose object alone is a view, with the preposition before it. */
const HELD_OBJECTS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    blame: '',
    stress: '',
    emphasise: '',
    advocate: '',
    identify: '',
    call: 'for',
    argue: 'for',
    warn: 'of',
  }),
);

/** `blamed the war`, `stressed propaganda and bluff`, `warned in 1976 of an “elective dictatorship”`: an object and nothing else. */
const plainObject: Frame = (reading, held) => {
  const { tokens } = reading;
  const { verb, end } = held.saying;
  const preposition = HELD_OBJECTS.get(verb);
  if (preposition === undefined || (verb === 'identify' && held.holder.year === '')) return [];
  const dated = isWord(tokens[end], 'in') && /^\d{4}$/.test(tokens[end + 1]?.text ?? '');
  const at = dated ? end + 2 : end;
  if (preposition !== '' && !isWord(tokens[at], preposition)) return [];
  const start = preposition === '' ? at : at + 1;
  if (!hasTag(tokens[start], 'DET', 'ADJ', 'NOUN', 'PROPN') && !/^[“"]$/.test(tokens[start]?.text ?? ''))
    return [];
  const above = tokens.findIndex(
    (token, index) => index > start && isWord(token, 'above') && isWord(tokens[index + 1], 'all'),
  );
  const stop = extentOf(reading, start, false);
  const objectEnd = nounPhraseEnd(tokens, start, stop ?? start);
  // `blamed the war for …`: what for, another question says.
  if (verb === 'blame' && objectEnd !== stop && objectEnd !== above) return [];
  const wh = verb === 'blame' && namesPerson(reading, [start, objectEnd]) ? 'Whom' : 'What';
  const when = dated ? ` in ${tokens[end + 1]?.text ?? ''}` : held.when;
  const rest = `${preposition}${above > 0 ? ' above all' : ''}${when}`;
  return told(reading, held, asks(held, wh, rest), start, above > 0 ? above : stop);
};

const namesPerson = (reading: Reading, range: Range): boolean =>
  isSomebody(reading, range) ||
  reading.entities.some(
    ({ kind, range: [from, to] }) => kind === 'person' && from >= range[0] && to <= range[1],
  );

/** `Ferguson’s study of magazines found a “cult of femininity”`: what was found is a thing. */
const found: Frame = (reading, held) => {
  const { tokens } = reading;
  if (held.holder.kind !== 'study' || !/^(?:find|reveal|identify|uncover)$/.test(held.saying.verb)) return [];
  const start = held.saying.end;
  if (!hasTag(tokens[start], 'DET', 'ADJ', 'NOUN', 'NUM') || isWord(tokens[start + 1], 'same')) return [];
  return told(reading, held, asks(held, 'What', ''), start);
};

/** `saw in this a contrast of two principles`: which contrast, the page says. */
const contrast: Frame = (reading, held) => {
  const { tokens, sentence } = reading;
  if (!/^(?:see|find|note)$/.test(held.saying.verb)) return [];
  let at = held.saying.end;
  if (isWord(tokens[at], 'in', 'here')) at += isWord(tokens[at + 1], 'this', 'it') ? 2 : 1;
  const noun = tokens[at + 1];
  if (
    at === held.saying.end ||
    !isWord(tokens[at], 'a', 'an') ||
    noun?.tag !== 'NOUN' ||
    !isWord(tokens[at + 2], 'of', 'between')
  )
    return [];
  const front = `What ${textOf(sentence, [at + 1, at + 2])} ${held.saying.auxiliary} ${held.holder.name} ${held.saying.tail}?`;
  return told(reading, held, front, at);
};

const FAILING = /^(?:explain|consider|address|mention|discuss|explore|examine)$/;

/** `does not explain how the changes make people behave so`: what speaks against somebody's view. */
const unexplained: Frame = (reading, held) => {
  const { tokens } = reading;
  const { verb, end } = held.saying;
  const ignores = /^(?:ignore|overlook|neglect|underestimate|underplay|exaggerate)$/.test(verb);
  const fails = verb === 'fail' && isWord(tokens[end], 'to') && FAILING.test(tokens[end + 1]?.lower ?? '');
  if ((!ignores && !fails) || !/^(?:person|theory)$/.test(held.holder.kind)) return [];
  const start = fails ? end + 2 : end;
  return told(reading, held, asks(held, 'What', fails ? `to ${tokens[end + 1]?.lower ?? ''}` : ''), start);
};

const FRAMES: readonly Frame[] = [
  seen,
  paired,
  putDown,
  idea,
  phraseUsed,
  plainObject,
  found,
  contrast,
  unexplained,
];
