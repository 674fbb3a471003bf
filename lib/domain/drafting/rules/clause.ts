import { baseForm } from '../inflection';
import { canBeVerb, lexiconTags, readSentences } from '../language';
import { INTRANSITIVE_VERBS } from '../lexicon/verb-objects';
import { COUNT_NOUNS } from './count-nouns';
import { isNounPhrase } from './line-nouns';
import { lineWords } from './line-words';
import { passiveOf, type Passive } from './passive';
import { looksPlural, midSentence, subjectPhrase } from './subject-phrase';
import { anOrA, isPlural } from './term-question';
import type { Vocabulary } from './vocabulary';

/** A clause of a note, often without its small words: "workers expect higher prices", "the pact was signed". */
export interface NoteClause {
  readonly subject: string;
  /** The finite verb or auxiliary as it stands. */
  readonly verb: string;
  readonly rest: string;
  /** The verb's base form as the language model reads it. */
  readonly lemma: string;
  readonly form: 'auxiliary' | 'past' | 'singular' | 'plural';
}

const AUXILIARY =
  /^(?:is|are|was|were|has|have|had|can|could|will|would|must|may|might|should|cannot|can't|couldn't|won't|isn't|aren't|wasn't|weren't|don't|doesn't|didn't|hasn't|haven't|cant|dont|wont|isnt|arent|wasnt|doesnt|didnt|couldnt)$/i;
const LONGEST = 240;

/** Verbs that notes put after a plural subject, though the lexicon knows them as nouns too. */
const NOT_A_VERB =
  /^(?:of|in|on|to|by|for|with|from|at|and|or|the|a|an|as|than|like|even|more|less|most|least|up|down|out|off|over|w|both|either)$/i;

/**
 * Finds subject, verb and the rest in a short note. Null when there is no finite verb after a subject, when the
 * subject is a pronoun or too long, or when the note begins with a conjunction.
 */
export function clauseOf(text: string): NoteClause | null {
  if (
    text.length > LONGEST ||
    /^(?:if|when|because|although|while|so|but|and|or|as|since|to|not|no longer)\b/i.test(text)
  )
    return null;
  const tokens = readSentences(text.replace(/[()]/g, ' '))[0];
  if (!tokens) return null;
  for (let at = 1; at < Math.min(tokens.length, 12); at += 1) {
    const token = tokens[at]!;
    const before = tokens[at - 1]!;
    const word = token.text;
    if (/^(?:that|which|who|whose|where)$/i.test(before.text)) return null;
    if (/^[,;:→]$/.test(word) || /^[-–=]/.test(word)) return null;
    if (
      !/^\p{L}/u.test(word) ||
      NOT_A_VERB.test(word) ||
      /^(?:the|a|an|of|in|to|by|for|with|from|at)$/i.test(before.text)
    )
      continue;
    const subject = text.slice(0, token.start).trim();
    const rest = text.slice(token.end).trim();
    if (/\s\+\s|&$/.test(subject)) return null;
    // "least return a firm accepts": what tells which one, and no clause of its own.
    if (opensContactClause(tokens.slice(0, at))) return null;
    const make = (form: NoteClause['form']): NoteClause => ({
      subject,
      verb: word,
      lemma: token.lemma,
      rest,
      form,
    });
    if (AUXILIARY.test(word) && !/^(?:May|Will|Can)$/.test(word)) {
      // "couldnt" is read as two words.
      const negated = /^n'?t\s+/.exec(rest);
      return negated
        ? { ...make('auxiliary'), verb: `${word}n't`, rest: rest.slice(negated[0].length) }
        : make('auxiliary');
    }
    if (word === "n't" || before.tag === 'ADJ' || token.tag === 'ADJ') continue;
    const past = /[^e]ed$/.test(word) || /PastTense/.test(lexiconTags(word.toLowerCase()));
    if (token.tag === 'VERB' && past && !/^by$/i.test(tokens[at + 1]?.text ?? '')) return make('past');
    const singular =
      /^\p{Ll}.*[^su]s$/u.test(word) &&
      (canBeVerb(word.toLowerCase()) || token.tag === 'VERB') &&
      !looksPlural(before.text);
    // "wage rises lag behind prices": the verb is the next word.
    const after = tokens[at + 1];
    const isNoun =
      /Plural|Noun/.test(lexiconTags(word.toLowerCase())) &&
      after !== undefined &&
      /^\p{Ll}{3,}$/u.test(after.text) &&
      /Infinitive|PresentTense/.test(lexiconTags(after.text)) &&
      !/Noun|Adjective|Adverb/.test(lexiconTags(after.text));
    if (singular && !isNoun && (token.tag === 'VERB' || tokens.length > at + 1)) return make('singular');
    const last = at === tokens.length - 1;
    const base =
      /^\p{Ll}+$/u.test(word) &&
      !/(?:ing|ed|en)$/.test(word) &&
      looksPlural(before.text) &&
      (canBeVerb(word.toLowerCase()) || (token.tag === 'VERB' && lexiconTags(word) === ''));
    const next = tokens[at + 1]?.text ?? '';
    const goesOn =
      /(?:er|ly)$|^(?:out|up|down|in|away|together|to|into|from|at|the|a|more|less)$/.test(next) &&
      !/^(?:the|a|in|at|from|to)$/.test(next);
    if (base && (token.tag === 'VERB' || last || goesOn)) return make('plural');
  }
  return null;
}

