import { personsIn } from './entities';
import { firstFault } from './lint';
import { keyTerms } from './key-terms';
import { headingOf } from './heading-persons';
import { readSentence } from './read-sentence';
import type { Reading } from './reading';
import { agent } from './rules/agent';
import { apposition } from './rules/apposition';
import { opposingArguments } from './rules/arguments';
import { asideParticiple } from './rules/aside-participle';
import { asidePredicate } from './rules/aside-predicate';
import { between } from './rules/between';
import { byHowMuch } from './rules/by-how-much';
import { cloze } from './rules/cloze';
import { coined } from './rules/coined';
import { consequences, consequencesBefore } from './rules/consequences';
import { datedName } from './rules/dated-name';
import { definitionInProse } from './rules/definition-in-prose';
import { effect } from './rules/effect';
import { besideList, enumeration } from './rules/enumeration';
import { examples } from './rules/examples';
import { fail } from './rules/fail';
import { findings } from './rules/findings';
import { giving, underWhich } from './rules/giving';
import { heldIn } from './rules/held';
import { heldViews } from './rules/held-views';
import { how } from './rules/how';
import { howLong } from './rules/how-long';
import { howSuccessful } from './rules/how-successful';
import { knownAs } from './rules/known-as';
import { naming } from './rules/naming';
import { need } from './rules/need';
import { objectQuestion } from './rules/object';
import { onlyThen } from './rules/only-then';
import { partedInto } from './rules/parted-into';
import { percentage } from './rules/percentage';
import { purpose } from './rules/purpose';
import { quantity } from './rules/quantity';
import { quotedIdentity } from './rules/quoted-identity';
import { reducedRelatives } from './rules/reduced-relatives';
import { results } from './rules/results';
import { soCalled } from './rules/so-called';
import { speakerAfter, type Speaker } from './rules/speakers';
import { subjectQuestion } from './rules/subject';
import { thereWas } from './rules/there-was';
import { views } from './rules/views';
import { whatHappened } from './rules/what-happened';
import { when } from './rules/when';
import { where } from './rules/where';
import { whose } from './rules/whose';
import { whoseName } from './rules/whose-name';
import { why } from './rules/why';
import { whyWhich } from './rules/why-which';
import { withEvent } from './rules/with-event';
import type { Sentence } from './sentence';
import { readBlocks } from './sentences';
import type { Block, Candidate } from './types';
import { STOP_WORDS } from './lexicon/closed-classes';
import { hasLetter } from './token';
import { asVoiced, blankVoiced, voiceAfter } from './voice';

type ProseRule = (reading: Reading) => Candidate[];

const RULES: readonly ProseRule[] = [
  why,
  purpose,
  onlyThen,
  when,
  where,
  datedName,
  need,
  definitionInProse,
  apposition,
  enumeration,
  effect,
  whatHappened,
  fail,
  withEvent,
  agent,
  reducedRelatives,
  examples,
  opposingArguments,
  howSuccessful,
  percentage,
  how,
  whose,
  between,
  views,
  coined,
  byHowMuch,
  naming,
  whoseName,
  giving,
  underWhich,
  howLong,
  partedInto,
  asidePredicate,
  asideParticiple,
  quantity,
  quotedIdentity,
  thereWas,
  results,
  consequences,
  soCalled,
  subjectQuestion,
  objectQuestion,
];

const SHORTEST_SENTENCE = 4;
/** Of a sentence with so many questions no blank is chosen. */
const ENOUGH_ASKED = 3;

/** Telling sentences and words apart takes about this share of the time, asking about them the rest. */
const READING = 0.6;

/** Of English running text at least this share is function words. */
const LEAST_FUNCTION_WORDS = 0.2;
/** Fewer words than this do not tell a language. */
const ENOUGH_WORDS = 40;

/**
 * Draws every question that the prose rules find in some blocks.
 * @param indexes which blocks are prose (or bullets that are sentences)
 * @param topic what the notes are about, as it follows "of" or "about"; may be empty
 * @param onProgress told the share of the work that is done, 0–1
 */
