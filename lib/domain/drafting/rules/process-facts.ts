import { thirdPerson } from '../inflection';
import { lexiconTags } from '../language';
import { EVERYDAY_NOUNS } from '../lexicon/everyday-words';
import type { NoteBlock } from '../structure';
import type { Candidate, Span } from '../types';
import { basicCard, trimAnswer, wordCount } from './candidate';
import { whoOf } from './line-nouns';
import { lineWords, textOfWords, type LineWord } from './line-words';
import type { NoteContext } from './note-context';
import { facts, shift } from './pieces';
import { plainLine, type PlainLine, type Tail } from './plain-line';
import { subjectPhrase } from './subject-phrase';
import { isKindOfSubstance, isSubstance } from './substances';
import { standsAlone } from './whole-clause';

const MOST_WORDS = 24;
const MOST_ANSWER_WORDS = 12;

/** What is true only on a condition is not asked for without it. */
const CONDITION =
  /\b(?:if|when|unless|until|only|once|while|whenever|may|might|can|could|sometimes|usually|often|not|never|e\.?g|i\.?e)\b/i;
/** Signs and short forms that no clause can be told with. */
const SHORTHAND =
  /[=&<>?!~↑↓:/"“”]|\s[+–—-]\s|\.\.|\b(?:w|b\/c|bc|w\/o|esp|govt|approx|v|vs|opp|diff|conc|temp|resp|mol|poss|imp|prob)\b/i;
/** Years of which the notes tell are in the past, whatever the tense of their verbs. */
const YEAR = /\b1[5-9]\d\d\b|\b20\d\d\b/;

/** Where one clause of a line ends and another begins. */
const JOINT = /,? (?:so|and|but|then|which) |, |\s*(?:→|->|⇒)\s*/g;

/** Verbs that make one thing of another. */
const TURNS =
  /^(?:convert|turn|break|split|hydrolyse|oxidise|reduce|change|translate|transform|decompose|divide|differentiate|develop|dissociate|digest|transcribe|encode|ferment)$/;
const TURNED =
  /^(?:converted|turned|broken|split|hydrolysed|oxidised|reduced|changed|translated|transformed|decomposed|divided|digested|transcribed|copied|added)$/;
/** Verbs by which one thing comes to another. */
const MEETS =
  /^(?:bind|attach|fuse|pair|join|react|combine|connect|adhere|turn|split|divide|develop|dissociate|differentiate)$/;
const MET = /^(?:mixed|combined|attached|bound|joined|connected|treated|replaced|compared|coated|filled)$/;
/** Verbs that many things have in common, or that tell of no deed. */
const VAGUE =
  /^(?:need|use|include|involve|contain|affect|follow|increase|decrease|fall|rise|reduce|say|state|lead|work|look|find|create|provide|cover|give|take|become|change|enter|leave|lose|gain|raise|open|start|stop|meet|remain|stay|hold|carry|move|own|buy|sell|set)$/;

/** Where somebody comes to is no thing that something is done to. */
const REACHES = /^(?:enter|leave|reach|pass|cross|join|change)$/;

/** A word of the subject taught, a symbol, or two words of any kind: everyday words say little alone. */
const isTelling = (words: readonly LineWord[]): boolean =>
  words.some(
    ({ text, word }) =>
      /.\p{Lu}|\d/u.test(text) ||
      /^\p{Lu}{1,2}$/u.test(text) ||
      (lexiconTags(word) === '' &&
        lexiconTags(word.replace(/s$/, '')) === '' &&
        !EVERYDAY_NOUNS.has(word.replace(/s$/, ''))),
  ) || words.filter(({ word }) => !/^(?:the|an?|its|their|of|in|and)$/.test(word)).length > 1;

/** "protein kinase A", "the membrane", "glucose": needs no article that the notes leave out. */
const stands = (words: readonly LineWord[]): boolean => {
  const text = textOfWords(words);
  return (
    standsAlone(text) ||
    (isSubstance(text) && !isKindOfSubstance(text)) ||
    (/\p{Ll}{3}in$/u.test(text) && lexiconTags(words.at(-1)?.word ?? '') === '') ||
    /^(?:its|their|one|two|three|four|another|more|less)\s|\p{Ll} \p{Lu}\d?$/u.test(text) ||
    /^\p{Lu}{2,}s?$|^\p{Lu}[\p{Ll}]?[\d₀-₉]|[₀-₉⁺⁻+]$/u.test(words.at(-1)?.text ?? '')
  );
};

const tailText = (tails: readonly Tail[]): string =>
  tails.map(({ joint, thing }) => `${textOfWords(joint)} ${textOfWords(thing)}`).join(' ');

interface Asked {
  readonly rule: string;
  readonly front: string;
  readonly answer: readonly LineWord[];
}

const question = (parts: readonly string[]): string => `${parts.filter((part) => part !== '').join(' ')}?`;

/** What becomes of a thing, what it comes to, or what is done to what. */
function predicateOf(line: PlainLine, notes: NoteContext): Asked | null {
  const { subject, several, verb, base, be, object, tails } = line;
  const named = subjectPhrase(textOfWords(subject), notes.vocabulary);
  if (!standsAlone(named) && !stands(subject)) return null;
  const particle = line.particle?.text ?? '';
  const [first, second] = tails;
  const joint = first?.joint.length === 1 ? (first.joint[0]?.word ?? '') : '';
  if (be !== null) {
    if (object.length > 0 && tails.length === 0)
      return { rule: 'process-object', front: question(['What', be.text, named, verb.text]), answer: object };
    if (!first || second) return null;
    const isTurned = TURNED.test(verb.text) && /^(?:to|into)$/.test(joint);
    return isTurned || (MET.test(verb.text) && /^(?:with|to|by)$/.test(joint))
      ? {
          rule: 'process-becomes',
          front: question(['What', be.text, named, verb.text, particle, joint]),
          answer: first.thing,
        }
      : null;
  }
  const does = several ? 'do' : 'does';
  if (object.length === 0) {
    const behind =
      second === undefined || (tails.length === 2 && /^(?:on|in|at|of)$/.test(second.joint[0]?.word ?? ''));
    if (!first || !behind || !MEETS.test(base) || !/^(?:to|with|into)$/.test(joint)) return null;
    const answer = second === undefined ? first.thing : [...first.thing, ...second.joint, ...second.thing];
    return { rule: 'process-becomes', front: question(['What', does, named, base, particle, joint]), answer };
  }
  if (TURNS.test(base) && first && !second && /^(?:to|into)$/.test(joint) && stands(object))
    return {
      rule: 'process-becomes',
      front: question(['What', does, named, base, particle, textOfWords(object), joint]),
      answer: first.thing,
    };
  if (
    REACHES.test(base) ||
    (VAGUE.test(base) && !/^(?:carry|contain|hold)$/.test(base)) ||
    !isTelling(object) ||
    !isTelling(subject) ||
    !tails.every(({ thing }) => stands(thing))
  )
    return null;
  return {
    rule: 'process-object',
    front: question(['What', does, named, base, particle, tailText(tails)]),
    answer: object,
  };
}

/** What does something: only where the rest says so much that one thing alone does it. */
function doerOf(line: PlainLine): Asked | null {
  const { subject, base, be, object, tails } = line;
  if (be !== null || object.length === 0 || VAGUE.test(base)) return null;
  if (whoOf(subject, false) !== 'What' && !/\p{Lu}/u.test(textOfWords(subject).slice(1))) return null;
  if (!isTelling(object) || !stands(object) || !tails.every(({ thing }) => stands(thing))) return null;
  return {
    rule: 'process-subject',
    front: question([
      'What',
      thirdPerson(base),
      line.particle?.text ?? '',
      textOfWords(object),
      tailText(tails),
    ]),
    answer: subject,
  };
}

/** The clauses of a line, as long as each of them can be read to its end. */
function linesIn(text: string, span: Span): PlainLine[] {
  const whole = readSpan(text, span);
  if (whole) return [whole];
  const read: PlainLine[] = [];
  let from = span.start;
  const told = text.slice(span.start, span.end);
  for (const match of [...told.matchAll(JOINT), null]) {
    const end = match === null ? span.end : span.start + match.index;
    const line = readSpan(text, { start: from, end });
    if (line) {
      read.push(line);
      from = match === null ? span.end : end + match[0].length;
      // What "which" tells of is not said again.
      if (match !== null && /which/.test(match[0])) break;
    } else if (read.length > 0) break;
  }
  return read;
}

function readSpan(text: string, span: Span): PlainLine | null {
  const told = text.slice(span.start, span.end);
  if (SHORTHAND.test(told) || CONDITION.test(told) || wordCount(told) < 3 || wordCount(told) > MOST_WORDS)
    return null;
  return plainLine(lineWords(text, span));
}

function drawBlock(block: NoteBlock, notes: NoteContext): Candidate[] {
  const text = block.text.replace(/\([^()]*\)/g, (remark) => ' '.repeat(remark.length));
  if (YEAR.test(text)) return [];
  return facts(text).flatMap((fact) => {
    const link = /^(?:so|then|next|finally|now|also|and|therefore)\b,?\s+/i.exec(
      text.slice(fact.start, fact.end),
    );
    const span = { start: fact.start + (link?.[0].length ?? 0), end: fact.end };
    return linesIn(text, span).flatMap((line) =>
      [predicateOf(line, notes), doerOf(line)].flatMap((asked) => {
        const [first, last] = [asked?.answer[0], asked?.answer.at(-1)];
        if (!asked || !first || !last) return [];
        // A remark in brackets behind the answer belongs to it.
        const remark = /^\s+\([^()]*\)/.exec(block.text.slice(last.end))?.[0].length ?? 0;
        const answer = trimAnswer(block.text, { start: first.start, end: last.end + remark });
        if (wordCount(block.text.slice(answer.start, answer.end)) > MOST_ANSWER_WORDS) return [];
        return [
          basicCard(notes.page, {
            rule: asked.rule,
            front: asked.front,
            answer: shift(answer, block.start),
            source: block,
          }),
        ];
      }),
    );
  });
}

const isSentence = (text: string): boolean => /[.!]["')\]]?\s*$/.test(text) && wordCount(text) > 5;

/**
 * Asks of a step, or of a bullet without its full stop, that is a clause in the present word for word: what its subject does
 * something to, what becomes of it, and what does so. A question that two lines would answer is not asked.
 */
export function drawProcessFacts(notes: NoteContext): Candidate[] {
  const cards = notes.blocks
    .filter(
      ({ kind, text }) =>
        (kind === 'step' || (/^(?:bullet|telegraphic)$/.test(kind) && !notes.past)) && !isSentence(text),
    )
    .flatMap((block) => drawBlock(block, notes));
  const backs = new Map<string, Set<string>>();
  for (const { front, back } of cards) backs.set(front, (backs.get(front) ?? new Set()).add(back));
  return cards.filter(({ front }) => backs.get(front)?.size === 1);
}
