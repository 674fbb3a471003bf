import { HUMAN_NOUNS } from '../lexicon/word-classes';
import { definitionParts } from '../line-shapes';
import type { NoteBlock } from '../structure';
import { wordCount } from './candidate';
import { asCondition, clauseOf } from './clause';
import { isInstruction, isLabel } from './labels';
import { COUNT_NOUNS } from './count-nouns';
import type { NoteContext } from './note-context';
import { passiveOf } from './passive';
import { facts } from './pieces';
import { midSentence } from './subject-phrase';
import { inText, singular } from './terms';
import { anOrA, isPlural, nounPhrase, withArticle } from './term-question';
import { lowerFirst } from '../words';

const RULE_HEAD = /\b(?:test|rule|principle|doctrine|standard|maxim|presumption|duty|defence)s?$/i;
/** What by itself tells of no rule: a label before the rule or before the case. */
const EMPTY =
  /^(?:standard|test|rule|principle|duty|definition|law|case law|(?:new|old|current|modern|present) (?:test|rule|law|principle)|(?:(?:key|leading|main|important|other|landmark|relevant) )?(?:case|authority|law|act|acts|statutes?|legislation)|cases?|authority|authorities|facts?|held|ratio|decision|judgment|outcome|ao\d)$/i;
const DUTY = /^(?:must|may|can|cannot|can't|need|needs|only|no|should|has to|have to)\b/i;
const MOST_WORDS = 14;

const collapsed = (text: string): string => text.replace(/\s+/g, ' ').trim();
/** Without asides; "s2(4)(a)" is no aside. */
const bare = (text: string): string => collapsed(text.replace(/(?<=^|\s)\([^()]*\)/g, ' '));

/** Whether a noun names one of the people that cases are about: "learner", "occupier". */
const isOnePerson = (noun: string): boolean =>
  !isPlural(noun) &&
  (/^(?:claimant|defendant|child|minor|surgeon|doctor|client|patient|assistant|\p{Ll}{3,}(?:[^aeiou]er|oyer|oyee|eree|eror|[ct]or))$/u.test(
    noun,
  ) ||
    (HUMAN_NOUNS.has(noun) && !/(?:people|police|men|women|children)$/.test(noun))) &&
  !/^(?:matter|letter|order|water|danger|however|factor|contract|tender|silver|paper|power|number|manner|another|member)$/.test(
    noun,
  );

/** "learners judged as competent drivers" → "learners are judged as competent drivers"; null when it is no clause. */
export function pointClause(text: string, { vocabulary }: NoteContext): string | null {
  const point = bare(text).replace(/,? (?:so|because|but|ok|e\.?g\.?)\b.*$/i, '');
  if (
    wordCount(point) < 3 ||
    wordCount(point) > MOST_WORDS ||
    /[:;=]|->|→|\b(?:it|this|they|he|she)\b/i.test(point)
  )
    return null;
  const clause = clauseOf(point);
  // "no breach if the risk is small": the verb is that of the condition.
  if (clause && /\b(?:if|when|where|unless|because)\b/.test(clause.subject)) return null;
  // "intention presumed absent" lacks its auxiliary; a case shows what holds, not what somebody did in it.
  if (clause?.form === 'past' && passiveOf(point) === null) return null;
  const whole =
    asCondition(point, vocabulary) ??
    (clause && `${midSentence(clause.subject, vocabulary)} ${clause.verb} ${clause.rest}`);
  if (whole === null) return null;
  const told = midSentence(collapsed(whole), vocabulary).replace(
    / as (?!(?:an?|the|if|to|well|long|soon|any|of)\b)((?:\p{Ll}+ )?(\p{Ll}+))(?=$| )/gu,
    (same, noun: string, head: string) => (isOnePerson(head) ? ` as ${anOrA(noun)} ${noun}` : same),
  );
  // "advert can be an offer" holds of any.
  const one =
    /^(?!the )(\p{Ll}[\p{L}-]*(?: [\p{Ll}-]+)?) (?:is|can|may|must|cannot|has|does|destroys|\p{Ll}{3,}s) /u.exec(
      told,
    )?.[1];
  const head = one?.split(' ').at(-1) ?? '';
  return one !== undefined &&
    (COUNT_NOUNS.has(head) ||
      isOnePerson(head) ||
      /(?:offer|advert|advertisement|claim|claimant|defendant|duty|breach|promise|threat|display|auction|acceptor)$/.test(
        head,
      )) &&
    !/^(?:an?|only|each|every|no|any|this|that|some) /.test(one)
    ? `${anOrA(one)} ${told}`
    : told;
}

/** "Children: standard of a reasonable child": what is applied to them, which is not what they are. */
export function standardFor(term: string, said: string, { vocabulary }: NoteContext): string | null {
  const what = /^(?:the |an? )?(standard|test|rule|duty)s? of \p{L}/iu.exec(said)?.[1];
  return what !== undefined && /^\p{L}+(?: \p{Ll}+)?$/u.test(term) && isPlural(term.toLowerCase())
    ? `Which ${what.toLowerCase()} applies to ${midSentence(term, vocabulary)}?`
    : null;
}

/** What is said of a class of people: "judged by the profession", "standard of a reasonable child". */
function ofPeople(people: string, said: string, notes: NoteContext): string | null {
  const first = said.split(/, /)[0] ?? said;
  if (/^(?:the |an? )?(?:standard|test|rule|duty|principle)s? of /i.test(first))
    return `illustrates ${/^(?:the|an?) /i.test(first) ? '' : 'the '}${lowerFirst(first)}`;
  const done = /^\p{Ll}+(?:ed|wn|ade|eld) (?:by|as|to|in|on|for|with) \S/u.test(first);
  return done && wordCount(first) <= 10
    ? `shows that ${midSentence(people, notes.vocabulary)} are ${first}`
    : null;
}

/** "a vulnerable claimant as a risk factor" under "Risk factors". */
function asOneOf(block: NoteBlock, notes: NoteContext): string {
  const parent = block.parent === null ? undefined : notes.blocks[block.parent];
  const lead = bare(parent ? parent.text : (block.path.at(-1) ?? '')).replace(/[:\s]+$/, '');
  if (!block.item || !/^\p{L}+(?: \p{Ll}+){0,2}$/u.test(lead) || !isPlural(lead)) return '';
  if (!/(?:factor|exception|defence|element|requirement|remed(?:y|ie)|ground|stage|limb)s$/i.test(lead))
    return '';
  const one = singular(lowerFirst(lead));
  return ` as ${anOrA(one)} ${one}`;
}

function ofTerm(term: string, block: NoteBlock, notes: NoteContext): string | null {
  const words = wordCount(term);
  const role = asOneOf(block, notes);
  if (words === 0 || words > 7 || /[:;=?,]|->|→/.test(term) || EMPTY.test(term) || isInstruction(term))
    return null;
  if (role === '' && isLabel(term)) return null;
  // "intention presumed absent in domestic agreements": a clause without its auxiliary names nothing.
  if (
    /\b(?:if|when|unless)\b/.test(term) ||
    (/ \p{Ll}{3,}ed (?!v\b)\p{Ll}/u.test(term) && clauseOf(term) !== null)
  )
    return null;
  const named = inText(term, block.path.at(-1) ?? '', notes);
  const phrase = withArticle(named, notes.vocabulary);
  if (role !== '' && phrase === null) return `illustrates “${named}”${role}`;
  return `illustrates ${phrase ?? midSentence(named, notes.vocabulary)}${role}`;
}

/**
 * What a case stands for, by what the line says before it, so that "Which case …?" asks for the case: "illustrates the
 * thin skull rule", "shows that learners are judged as competent drivers". Null when the words name no rule.
 */
export function pointOf(text: string, block: NoteBlock, notes: NoteContext): string | null {
  const said = collapsed(text).replace(/[\s,:;(.–—-]+$/, '');
  const parts = definitionParts(said);
  if (!parts) {
    const clause = pointClause(said, notes);
    return clause === null ? ofTerm(bare(said), block, notes) : `shows that ${clause}`;
  }
  const term = bare(said.slice(parts.term.start, parts.term.end));
  const definition = said.slice(parts.definition.start);
  const first = facts(definition)[0];
  const told = bare(first ? definition.slice(first.start, first.end) : definition);
  const [head = ''] = told.split(/ [-–—] |, /);
  if (
    !RULE_HEAD.test(term) &&
    wordCount(head) <= 5 &&
    RULE_HEAD.test(head) &&
    !/^(?:complete|partial|full)/i.test(head)
  )
    return `illustrates ${/^(?:the|an?) /i.test(head) ? '' : 'the '}${lowerFirst(head)}`;
  if (EMPTY.test(term)) {
    const named = /^(?:standard|test|rule|principle|duty)$/i.test(term) && wordCount(head) <= 4;
    return named && /^\p{Ll}+(?: \p{Ll}+)*$/u.test(head)
      ? `illustrates the ${term.toLowerCase()} of ${nounPhrase(head, notes.vocabulary)}`
      : null;
  }
  if (/^\p{L}+$/u.test(term) && isPlural(term.toLowerCase())) return ofPeople(term, told, notes);
  if (DUTY.test(told)) {
    const rule = ofTerm(term, block, notes)?.replace(/^illustrates /, '');
    return rule === undefined
      ? null
      : RULE_HEAD.test(term)
        ? `illustrates ${rule}`
        : `illustrates the rule on ${rule}`;
  }
  return ofTerm(term, block, notes);
}