/** Whether an article follows a noun at once, which no subject has unless a relative clause without "that" begins there. */
const opensContactClause = (tokens: readonly { readonly text: string; readonly tag: string }[]): boolean =>
  tokens.some(
    ({ text, tag }, at) =>
      at > 0 &&
      /^(?:an?|the)$/.test(text) &&
      tokens[at - 1]?.tag === 'NOUN' &&
      tag === 'DET' &&
      !/^(?:all|both|half|double|twice|such|what|many)$/i.test(tokens[at - 1]?.text ?? ''),
  );

/** "have been", "has never fallen": what makes an auxiliary of a form of "have". */
const PARTICIPLE_FOLLOWS =
  /^(?:(?:not|never|already|always|also|just|since|recently|\p{Ll}+ly) )*(?:\p{Ll}{2,}(?:[^e]ed|en|wn|pt|lt|ght|ung|unk|um)|agreed|been|had|done|gone|come|become|made|held|sold|told|led|fed|won|lost|built|sent|spent|lent|found|bound|run|set|cut|put|hit|shut|split|paid|laid|said|left|kept|met|stood|understood|read|shot|got|to)(?= |,|$)/u;

/** Asks about a clause: `Why` + "savers lose" → "Why do savers lose". Without the closing mark. */
export function ask(question: string, clause: NoteClause, vocabulary: Vocabulary): string {
  const named = subjectPhrase(clause.subject, vocabulary);
  // "profitable firm can run out of cash": what any of them can.
  const isAny =
    /^(?:can|could|must|may|might|cannot|can't)$/.test(clause.verb) &&
    named === `the ${midSentence(clause.subject, vocabulary)}` &&
    !/ of /.test(named) &&
    vocabulary.articles.get(named.slice(4).toLowerCase()) !== 'the';
  const subject = isAny ? `${anOrA(named.slice(4))} ${named.slice(4)}` : named;
  const { verb, lemma, rest, form } = clause;
  if (/^(?:has|have|had)$/i.test(verb) && !PARTICIPLE_FOLLOWS.test(rest)) {
    const support = { has: 'does', have: 'do', had: 'did' }[verb.toLowerCase()] ?? 'do';
    return `${question} ${support} ${subject} have ${rest}`;
  }
  if (form === 'auxiliary') {
    const negated = /^(.*?)n'?t$/i.exec(/^(?:is|are|was|were|has|have|had)$/i.test(verb) ? '' : verb);
    if (!negated) return `${question} ${verb} ${subject} ${rest}`;
    const positive = { ca: 'can', wo: 'will' }[negated[1] ?? ''] ?? negated[1] ?? '';
    return `${question} ${positive} ${subject} not ${rest}`;
  }
  const auxiliary = form === 'past' ? 'did' : form === 'singular' ? 'does' : 'do';
  const base = form === 'plural' ? verb : baseForm(verb, lemma);
  return `${question} ${auxiliary} ${subject} ${base} ${rest}`;
}

/** Whether the words are one thing or several, and no verb or adverb is among them. */
export const isThing = (text: string): boolean =>
  /\p{L}['’]s\b|["“(]| (?:with|w\/) |^[^\p{L}]|^(?:each|every|both|all|no|one|many|most|some|enough|more|less|fewer)\b/iu.test(
    text,
  ) || isNounPhrase(lineWords(text, { start: 0, end: text.length }));

/** Past forms that are participles as well, of verbs that something is done to. */
const EITHER_FORM =
  /^(?:paid|told|sold|made|held|kept|built|sent|given|taught|fed|led|found|bought|brought|caught|lent)$/;

function movedPart(text: string, vocabulary: Vocabulary): string | null {
  // "quantum events might be uncaused": what may be, does not happen; "only 1% becomes X-rays" tells a share.
  if (/^(?:only|eg|e\.g|ie)\b|\b(?:may|might|could|should|would)\b/i.test(text)) return null;
  const passive = passiveOf(text);
  // "citrate is oxidised and dehydrated": the auxiliary stands before the first of two.
  const done = / (?:is|are) \p{Ll}+ed and$/u.test(passive?.subject ?? '') ? null : passive;
  if (done && !isThing(done.subject)) return null;
  if (done && !/\b(?:is|are|was|were|be|been|being|has|have|had|gets?)\b/.test(done.subject))
    return `${subjectPhrase(done.subject, vocabulary)} ${isSeveral(done.subject) ? 'are' : 'is'} ${done.adverb}${done.rest}`;
  const moved = /^(.{1,60}?) (up|down)$/i.exec(text);
  if (
    moved?.[1] &&
    moved[2] &&
    !/[,;]/.test(moved[1]) &&
    !/ (?:build|break|speed|slow|set|warm|cool|go|come|pile|line|end|close|shut|split|push|pull|stand|run)s?$/i.test(
      moved[1],
    ) &&
    !/^(?:warm|cool|speed|break|build|set|sum|slow|write)$/i.test(moved[1])
  ) {
    return `${subjectPhrase(moved[1], vocabulary)} ${isSeveral(moved[1]) ? 'go' : 'goes'} ${moved[2].toLowerCase()}`;
  }
  const clause = clauseOf(text);
  if (clause) {
    if (/,|\bwhatever\b/.test(text) || !isThing(clause.subject)) return null;
    // "chairs paid extra", "soil saturated after rain": by whom or to whom is open.
    const isOpen =
      clause.form === 'past' &&
      !vocabulary.isPast &&
      (EITHER_FORM.test(clause.verb)
        ? !/^(?:the|an?|its|their|\d)/.test(clause.rest)
        : /ed$/.test(clause.verb) &&
          /^(?:$|(?:after|before|by|in|on|at|with|during|under|into) )/.test(clause.rest) &&
          !INTRANSITIVE_VERBS.has(baseForm(clause.verb, clause.lemma)));
    if (isOpen) return null;
    return `${subjectPhrase(clause.subject, vocabulary)} ${clause.verb} ${clause.rest}`.trim();
  }
  const changed = /^(.{2,60}?) ((?:more|less) \p{L}+|\p{Ll}{3,}er)$/iu.exec(text);
  if (!changed?.[1] || !changed[2] || /[,;]/.test(changed[1])) return null;
  if (/ (?:move|get|become|run|grow|flow|fall|rise|work)$/.test(changed[1])) return null;
  const comparative = /^(?:more|less) /.test(changed[2]) || /Comparative/.test(lexiconTags(changed[2]));
  return comparative
    ? `${subjectPhrase(changed[1], vocabulary)} ${isSeveral(changed[1]) ? 'become' : 'becomes'} ${changed[2]}`
    : null;
}

/** Whether a condition is told in the past: "hospitals collapsed". */
export const isToldAsPast = (text: string): boolean => {
  const clause = clauseOf(text);
  return clause !== null && (clause.form === 'past' || /^(?:was|were|had|did|could)$/.test(clause.verb));
};

const isSeveral = (subject: string): boolean =>
  looksPlural(
    subject
      .replace(/ (?:of|in|on|from) .*$/, '')
      .split(' ')
      .at(-1) ?? '',
  ) || / & | and |\//.test(subject);

/** "Why is corporate crime rarely prosecuted": without the closing mark. */
export function askPassive(
  question: string,
  { subject, adverb, rest }: Passive,
  vocabulary: Vocabulary,
): string {
  const past = vocabulary.isPast;
  const several = isPlural(subject) || / & | and |\//.test(subject);
  const be = several ? (past ? 'were' : 'are') : past ? 'was' : 'is';
  const named = subjectPhrase(subject, vocabulary);
  // In notes on the past one thing of its kind is meant: "the armistice".
  const one =
    past && /^\p{Ll}+$/u.test(named) && be === 'was' && !/(?:ing|ion|ism|ery|dom|ity|ment)$/.test(named);
  return `${question} ${be} ${one ? 'the ' : ''}${named} ${adverb}${rest}`;
}

/**
 * A note as a condition: "rates up" → "rates go up", "exports dearer" → "exports become dearer", several joined by
 * "and". Null when a part of it says nothing that can happen.
 */
export function asCondition(text: string, vocabulary: Vocabulary): string | null {
  const bare = text.replace(/\s*\([^()]*\)/g, '').replace(/ AND /g, ' and ');
  // "at rest the membrane is …": the subject does not come first.
  if (
    /\p{L}\/\p{L}/u.test(bare) ||
    /^(?:at|in|on|by|with|from|during|under|for|without|after|before)\s/i.test(bare)
  )
    return null;
  const whole = / [+&] /.test(bare) ? null : movedPart(bare, vocabulary);
  if (whole !== null) return definite(whole, vocabulary);
  const parts = bare.split(/,\s+(?:and\s+)?|\s+(?:and|AND|\+|&)\s+/);
  if (parts.length < 2 || parts.length > 3) return null;
  const told = parts.map((part) => movedPart(part.trim(), vocabulary));
  return told.every((part) => part !== null) ? definite(told.join(' and '), vocabulary) : null;
}

/** "binds to head" where the notes say elsewhere "the head". */
const definite = (text: string, { articles }: Vocabulary): string =>
  text
    .replace(
      / (to|into|from|across|through|against|onto|on) (\p{Ll}{3,})(?=$| (?:to|into|from|on|in|of|and) )/gu,
      (whole, joint: string, noun: string) =>
        articles.get(noun) === 'the' ||
        /^(?:coast|side|surface|shore|base|bottom|membrane|receptor|cell|nucleus|ribosome|neurone|synapse)$/.test(
          noun,
        )
          ? ` ${joint} the ${noun}`
          : whole,
    )
    .replace(/(?<!\b(?:the|an?|its|their|this)) whole (?=\p{Ll})/gu, ' the whole ')
    // "binds to receptor on liver cell": what is counted, named by two words.
    .replace(
      / (to|into|from|across|through|against|onto|on) ((?!(?:the|an?|its|their|his|her|each|every|all|both|any|no|this|that|one|two|another)\b)\p{Ll}[\p{L}-]* (\p{Ll}{3,}))(?=$| (?:to|into|from|on|in|of|and|which|that) )/gu,
      (whole, joint: string, noun: string, head: string) =>
        (COUNT_NOUNS.has(head) || /^(?:side|surface|edge|shore|base)$/.test(head)) && !looksPlural(head)
          ? ` ${joint} the ${noun}`
          : whole,
    );
