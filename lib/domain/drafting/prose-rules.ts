import { personsIn } from './entities';
import { keyTerms } from './key-terms';
import { readSentence, type Reading } from './reading';
import { agent } from './rules/agent';
import { opposingArguments } from './rules/arguments';
import { between } from './rules/between';
import { cloze } from './rules/cloze';
import { datedName } from './rules/dated-name';
import { definitionInProse } from './rules/definition-in-prose';
import { effect } from './rules/effect';
import { examples } from './rules/examples';
import { fail } from './rules/fail';
import { how } from './rules/how';
import { howSuccessful } from './rules/how-successful';
import { naming } from './rules/naming';
import { need } from './rules/need';
import { objectQuestion } from './rules/object';
import { purpose } from './rules/purpose';
import { reducedRelatives } from './rules/reduced-relatives';
import { subjectQuestion } from './rules/subject';
import { views } from './rules/views';
import { whatHappened } from './rules/what-happened';
import { when } from './rules/when';
import { where } from './rules/where';
import { whose } from './rules/whose';
import { why } from './rules/why';
import { withEvent } from './rules/with-event';
import { readBlocks } from './sentences';
import type { Block, Candidate } from './types';
import { STOP_WORDS } from './lexicon/closed-classes';

type ProseRule = (reading: Reading) => Candidate[];

const RULES: readonly ProseRule[] = [
  why,
  purpose,
  when,
  where,
  datedName,
  need,
  definitionInProse,
  effect,
  whatHappened,
  fail,
  withEvent,
  agent,
  reducedRelatives,
  examples,
  opposingArguments,
  howSuccessful,
  how,
  whose,
  between,
  views,
  naming,
  subjectQuestion,
  objectQuestion,
];

/** Of English running text at least this share is function words. */
const LEAST_FUNCTION_WORDS = 0.2;

/**
 * Draws every question that the prose rules find in some blocks.
 * @param indexes which blocks are prose (or bullets that are sentences)
 * @param topic what the notes are about, as it follows "of" or "about"; may be empty
 */
export function drawProse(
  notes: string,
  blocks: readonly Block[],
  indexes: readonly number[],
  topic: string,
): Candidate[] {
  const sentences = readBlocks(notes, blocks, indexes);
  const persons = personsIn(sentences);
  const keyScore = keyTerms(sentences);
  const found: Candidate[] = [];
  let previous: Reading | null = null;
  for (const sentence of sentences) {
    const sameBlock: boolean = previous !== null && previous.sentence.block === sentence.block;
    const functionWords = sentence.tokens.filter((token) => STOP_WORDS.has(token.lower)).length;
    const upperCase = sentence.tokens.filter(
      (token) =>
        token.text.length > 1 && token.text === token.text.toUpperCase() && /\p{L}/u.test(token.text),
    ).length;
    if (
      sentence.tokens.length < 4 ||
      functionWords < sentence.tokens.length * LEAST_FUNCTION_WORDS ||
      upperCase > sentence.tokens.length / 2
    ) {
      previous = null;
      continue;
    }
    const reading: Reading = readSentence(sentence, {
      persons,
      topic,
      previous: sameBlock ? previous : null,
    });
    if (sentence.tokens.at(-1)?.text !== '?') {
      for (const rule of RULES) found.push(...rule(reading));
      found.push(...cloze(reading, keyScore));
    }
    previous = reading;
  }
  return found;
}
