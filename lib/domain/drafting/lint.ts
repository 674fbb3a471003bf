import { VAGUE_NOUNS } from './lexicon/closed-classes';
import { isMisread, leansOnNotes } from './own-faults';
import { leaningPart, toldIn } from './told-front';
import type { Draft } from './types';
import { contentStems, contentWords, stemsIn, wordsOf } from './words';

/** What can be wrong with a card, whoever wrote it. */
export type LintFault =
  | 'front-short'
  | 'front-long'
  | 'back-empty'
  | 'back-long'
  | 'not-a-question'
  | 'yes-no'
  | 'orphan-pronoun'
  | 'orphan-possessive'
  | 'deictic'
  | 'dangling-front'
  | 'repeated-word'
  | 'unbalanced'
  | 'agreement'
  | 'thin-front'
  | 'answer-in-question'
  | 'dangling-back'
  | 'fragment-back'
  | 'vague-back'
  | 'orphan-back'
  | 'blank-count'
  | 'notation';

type Card = Pick<Draft, 'kind' | 'front' | 'back'> & { readonly rule?: string };

export const FRONT_WORDS = { least: 3, most: 32 } as const;
export const BACK_WORDS = { most: 34 } as const;

type Check = (card: Card) => LintFault | null;

/** Finds what is wrong with a card; an empty list when nothing is. Fast enough to run at every key press. */
export function lint(card: Card): LintFault[] {
  const checks = card.kind === 'cloze' ? CLOZE_CHECKS : BASIC_CHECKS;
  return checks.flatMap((check) => check(card) ?? []);
}

/** The first fault, for the drafter, which drops a draft at the first one. */
export function firstFault(card: Card): LintFault | null {
  for (const check of card.kind === 'cloze' ? CLOZE_CHECKS : BASIC_CHECKS) {
    const fault = check(card);
    if (fault !== null) return fault;
  }
  return null;
}

const plainQuotes = (text: string): string =>
  text.replace(/[\u201C\u201D]/g, '"').replace(/[\u2018\u2019]/g, "'");

const length: Check = ({ front, back }) => {
  const words = wordsOf(front).length;
  if (words < FRONT_WORDS.least) return 'front-short';
  if (words > FRONT_WORDS.most) return 'front-long';
  if (back.trim() === '') return 'back-empty';
  return wordsOf(back).length > BACK_WORDS.most ? 'back-long' : null;
};

const question: Check = ({ front }) => (/[?.:]$/.test(front.trim()) ? null : 'not-a-question');

const YES_NO = /^(is|are|was|were|do|does|did|has|have|had|can|could|will|would|should|may|might)\b/i;
const yesNo: Check = ({ front }) => (YES_NO.test(front.trim()) ? 'yes-no' : null);

const PRONOUN = /\b(it|this|these|those|they|them|he|she|we|us|him|you)\b/i;
const OPENER = /^(what|who|whom|why|when|how|which|give|in|by|with|since|to)\b/i;

const pronoun: Check = ({ front }) =>
  PRONOUN.test(
    leaningPart(front)
      .replace(OPENER, '')
      .replace(/"[^"]*"|“[^”]*”/g, '')
      // "Why do you rinse the burette?", "Why do we dream?": anybody.
      .replace(
        /\bdo (?:you|we)\b|\bmade it\b|\bit (?:be |been )?(?:argued|suggested|claimed|said) that\b/,
        '',
      ),
  )
    ? 'orphan-pronoun'
    : null;

const POSSESSIVE = /\b(its|their|his|her|our|my|your)\b/i;
/** Nouns that a possessive later in the same question can stand for. */
const OWNER =
  /\p{Lu}\p{Ll}+|\b(state|government|party|country|economy|cell|organism|plant|animal|company|firm|king|queen|workers|people|women|children|consumers|producers|atom|metal|enzyme|river|sea|society|wife|poet)/u;

