import { MONTH_NAMES } from '../lexicon/months';
import { baseForm, pastOf, thirdPerson } from '../inflection';
import { headOf, isPlural, nounPhraseEnd, nounPhraseStart } from '../noun-phrases';
import {
  ask,
  capitalise,
  closeApposition,
  flagsOf,
  hasOrphan,
  isPastParticiple,
  propose,
  questionWord,
} from '../question';
import { askedByKind, oneOfKinds } from '../one-of-kinds';
import { entitiesWithin, type Reading, type Statement } from '../reading';
import { extentEnd, isOpenEnded } from '../clause-extent';
import { phrase } from '../phrase';
import { textOf } from '../sentence';
import { occasionOfDeed } from '../setting';
import { hasTag, isIngForm, isNoun, isWord, wordCount, type Range } from '../token';
import { asksForSeveral } from '../which-kind';
import type { Candidate } from '../types';

/** Asks who or what did it: `X was signed by Y`, `united fronts promoted by Litvinov`. */
export function agent(reading: Reading): Candidate[] {
  return [
    ...reading.statements.flatMap((statement) => passiveAgent(reading, statement)),
    ...reducedAgents(reading),
  ];
}

/** Index of *by*, at once after the verb or after a short phrase (`replaced as minister by …`); -1 when there is none. */
function agentAt(reading: Reading, [start, end]: Range): number {
  for (let at = start; at < Math.min(end, start + 7); at += 1) {
    if (isWord(reading.tokens[at], 'by')) return at;
    if (hasTag(reading.tokens[at], 'VERB', 'PUNCT', 'CCONJ')) return -1;
  }
  return -1;
}

/** `by hand`, `by law`: ways of doing, not doers. */
const NOT_AGENTS = new Set(
  'hand law force accident mistake chance sea land train post default design name then now'.split(' '),
);

function passiveAgent(reading: Reading, statement: Statement): Candidate[] {
  const { clause, subject } = statement;
  const { tokens } = reading;
  const by = agentAt(reading, clause.rest);
  // `caused not by wind but by water`
  if (
    tokens.slice(clause.rest[0], Math.max(by, clause.rest[0])).some((token) => isWord(token, 'not', 'only'))
  )
    return [];
  if (!clause.verb.passive || !statement.asserted || clause.verb.negated || by < 0) return [];
  // `Arithmetic is done by the ALU`: "What does arithmetic?" would be misread.
  if (statement.verb === 'do') return [];
  if (tokens[by + 1]?.tag === 'NUM' || (tokens[by + 1]?.tag === 'VERB' && isIngForm(tokens[by + 1])))
    return [];
  const those = thoseWho(reading, by + 1);
  const answer: Range = those ?? [by + 1, agentEnd(reading, by + 1, clause.rest[1])];
  if (
    answer[1] <= answer[0] ||
    (those === null && hasOrphan(reading, answer)) ||
    wordCount(subject.text) > 16
  )
    return [];
  // `by chemicals that it releases`: without the clause the answer is anybody.
  const described = hasTag(tokens[answer[1]], 'REL') || isWord(tokens[answer[1]], 'that');
  if (those === null && described) return [];
  if (answer[1] - answer[0] === 1 && NOT_AGENTS.has(tokens[answer[0]]?.lower ?? '')) return [];
  const after =
    tokens[answer[1]]?.text === ',' || those !== null
      ? ''
      : textOf(reading.sentence, [answer[1], circumstanceEnd(reading, statement, answer[1])])
          // `hit by drought as well, and many left`
          .replace(/^as well\b/, '')
          .replace(/,? (?:and|but)\b.*$/, '');
  // `by Charles, by Margaret and by James`: each with its own preposition.
  if (those === null && tokens.slice(...answer).some((token) => isWord(token, 'by'))) {
    if (entitiesWithin(reading, answer, 'person').length === 0)
      return propose(
        reading,
        'object-preposition',
        ask(reading, 'What', statement, `by${statement.lead}`),
        answer,
        {
          flags: flagsOf(statement),
        },
      );
    return propose(reading, 'agent', ask(reading, 'By whom', statement, statement.lead), [by, answer[1]], {
      flags: flagsOf(statement),
    });
  }
  if (isWord(tokens[answer[1]], 'rather'))
    return propose(
      reading,
      'object-preposition',
      ask(reading, 'What', statement, 'by'),
      [by + 1, clause.rest[1]],
      {
        flags: flagsOf(statement),
      },
    );
  if (those === null && isDoing(reading, answer, statement.verb)) {
    const rest = textOf(reading.sentence, [clause.rest[0], by]);
    return propose(
      reading,
      'how-agent',
      ask(reading, 'How', statement, `${rest} ${after}${statement.lead}`),
      [by, answer[1]],
      {
        flags: flagsOf(statement),
      },
    );
  }
  // `Virtues are acquired by habit`: those who acquire them are not named.
  if (['acquire', 'gain', 'obtain', 'attain', 'achieve', 'earn'].includes(statement.verb)) return [];
  if (those === null && asksOfUnknown(reading, statement)) return [];
  const role = textOf(reading.sentence, [clause.rest[0], by]).replace(/^in turn$/, '');
  const [auxiliary] = clause.verb.auxiliaries;
  const was = auxiliary === undefined ? '' : (tokens[auxiliary]?.lower ?? '');
  if (clause.verb.auxiliaries.length > 1 || !['was', 'were', 'is', 'are'].includes(was)) return [];
  const head = tokens[clause.verb.head];
  if (head === undefined) return [];
  const base = baseForm(head.text, head.lemma);
  const particle = textOf(reading.sentence, [clause.verb.head + 1, clause.verb.end]);
  const wh = those === null ? questionWord(reading, answer, statement.verb) : 'Who';
  const present = asksForSeveral(wh) ? base : thirdPerson(base);
  const verb = statement.past ? pastOf(base, head.lower) : present;
  // `was first stated by`
  const first = tokens
    .slice(clause.verb.start, clause.verb.head)
    .filter((token) => isWord(token, 'first', 'originally', 'jointly'))
    .map(({ text }) => text)
    .join(' ');
  const front = `${wh} ${first} ${verb} ${particle} ${closeApposition(subject.text)} ${role} ${after}${statement.lead}${occasionOfDeed(reading, statement, clause.subject)}?`;
  const asked = askedByKind(capitalise(front), oneOfKinds(reading, answer));
  return propose(reading, 'agent', asked, answer, { flags: flagsOf(statement) });
}

