import { nounPhraseEnd } from '../noun-phrases';
import { propose } from '../question';
import type { Reading } from '../reading';
import { textOf } from '../sentence';
import { isWord } from '../token';
import type { Candidate } from '../types';

/** `the need to create enough industry to develop the proletariat`: asks why there was that need. */
export function need(reading: Reading): Candidate[] {
  const { tokens } = reading;
  return tokens.flatMap((token, at) => {
    const opens =
      isWord(token, 'need') &&
      isWord(tokens[at - 1], 'the', 'a') &&
      tokens[at + 1]?.lower === 'to' &&
      tokens[at + 2]?.tag === 'VERB';
    if (!opens) return [];
    const objectEnd = nounPhraseEnd(tokens, at + 3, tokens.length);
    if (objectEnd === at + 3 || tokens[objectEnd]?.lower !== 'to' || tokens[objectEnd + 1]?.tag !== 'VERB')
      return [];
    const end = nounPhraseEnd(tokens, objectEnd + 2, tokens.length);
    if (end === objectEnd + 2) return [];
    const past = reading.statements.some((statement) => statement.past) ? 'was' : 'is';
    return propose(
      reading,
      'why-need',
      `Why ${past} there a need ${textOf(reading.sentence, [at + 1, objectEnd])}?`,
      [objectEnd, end],
    );
  });
}