/** Whose words a quotation is may be asked, whatever stands in it. */
const withoutQuotes = (front: string): string => front.replace(/"[^"]*"|“[^”]*”/g, '“”');

const possessive: Check = (card) => {
  // `Who died on his way to London?`: his is that of the one who is asked for.
  const front = withoutQuotes(
    card.rule === 'subject-aside' ? card.front.replace(/\b(?:his|her)\b/g, '') : card.front,
  );
  const at = front.search(POSSESSIVE);
  if (at < 0) return null;
  // What a question opens with is no owner, and what a statement opens with may be one.
  const asking = toldIn(front) === null ? /^\p{Lu}\p{Ll}+/u : /^$/;
  return OWNER.test(front.slice(0, at).replace(asking, '')) ? null : 'orphan-possessive';
};

/** `used one in 1940`: one of what? */
const ONE_OF_SOMETHING =
  /(?<!\b(?:from|no|each|any|every|only|than|to|or)) one(?=\?| (?:to|by|for|with|that|which|who|when|as|in \d{4}|in which)\b)/;
const DEICTIC =
  /\b(the former|the latter|(?:above|below)(?! (?:[-–−]?\d|all\b))|as follows|following (?:day|month|year|week)|this period|at this point|here|ago|today|another|(?:in|at|to|from|by|for|with) that [a-z]+(?=\?$)|(?:same|that) (?:year|time|period|day|month))\b|\btoo\?$|^Why .*\bthere\?$/i;
const deictic: Check = ({ front, rule }) =>
  // `was dismissed and died the following year` says itself which year it followed.
  DEICTIC.test(rule === 'subject-aside' ? front.replace(/(?<= and .*)\bfollowing /, '') : front) ||
  ONE_OF_SOMETHING.test(front)
    ? 'deictic'
    : null;