export function drawProse(
  notes: string,
  blocks: readonly Block[],
  indexes: readonly number[],
  topic: string,
  onProgress: (share: number) => void = () => undefined,
): Candidate[] {
  const sentences = readBlocks(notes, blocks, indexes, (share) => onProgress(share * READING));
  if (!isEnglish(sentences)) return [];
  const persons = personsIn(sentences);
  const timesTold = keyTerms(sentences);
  const found: Candidate[] = [];
  let previous: Reading | null = null;
  let voice = '';
  let speaker: Speaker | null = null;
  for (const [at, sentence] of sentences.entries()) {
    onProgress(READING + (1 - READING) * (at / sentences.length));
    const sameBlock: boolean = previous !== null && previous.sentence.block === sentence.block;
    if (sentence.tokens.length < SHORTEST_SENTENCE || isShouted(sentence) || hasMarkup(sentence)) {
      previous = nameAlone(sentence, persons);
      continue;
    }
    const reading: Reading = readSentence(sentence, {
      persons,
      topic,
      previous: sameBlock ? previous : null,
      before: previous,
    });
    if (!sameBlock) [voice, speaker] = ['', null];
    // Whoever a sentence itself cites speaks in it.
    voice = voiceAfter(reading, voice);
    const held = heldIn(reading, speaker?.holder ?? null);
    if (sentence.tokens.at(-1)?.text !== '?') {
      const asked = RULES.flatMap((rule) => rule(reading)).flatMap((candidate) => asVoiced(candidate, voice));
      asked.push(...knownAs(reading, sameBlock ? previous : null));
      asked.push(...findings(reading, sameBlock ? previous : null));
      asked.push(
        ...whyWhich(reading, sameBlock ? previous : null).flatMap((candidate) => asVoiced(candidate, voice)),
      );
      const read = asked.filter(isSoundView);
      const told = heldViews(reading, sameBlock ? previous : null, speaker, held);
      asked.push(...told.filter((card) => !read.some((view) => answersAlike(view, card))));
      asked.push(...consequencesBefore(reading, sameBlock ? previous : null));
      // What has been asked of enough needs no blank.
      if (asked.length < ENOUGH_ASKED)
        asked.push(...cloze(reading, timesTold).flatMap((blank) => blankVoiced(blank, voice, reading)));
      found.push(...besideList(asked));
    }
    speaker = speakerAfter(reading, speaker, held);
    previous = reading;
  }
  return found;
}

/** A view that was read clause by clause, with nothing wrong with it. */
const isSoundView = (card: Candidate): boolean =>
  /^(?:view|see-as|named|judged)/.test(card.rule) && firstFault(card) === null;

/** Whether two cards answer with some of the same words of the notes. */
const answersAlike = ({ answer: one }: Candidate, { answer: other }: Candidate): boolean =>
  one !== null && other !== null && one.start < other.end && other.start < one.end;

function isEnglish(sentences: readonly Sentence[]): boolean {
  let words = 0;
  let functionWords = 0;
  for (const { tokens } of sentences) {
    words += tokens.length;
    for (const token of tokens) if (STOP_WORDS.has(token.lower)) functionWords += 1;
  }
  return words < ENOUGH_WORDS || functionWords >= words * LEAST_FUNCTION_WORDS;
}

/** `Stanley.`: no sentence, but it says whom the next ones are about. */
function nameAlone(sentence: Sentence, persons: ReadonlySet<string>): Reading | null {
  const reading = readSentence(sentence, { persons, topic: '', previous: null, before: null });
  return headingOf(reading) === null ? null : reading;
}

/** Whether most words stand in capitals, so that names cannot be told from the rest. */
function isShouted({ tokens }: Sentence): boolean {
  let shouted = 0;
  for (const { text } of tokens)
    if (text.length > 1 && text === text.toUpperCase() && hasLetter(text)) shouted += 1;
  return shouted > tokens.length / 2;
}

/** Cloze marks of the writer's own are served by the explicit rules; a question cut out of them would show the marks. */
const hasMarkup = ({ notes, start, end }: Sentence): boolean => /\{\{c\d/.test(notes.slice(start, end));