/** `extracted by electrolysis`, `acquired by habit`: a process or a way is how, not who or what. */
function isDoing({ tokens }: Reading, answer: Range, verb: string): boolean {
  const head = tokens[headOf(tokens, answer)];
  if (
    head?.tag === 'NOUN' &&
    MEANS_VERBS.has(verb) &&
    answer[1] - answer[0] === 1 &&
    !isPlural(tokens, answer)
  )
    return true;
  return (
    head?.tag === 'NOUN' &&
    answer[0] === head.index &&
    /(?:[a-z]{3}(?:lysis|ation|ition|osis|esis|ing)|diffusion|fusion|fission|decree)$/.test(head.lower)
  );
}

/** `The ban was broken by …`, `targets were set by …`: which, the sentences before say. */
function asksOfUnknown({ tokens }: Reading, { clause: { subject, rest } }: Statement): boolean {
  const words = tokens.slice(...subject);
  const pointed = words.length === 2 && isWord(words[0], 'the') && words[1]?.tag === 'NOUN';
  const alone = isWord(tokens[rest[0]], 'by');
  const bare = words.length === 1 && words[0]?.tag === 'NOUN' && (alone || isPlural(tokens, subject));
  return (pointed || bare) && !tokens.slice(...rest).some((token) => hasTag(token, 'PROPN', 'NUM'));
}

/** `formed by those who fail at school`: the relative clause says who they are. */
function thoseWho(reading: Reading, start: number): Range | null {
  if (!isWord(reading.tokens[start], 'those') || !isWord(reading.tokens[start + 1], 'who')) return null;
  const index = reading.clauses.findIndex((clause) => clause.connectorAt === start + 1);
  return index < 0 ? null : [start, extentEnd(reading, index)];
}

/** Where what follows the agent stops being a plain circumstance: before `as an explanation of how …`. */
function circumstanceEnd(reading: Reading, { clause, index }: Statement, start: number): number {
  if (!isOpenEnded(reading, index)) return clause.rest[1];
  for (let at = start; at < clause.rest[1]; at += 1)
    if (isWord(reading.tokens[at], 'as', 'for', 'to')) return at;
  return start;
}

/** Nouns that with *in* say on what occasion or in what spirit something was done. */
const OCCASIONS = new Set(
  'reference response honour memory reply return exchange revenge retaliation protest recognition preparation'.split(
    ' ',
  ),
);

