import { lexiconTags } from '../language';
import type { NoteBlock } from '../structure';
import type { Candidate } from '../types';
import { isNoTerm } from './asking-terms';
import { basicCard, trimAnswer } from './candidate';
import { leftSide } from './left-side';
import { isMeaningEnough } from './meaning-enough';
import type { NoteContext } from './note-context';
import { shift } from './pieces';
import { whatIs } from './term-question';

const EQUATED = /\((\p{L}[\p{L} -]{2,40}) = ([^()=\d][^()=]{3,120})\)/gu;
const GLOSSED =
  /(?:^|[,;:]\s|\band )(\p{Ll}[\p{L}-]+(?: \p{Ll}[\p{L}-]+){1,2}) \(((?:\p{Ll}{3,}ing|an?) [^()]{4,80})\)/gu;

/** "each step", "two in a row", "answer", "German": words of the sentence around the brackets, and none to explain. */
const isOfSentence = (term: string): boolean =>
  isNoTerm(term) ||
  /^(?:one|two|three|four|five|six)\s/i.test(term) ||
  (/^\p{L}+$/u.test(term) && lexiconTags(term.toLowerCase()) !== '');

/** Asks for what brackets explain: "underflow" in "(underflow = popping when empty)", "menu costs (changing price lists)". */
export function drawGlosses(notes: NoteContext): Candidate[] {
  return notes.blocks.flatMap((block: NoteBlock) => {
    if (
      block.kind === 'explicit' ||
      block.kind === 'table' ||
      block.kind === 'prose' ||
      block.text.length > 2000
    )
      return [];
    return [EQUATED, GLOSSED].flatMap((pattern) =>
      [...block.text.matchAll(pattern)].flatMap((match) => {
        const [, term = '', meaning = ''] = match;
        const start = match.index + match[0].lastIndexOf(meaning);
        if (leftSide(term.trim(), '', notes) !== 'term' || isOfSentence(term)) return [];
        if (pattern === EQUATED && !isMeaningEnough(term, '=', meaning)) return [];
        const answer = shift(trimAnswer(block.text, { start, end: start + meaning.length }), block.start);
        if (answer.start >= answer.end) return [];
        return [
          basicCard(notes.page, {
            rule: 'definition',
            front: whatIs(term.trim(), notes.vocabulary, meaning),
            answer,
            source: block,
          }),
        ];
      }),
    );
  });
}
