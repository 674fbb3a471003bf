import { hasTag, isIngForm, isPastForm, isThirdPerson, isWord, type Range, type Token } from './token';

/** Openers of an afterthought, which answers no question that what stands before it answers. */
const RUN_ON = ['so', 'although', 'though', 'whereas', 'which'] as const;
/** Remarks of two commas that belong to the flow of the text, not to the fact. */
const ASIDES: readonly (readonly string[])[] = [
  ['on', 'the', 'other', 'hand'],
  ['by', 'contrast'],
  ['in', 'contrast'],
  ['for', 'example'],
  ['for', 'instance'],
  ['in', 'turn'],
  ['of', 'course'],
  ['in', 'fact'],
  ['however'],
  ['such', 'as'],
  ['therefore'],
  ['too'],
];
/** Enough words before an afterthought for them to be an answer of their own. */
const LEAST_BEFORE = 2;

/** What of a range answers: no punctuation at its ends, no "also" before it, no afterthought behind it. */
export function answerRange(tokens: readonly Token[], range: Range): Range {
  let [start, end] = range;
  while (start < end && (/^[,;:–—]$/.test(tokens[start]?.text ?? '') || isLinkingAdverb(tokens, start, end)))
    start += 1;
  end = runOnAt(tokens, start, end);
  end = causeAt(tokens, start, asideAt(tokens, start, end));
  end = participleAt(tokens, start, end);
  end = namingAt(tokens, start, end);
  end = spliceAt(tokens, start, end);
  if (isWord(tokens[end - 2], 'in') && isWord(tokens[end - 1], 'response', 'turn', 'return', 'reply'))
    end -= 2;
  end = withoutTail(tokens, start, end);
  return [start, end];
}

/** `rises, even` though …, `splits it instead`, `physics (he wrote in 1935)`: what leads on or is said besides. */
function withoutTail(tokens: readonly Token[], start: number, limit: number): number {
  let end = limit;
  while (
    end > start + 1 &&
    (/^[,;:.–—-]$/.test(tokens[end - 1]?.text ?? '') || isWord(tokens[end - 1], 'even', 'instead'))
  )
    end -= 1;
  if (tokens[end - 1]?.text !== ')') return end;
  const open = tokens.slice(start, end).findLastIndex(({ text }) => text === '(') + start;
  const besides = isWord(
    tokens[open + 1],
    'he',
    'she',
    'it',
    'they',
    'this',
    'check',
    'see',
    'remember',
    'learn',
  );
  return open > start && besides ? open : end;
}

const isLinkingAdverb = (tokens: readonly Token[], at: number, end: number): boolean =>
  isWord(tokens[at], 'also', 'therefore', 'however', 'thus') && at + 1 < end;

function runOnAt(tokens: readonly Token[], start: number, end: number): number {
  for (let at = start + LEAST_BEFORE; at < end; at += 1) {
    if (tokens[at]?.text !== ',') continue;
    const next = tokens[at + 1];
    if (isWord(next, ...RUN_ON)) {
      if (!isWord(next, 'which') || closesSentence(tokens, at)) return at;
    }
    if (isWord(next, 'leading', 'causing', 'resulting', 'making', 'meaning') && isIngForm(next)) return at;
  }
  return end;
}

/** A relative clause after a comma at the end of the sentence tells more than was asked. */
const closesSentence = (tokens: readonly Token[], comma: number): boolean =>
  !tokens.slice(comma + 1, -1).some((token) => token.text === ',' || token.tag === 'CCONJ');

/** `Supreme Governor | , a title chosen` because …: an aside that goes on behind the answer. */
function participleAt(tokens: readonly Token[], start: number, end: number): number {
  const last = tokens[end - 1];
  if (last?.tag !== 'VERB' || !isPastForm(last) || tokens[end - 2]?.tag !== 'NOUN') return end;
  for (let at = end - 2; at > start && at > end - 6; at -= 1) if (tokens[at]?.text === ',') return at;
  return end;
}

/** `shrinks away from the wall | , a condition known as plasmolysis`: how it is called is another question. */
function namingAt(tokens: readonly Token[], start: number, end: number): number {
  for (let at = start + 2; at < end; at += 1) {
    if (tokens[at]?.text !== ',' || !isWord(tokens[at + 1], 'a', 'an')) continue;
    let verb = at + 2;
    while (hasTag(tokens[verb], 'NOUN', 'ADJ') && verb < at + 5) verb += 1;
    if (verb > at + 2 && isWord(tokens[verb], 'known', 'called', 'termed', 'described', 'dubbed', 'labelled'))
      return at;
  }
  return end;
}

/** `dilute ammonia | , the bromide needs concentrated ammonia`: behind a noun phrase, a sentence of another begins. */
function spliceAt(tokens: readonly Token[], start: number, end: number): number {
  for (let at = start + 1; at < end; at += 1) {
    if (hasTag(tokens[at], 'VERB', 'AUX', 'SCONJ', 'CCONJ', 'REL')) return end;
    if (tokens[at]?.text !== ',' || !isWord(tokens[at + 1], 'the')) continue;
    let verb = at + 2;
    while (verb < end && hasTag(tokens[verb], 'NOUN', 'ADJ', 'PROPN')) verb += 1;
    const finite = verb < end ? tokens[verb] : undefined;
    const says = finite?.tag === 'AUX' || (finite?.tag === 'VERB' && isThirdPerson(finite));
    return says && verb > at + 2 ? at : end;
  }
  return end;
}

const LONG = 22;

/** `to regain the land lost | as a result of …`: in a long answer, the cause is another fact. */
function causeAt(tokens: readonly Token[], start: number, end: number): number {
  if (end - start <= LONG) return end;
  for (let at = start + 5; at < end; at += 1) {
    const cause =
      (isWord(tokens[at], 'because', 'due', 'owing') && isWord(tokens[at + 1], 'of', 'to')) ||
      (isWord(tokens[at], 'as') && isWord(tokens[at + 2], 'result') && isWord(tokens[at + 3], 'of'));
    if (cause) return at;
  }
  return end;
}

function asideAt(tokens: readonly Token[], start: number, end: number): number {
  for (let at = start + 1; at < end; at += 1)
    if (
      tokens[at]?.text === ',' &&
      ASIDES.some((words) => words.every((word, offset) => isWord(tokens[at + 1 + offset], word))) &&
      !tokens.slice(at + 1, end).some((token) => hasTag(token, 'VERB', 'AUX'))
    )
      return at;
  return end;
}

/** A noun phrase without a remark that interrupts the clause behind it: `divided government | , on the other hand,`. */
export const withoutAsides = (tokens: readonly Token[], [start, end]: Range): Range => [
  start,
  asideAt(tokens, start, end),
];