/** The agent with what belongs to it: a whole list, or all when a participle goes on describing it. */
function agentEnd(reading: Reading, start: number, limit: number): number {
  const { tokens } = reading;
  const end = nounPhraseEnd(tokens, start, limit, 'of');
  if (end <= start) return start;
  // `taken by Wilson for the eyes of God`, `treated by him as a slave` go on about the verb.
  if (isWord(tokens[end], 'for', 'as', 'to', 'into', 'before', 'after', 'during', 'within')) return end;
  // `by Parliament in November`: a month alone is no date, and no part of a doer either.
  if (isWord(tokens[end], 'in') && MONTH_NAMES.includes(tokens[end + 1]?.text ?? '')) return end;
  // `by the press in mocking reference to Waterloo`: in what spirit, of no doer.
  if (isWord(tokens[end], 'in') && tokens.slice(end, end + 4).some(({ lower }) => OCCASIONS.has(lower)))
    return end;
  // `by a sheet of paper or by a few centimetres of air`
  if (isWord(tokens[end], 'or', 'and') && isWord(tokens[end + 1], 'by'))
    return nounPhraseEnd(tokens, end + 2, limit, 'of');
  const wider = nounPhraseEnd(tokens, start, limit, 'all');
  if (wider === limit && entitiesWithin(reading, [end, limit], 'date', 'place', 'event').length === 0)
    return limit;
  const next = tokens[end];
  if (next?.text === ',' && isWord(tokens[end + 1], 'by')) return limit;
  if (
    next?.text === ',' &&
    tokens.slice(end, limit).some((token) => isWord(token, 'and', 'or')) &&
    !tokens.slice(end, limit).some((token) => hasTag(token, 'VERB', 'AUX'))
  )
    return limit;
  if (hasTag(next, 'VERB') && end < limit) return limit;
  return end;
}

const MEANS_VERBS = new Set(
  'learn acquire gain obtain measure find calculate separate achieve win earn reach'.split(' '),
);

const LOOSE = ['of', 'with', 'in', 'for', 'between', 'to', 'on', 'about'] as const;

/** A noun phrase with a participle and its agent, anywhere in the sentence. */
function reducedAgents(reading: Reading): Candidate[] {
  const { tokens, clauses } = reading;
  // Without any clause the participle may well be the verb: "Hindenburg governed by decree".
  if (clauses.length === 0) return [];
  return tokens.flatMap((token, at) => {
    const previous = tokens[at - 1];
    if (!isWord(tokens[at + 1], 'by') || !isPastParticiple(reading, at) || isIngForm(tokens[at + 2]))
      return [];
    if (
      !(isNoun(previous) || previous?.tag === 'NUM') ||
      clauses.some((clause) => at >= clause.verb.start && at < clause.verb.end)
    )
      return [];
    const answer: Range = [at + 2, nounPhraseEnd(tokens, at + 2, tokens.length)];
    const object = nearest(reading, [nounPhraseStart(tokens, at, LOOSE), at]);
    if (answer[1] <= answer[0] || hasOrphan(reading, answer) || hasTag(tokens[at + 2], 'ADV', 'NUM'))
      return [];
    const base = baseForm(token.text, token.lemma);
    // `a drive learned by association`: of what is learned, found or won, a bare noun is the way, not the doer.
    if (MEANS_VERBS.has(base) && tokens.slice(...answer).every((word) => hasTag(word, 'NOUN', 'ADJ')))
      return [];
    const front = `${questionWord(reading, answer, base)} ${pastOf(base, token.lower)} ${withoutEcho(reading, object, base)}?`;
    const thin =
      tokens.slice(...object).filter(isNoun).length < 2 && entitiesWithin(reading, object).length === 0;
    // `four wheels driven by …`, `a number of firms led by …`: of any that are meant, nothing says which.
    if (isWord(tokens[object[0]], 'a', 'an') || tokens[object[0]]?.tag === 'NUM') {
      if (entitiesWithin(reading, object).every(({ kind }) => kind === 'number')) return [];
    }
    // `a noble man destroyed by …`, `bills passed by …`: any other would do as well.
    if (thin && !(isWord(tokens[object[0]], 'the') && object[1] - object[0] > 2)) return [];
    return propose(reading, 'agent-reduced', front, answer, thin ? { flags: ['thin-question'] } : {});
  });
}

/** `the teaching of | the skills demanded by …`: the participle tells of the noun beside it, where that has its own article. */
function nearest({ tokens }: Reading, [start, end]: Range): Range {
  const of = tokens.slice(start, end).findLastIndex((token) => isWord(token, 'of')) + start;
  return of > start && isWord(tokens[of + 1], 'the') && end - of > 3 ? [of + 1, end] : [start, end];
}

/** `the promotion of united fronts promoted by`: the noun that repeats the verb gives way to what it is of. */
function withoutEcho(reading: Reading, object: Range, verb: string): string {
  const head = headOf(reading.tokens, object);
  const noun = reading.tokens[head];
  const echoes =
    noun !== undefined &&
    noun.lower.slice(0, 5) === verb.slice(0, 5) &&
    isWord(reading.tokens[head + 1], 'of');
  return echoes ? textOf(reading.sentence, [head + 2, object[1]]) : phrase(reading, object);
}