const DANGLING =
  /(?:[,;:(–-]|\b(?:the|a|an|and|or|such|more|than|very|which|that|who|because|rather|but|while|as well as|so|to (?:show|argue|suggest|claim|prove|demonstrate|say|ensure|mean)))\s?[?.]$/i;
/** "protein kinase A", "vitamin A": a letter that is part of a name. */
const ENDS_IN_LETTER = /\p{Ll}{5,} A[?.]?$/u;
const danglingFront: Check = ({ front, rule }) =>
  // "in terms of u, t and a." ends in a symbol.
  (DANGLING.test(front) &&
    !ENDS_IN_LETTER.test(front) &&
    !(rule?.startsWith('formula') && / in terms of \S/.test(front))) ||
  (rule !== undefined && CUT_OFF.test(front)) ||
  (rule !== undefined && /^(?:why|when|how)/.test(rule) && HALF_ASKED.test(front.replace(CONDITION, '?'))) ||
  /\bof\.$/.test(front) ||
  // "resign (back in 1860)", with the date asked for.
  /\((?:back|again|only|later|until)\)\?$/.test(front)
    ? 'dangling-front'
    : null;

/** `Why is water reabsorbed and urine is produced?`: only the first half was made a question. */
const HALF_ASKED =
  /^\p{L}+(?: \p{L}+)? (?:is|are|was|were|do|does|did|has|have|can)\b[^,]* and (?:[^,]*) (?:is|are|was|were|has|have) \p{L}+(?: [^,]*)?\?$/u;
/** What may follow a question with a verb of its own. */
const CONDITION = / (?:if|when|once|unless) [^?]*\?$/;
/** `neither signs?`, `What condemns, the subculture praises?`: the second half is missing, or is another clause. */
const CUT_OFF = /\bneither\b(?!.*\bnor\b)|\bnot only\b(?!.*\bbut\b)|^(?:What|Who|Which \p{Ll}+) \p{Ll}+, /u;
const REPEATED = /\b(\p{L}+) \1\b/iu;
const repeated: Check = ({ front }) =>
  REPEATED.test(front) && !/\b(that that|had had)\b/.test(front) ? 'repeated-word' : null;

const unbalancedText = (text: string): boolean => {
  const plain = plainQuotes(text);
  const count = (mark: string): number => plain.split(mark).length - 1;
  return (
    count('(') !== count(')') ||
    count('[') !== count(']') ||
    count('"') % 2 === 1 ||
    /(^|\s)'\w[^']*$/.test(plain.replace(/\w'\w/g, ''))
  );
};
const balance: Check = ({ front, back }) =>
  unbalancedText(front) || unbalancedText(back) ? 'unbalanced' : null;

/** "What does the workers": the verb and a clearly numbered subject disagree. */
const AGREEMENT =
  /\bdoes (?:the |these |many )?(?:they|people|women|men|children|these)\b|\bdo (?:an?|each|every|this) |\b(?:was|is) (?:these|those|both)\b/i;
const agreement: Check = ({ front }) => (AGREEMENT.test(front) ? 'agreement' : null);

/** Rules whose questions are specific by their form, however few words they have. */
const SHORT_RULES =
  /^(acronym|apposition|known-as|what-does|meaning|what-is|called|definition|formula|table|step|line|list|explicit|telegraphic)/;
const thin: Check = ({ front, rule }) => {
  if (rule === undefined || SHORT_RULES.test(rule) || /\bwhat (?:does|do) .+ stand for\?$/i.test(front))
    return null;
  const specific = contentWords(front).filter((word) => !VAGUE_NOUNS.has(word) && !ASKING.has(word));
  // `What happened to Warbeck?`, `Why did the Lords give way?`: one name says whom the page means.
  const named = /^(?:what-happened|why)/.test(rule) && /\s\p{Lu}/u.test(front);
  return specific.length < (named ? 1 : 2) ? 'thin-front' : null;
};
const ASKING = new Set(
  'what which who whom whose why how when where year decade country happened happens give examples example many effects'.split(
    ' ',
  ),
);

/** What the question itself asks for, which the answer may well name again: `Which act …?` – the Competition Act. */
const FRAMES =
  /^(?:\p{L}+ )?(?:which|whose) (?:type of )?\p{Ll}+|\bwhat (?:year|country|percentage|decade|two things|effects?|form|view)\b/giu;

/** The share of the answer's content that the question already gives. */
const leak: Check = ({ front, back, rule }) => {
  const asked = contentStems(front.replace(FRAMES, ''));
  const answer = stemsIn(back);
  if (answer.length === 0)
    return wordsOf(back).every((word) => /^\p{L}+$/u.test(word) && asked.has(word)) && rule !== undefined
      ? 'answer-in-question'
      : null;
  // An equation repeats what it is for.
  if (/^State the .*\b(?:equation|formula|rule|law)\b/.test(front) && /[=→]/.test(back)) return null;
  if (rule !== undefined && rule.startsWith('how-successful')) return null;
  const limit =
    rule !== undefined && /^(what-is|meaning|called|acronym|definition|example)/.test(rule) ? 0.67 : 0.5;
  return answer.filter((word) => asked.has(word)).length / answer.length >= limit
    ? 'answer-in-question'
    : null;
};

const DANGLING_BACK =
  /\b(the|a|an|of|and|or|in|with|to|by|for|which|that|rather|such|as|from|than|but|at|on|into|between|its|their|his|is|are|was|were|whether|because|if|who|whom|whose|whoever|whomever|whatever|whichever|wherever|whenever)$|\b(?:describes?|explains?|shows?|tells?|says?) (?:what|how|why)$/i;
/** `duties, such as keeping`, `the prize for it` break off, or point elsewhere. */
/** `thinking, practice`: a list that breaks off. */
const OPEN_LIST = /, \p{Ll}+$/u;
const OPEN_BACK =
  /\bsuch as \p{L}+ing$|\b(?:for|of|with|by|to|from|in|on|between|among) (?:it|them|this|these|him)$/u;
/** `the decree that he had asked for`, `more than they are paid for`: the preposition belongs to the clause. */
const STRANDED =
  /\b(?:that|which|who|whom|than|what)\b.* \p{L}+(?:ed|aid|ught|old|ven) (?:for|of|to|with|on|in|at|from|upon)$/u;
const danglingBack: Check = ({ back, rule }) =>
  // "v = u + at" ends in two symbols.
  (DANGLING_BACK.test(back.trim()) &&
    !STRANDED.test(back.trim()) &&
    wordsOf(back).length > 1 &&
    !ENDS_IN_LETTER.test(back.trim()) &&
    rule !== 'formula' &&
    // "while the engine is on".
    !/(?:\b(?:is|are|was|were)|['’]s) (?:on|off|in|out|up|down|over)$/.test(back.trim())) ||
  (rule !== undefined && wordsOf(back).length < 9 && OPEN_BACK.test(back)) ||
  // `serotonin receptors as well`: the others stand in the sentence before.
  (rule !== undefined && /\bas well$/.test(back)) ||
  (rule !== undefined &&
    OPEN_LIST.test(back) &&
    !/\b(?:and|or|that is|e\.?g|such as|including)\b/.test(back) &&
    !/^(?:list|table|step|explicit|telegraphic|formula)/.test(rule)) ||
  (rule !== undefined && (/\bsuch as \p{L}+ing$/u.test(back) || /\bneither\b(?!.*\bnor\b)/.test(back)))
    ? 'dangling-back'
    : null;
const fragment: Check = ({ back, rule }) =>
  // "1998 two teams find …": the date of its line stuck to what happened.
  (/^(?:why|what-happen|effect)/.test(rule ?? '') &&
    /^[12]\d{3} (?:one|two|three|several|many|the|a|an) \p{Ll}/u.test(back)) ||
  (/^(and|or|of|which|but|than)\b/i.test(back) && wordsOf(back).length > 1) ||
  /^(?:e\.g|i\.e)\./i.test(back)
    ? 'fragment-back'
    : null;

const vagueBack: Check = ({ back }) => {
  const words = wordsOf(back).filter(
    (word) =>
      !['the', 'a', 'an', 'this', 'that', 'these', 'those', 'some', 'many', 'more', 'other'].includes(word),
  );
  return words.length <= 1 && VAGUE_NOUNS.has(words[0] ?? 'thing') ? 'vague-back' : null;
};

const orphanBack: Check = ({ back, front, rule }) => {
  // `the answer to that problem`, `taxation for this purpose`: which?
  if (rule !== undefined && /\b(?:to|for|of|in|by|with|on) (?:this|that|these|those) \p{Ll}+$/u.test(back))
    return 'orphan-back';
  // `to make up for such deprivation`: which?
  if (rule !== undefined && /\bsuch (?!as\b|an?\b)/.test(back)) return 'orphan-back';
  if (/^(it|this|these|those|they|he|she|him|them|we|you)$/i.test(back)) return 'orphan-back';
  // "same water potential as the cell" says itself the same as what.
  if (rule === 'definition-quality' && /^same\b.* as\b/.test(back)) return null;
  if (
    /^(this|these|those(?! (?:who|whose|which|that|in|of|with)\b)|such|same)\b|\bthe (?:same|following|next|previous) (?:year|month|day|week|time|period)\b/i.test(
      back,
    )
  )
    return 'orphan-back';
  if (rule !== undefined && rule.startsWith('why')) return null;
  if (/^(it|they|he|she) /i.test(back) && !/\p{Lu}\p{Ll}+/u.test(front.slice(1))) return 'orphan-back';
  return null;
};

const blanks: Check = ({ front }) => (front.split('_____').length === 2 ? null : 'blank-count');

/** A cloze that opens with an unnamed "that view" or a line that only leads in to the next. */
const clozeAlone: Check = ({ front, rule }) => {
  if (rule === undefined || rule.startsWith('explicit')) return null;
  if (/:\.?$|^(?:How|E\.?g|I\.?e)\b|_____ (?:\[\p{Ll}+\] )?=|= _____/u.test(front)) return 'dangling-front';
  if (ONE_OF_SOMETHING.test(front) || DEICTIC.test(front) || leansOnNotes(front)) return 'deictic';
  return /^(?:that|this|these|those|such|it|they|he|she|its|their|his|her|also|otherwise|can'?t|can|must|must be|difficult|easy|hard|because)\b/i.test(
    front,
  ) || /\w_____|_____\w/.test(front)
    ? 'orphan-pronoun'
    : null;
};

/** Signs of the notes that belong in no question: cloze marks, arrows, signs of equality outside maths. */
const notation: Check = ({ front, rule }) =>
  rule !== undefined &&
  !/^(?:formula|step|explicit)/.test(rule) &&
  /\{\{|\}\}|(?:^|\s)\(1\)|(?:^|\s)(?:->|→|⇒|=>|==?|--)(?:\s|%)|!!/.test(
    front.replace(/\$[^$]*\$|“[^”]*”/g, ''),
  )
    ? 'notation'
    : null;

/** A bare "the signs", "the word": which, nothing says. Only the drafter's own fronts are held to this. */
const UNNAMED =
  /^What (?:is|are|was|were) (?:the |an? |another |one )?(?:(?:main|key|first|second|third|fourth|last|only|new|chief|best|other|further|major|common|possible|additional|final|most important) (?:\p{Ll}+ )?)?(?:factors?|causes?|movement|movements|reasons?|effects?|aims?|signs?|symptoms?|results?|problems?|part|parts|features?|section|chapter|point|points|idea|stage|steps?|types?|group|groups|solution|view|views|theme|themes|criticisms?|strengths?|weakness(?:es)?|difference|exceptions?|explanations?|arguments?|approach|study|consequences?|limitations?|advantages?|disadvantages?|drawbacks?|benefits?)\?$|^What (?:is|are|was|were) the (?:final|first|last|next|second|third) \p{Ll}+ (?:known as|called)\?$|\bthe (?:result|outcome|situation|process|change|effect|problem|idea)s?\?$|\b(?:the|that) (?:name|word|phrase|quotation|quote|passage|term)\b(?! (?:of|for|given|\p{Lu})|[ ,]?[“"])|^Give an example of (?:\p{Ll}+ )?(?:historians|critics|people|factors|countries|writers|thinkers|things)\.$/u;
const unnamed: Check = ({ front, rule }) =>
  rule !== undefined && !rule.startsWith('explicit') && UNNAMED.test(leaningPart(front))
    ? 'thin-front'
    : null;

/** A clause of reason in a front, or of result in the back for a subject, shows that a clause was taken for a subject. */
const reasonInFront: Check = ({ front, back, rule }) => {
  if (rule === undefined) return null;
  // "To succeed C": what is done to an end, and then who does it.
  if (/^(?:subject|agent)/.test(rule) && /\bso (?:that )?\S+ \S|^To \p{Ll}+ /u.test(back))
    return 'fragment-back';
  return /^(?:agent|subject|object|when|what-happened|definition)/.test(rule) &&
    /\b(?:because|although|whereas)\b/.test(front)
    ? 'dangling-front'
    : null;
};

/** Only the drafter's own cards can show that it read the notes wrongly. */
const misread: Check = ({ front, back, rule }) =>
  rule !== undefined && !rule.startsWith('explicit') && isMisread({ front, back, rule })
    ? 'dangling-front'
    : null;

const BASIC_CHECKS: readonly Check[] = [
  length,
  misread,
  unnamed,
  reasonInFront,
  notation,
  question,
  yesNo,
  pronoun,
  possessive,
  deictic,
  danglingFront,
  repeated,
  balance,
  agreement,
  thin,
  leak,
  danglingBack,
  fragment,
  vagueBack,
  orphanBack,
];
const CLOZE_CHECKS: readonly Check[] = [
  length,
  blanks,
  clozeAlone,
  balance,
  danglingBack,
  vagueBack,
  orphanBack,
];
