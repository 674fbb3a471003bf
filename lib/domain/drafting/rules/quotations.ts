import { lexiconTags } from '../language';
import type { NoteBlock } from '../structure';
import type { Candidate, Span } from '../types';
import { basicCard, wordCount } from './candidate';
import type { Owned } from './claims';
import type { NoteContext } from './note-context';
import { facts, shift } from './pieces';

const MOST_SCANNED = 4000;
const MOST_WORDS = 24;
const QUOTE = /"([^"]{8,200})"/g;
const NAME =
  '(?:(?:Mr|Mrs|Miss|Ms|Dr|Lady|Lord|Sir|King|Queen|Prince|Duke|Friar|Father|Inspector)\\.? )?\\p{Lu}\\p{Ll}+(?: \\p{Lu}\\p{Ll}+)?';
const SPEAKING =
  'says|said|cries|cried|declares|declared|exclaims|exclaimed|admits|admitted|whispers|replies|replied|insists|insisted|warns|warned|asks|asked|begs|begged|confesses|confessed|announces|announced';
const CALLING = 'calls|called|saw|sees|described|describes|labelled|dubbed|termed';

/** `Blanche says of death, "…"`, `Elia Kazan, who directed it, said "…"`. */
const SPEAKER_BEFORE = new RegExp(
  `(?:(?:^|, )(?:(?:When|As|And|But|The critic|The historian) )?|\\b(?:when|as|and|but|the critic|the historian) )(${NAME})(?:, who [^,"]{4,60},)? (?:${SPEAKING})(?: (?:to|of|about|that) [^",.]{2,30}| ${NAME})?[,:]? ?$`,
  'u',
);
/** `"The opposite is desire," Blanche says`. */
const SPEAKER_AFTER = new RegExp(`^,? ?(${NAME}) (?:${SPEAKING})\\b`, 'u');
/** `The critic Harold Clurman saw him as "…"`: of whom, only the sentence before tells, but the phrase is his. */
const PHRASED = new RegExp(
  `(?:^|, )(?:[Tt]he (critic|historian|philosopher|director|sociologist) )?(${NAME})(?:, who [^,"]{4,60},)? (?:${CALLING}) (?:him|her|it|them|this)(?: as)? ?$`,
  'u',
);
/** `Blanche leaves on the doctor's arm: "…"`. */
const PARTING = new RegExp(
  `^(${NAME}) (?:leaves|enters|exits|dies|weeps|kneels|turns|refuses|returns|departs|collapses|breaks down)\\b[^":;]{0,60}: ?$`,
  'u',
);
/** `"…" – Lady Macbeth (1.5)` and `Lady Macbeth: "…"` on lines of their own. */
const REFERENCE =
  '(?:,? ?\\(?(?:(?:[Aa]ct|[Ss]cene|[Cc]h(?:apter)?|[Ss]tave|p)\\.? ?)?[\\dIVX][\\w.: ]{0,20}\\)?)?';
const LINE_AFTER = new RegExp(`^\\s*(?:[-–—]{1,2}|\\()\\s*(${NAME})${REFERENCE}\\s*\\)?\\s*\\.?$`, 'u');
const LINE_BEFORE = new RegExp(`^(${NAME})(?: \\([^()]{1,30}\\))?\\s*(?::|[-–—])\\s*$`, 'u');
const SPOKEN = /\b(?:I|me|my|we|us|our|you|your|thou|thee|thy|ye)\b|!$/;

/** Ideas that a line may be about, and nobody's name. */
const THEME = /(?:tion|ness|ity|ism|ment|ance|ence|ship|hood|dom|cy|ing)$/;

/** Whether a name is that of somebody who can speak: no word that the notes write small, no place, no theme. */
function isSpeaker(name: string, { vocabulary }: NoteContext): boolean {
  if (!/^\p{Lu}/u.test(name)) return false;
  return name.split(' ').every((word) => {
    if (/^(?:Mr|Mrs|Miss|Ms|Dr|Lady|Lord|Sir|King|Queen|Prince|Duke|Friar|Father|Inspector)\.?$/.test(word))
      return true;
    const small = word.toLowerCase();
    const tags = lexiconTags(small);
    return (
      !vocabulary.small.has(small) &&
      !THEME.test(word) &&
      (tags === '' || /Person|FirstName|LastName|MaleName|FemaleName/.test(tags)) &&
      !/^(?:He|She|It|They|We|The|This|That|Act|Scene|Chapter|But|And|When|However)$/.test(word)
    );
  });
}

interface Said {
  readonly front: (quote: string) => string;
  /** In the text of the block. */
  readonly speaker: Span;
  /** Whether the line is nothing but the quotation and whose it is. */
  readonly isLine: boolean;
}

const who = (past: boolean) => (quote: string) => `Who ${past ? 'said' : 'says'} “${quote}”?`;

function saidBy(text: string, sentence: Span, quote: Span, notes: NoteContext): Said | null {
  // A sentence may end within the quotation before it: "… the beginning!" The critic …
  const lead = text.slice(sentence.start, quote.start);
  const opens = [...lead.matchAll(/[.!?]" (?=\p{Lu})/gu)].at(-1);
  const before = opens ? lead.slice(opens.index + opens[0].length) : lead;
  const after = text.slice(quote.end, sentence.end);
  const words = text.slice(quote.start + 1, quote.end - 1);
  const found = (
    name: string | undefined,
    from: number,
    front: Said['front'],
    isLine = false,
  ): Said | null => {
    if (name === undefined || !isSpeaker(name, notes)) return null;
    const start = text.indexOf(name, from);
    return start < 0 ? null : { front, speaker: { start, end: start + name.length }, isLine };
  };
  const whole = sentence.start === 0 && text.slice(sentence.end).trim() === '';
  const told = SPEAKER_BEFORE.exec(before);
  if (told)
    return found(
      told[1],
      quote.start - before.length + told.index,
      who(/ (?:\p{L}+ed|said)\b/u.test(told[0].slice(told[1]?.length))),
    );
  const phrased = PHRASED.exec(before);
  if (phrased)
    return found(
      phrased[2],
      quote.start - before.length + phrased.index,
      (phrase) => `${phrased[1] ? `Which ${phrased[1]}` : 'Who'} used the phrase “${phrase}”?`,
    );
  const parting = PARTING.exec(before);
  if (parting) return found(parting[1], quote.start - before.length, who(false));
  const later = SPEAKER_AFTER.exec(after);
  if (later) return found(later[1], quote.end, who(/(?:ed|said)$/.test(later[0])));
  if (before === '' && whole)
    return found(LINE_AFTER.exec(after)?.[1], quote.end, who(notes.vocabulary.isPast), true);
  return SPOKEN.test(words) && sentence.start === 0
    ? found(LINE_BEFORE.exec(before)?.[1], 0, who(notes.vocabulary.isPast), true)
    : null;
}

/** Asks whose words a quotation is, where the notes say so: who says it, or which critic used the phrase. */
export function drawQuotations(notes: NoteContext): Owned {
  const cards: Candidate[] = [];
  const claims: Span[] = [];
  for (const block of notes.blocks.filter(isRead)) {
    const sentences = facts(block.text);
    for (const match of block.text.matchAll(QUOTE)) {
      const quote = { start: match.index, end: match.index + match[0].length };
      const words = (match[1] ?? '').replace(/\s+/g, ' ').replace(/[\s,.;:]+$/, '');
      const sentence = sentences.find(({ start, end }) => start <= quote.start && end >= quote.end - 1);
      if (!sentence || wordCount(words) < 3 || wordCount(words) > MOST_WORDS) continue;
      const said = saidBy(block.text, { ...sentence, end: Math.max(sentence.end, quote.end) }, quote, notes);
      if (!said) continue;
      const answer = shift(said.speaker, block.start);
      cards.push(
        basicCard(notes.page, {
          rule: 'definition-quote',
          front: said.front(words),
          answer,
          source: shift(sentence, block.start),
        }),
      );
      claims.push(...(said.isLine ? [block] : [answer, shift(quote, block.start)]));
    }
  }
  return { cards, claims };
}

const isRead = ({ kind, text }: NoteBlock): boolean =>
  text.length <= MOST_SCANNED && text.includes('"') && !/^(?:explicit|table|formula)$/.test(kind);
