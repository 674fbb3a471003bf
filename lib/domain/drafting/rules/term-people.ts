import { lexiconTags } from '../language';
import type { Asked, Subject } from './asked';
import { clauseOf } from './clause';
import { DEFINITE_HEADS } from './count-nouns';
import { isMeaning } from './labels';
import { OF_OPINIONS, PEOPLE } from './left-side';
import { isCertainPerson, isThinker } from './people';
import { listItems } from './pieces';
import { isPersonPhrase } from './right-side';
import { isAdjective } from './adjectives';
import { startsWithVerb } from './verb-first';

const MAKERS =
  /artists|painters|composers|writers|poets|philosophers|scientists|theorists|thinkers|architects|economists|psychologists|sociologists/i;
const DESCRIBED = /^(?:an?|the|one of|victim|leader|king|queen|son|daughter|wife|brother)\s/i;
/** What only a person is, without an article: "lawyer from Arras". */
const PERSON_NOUN =
  /^(?:\p{Ll}+ )?(?:lawyer|leader|king|queen|general|poet|painter|composer|writer|novelist|playwright|philosopher|scientist|physicist|chemist|biologist|economist|psychologist|sociologist|historian|politician|chancellor|minister|president|priest|monk|bishop|archbishop|pope|nobleman|landowner|duke|earl|emperor|tsar|dictator|soldier|explorer|engineer|inventor|doctor|nurse|activist|reformer|journalist|critic|actor|son|daughter|wife|husband|brother|sister|father|mother|friend|servant|captain|officer) (?:of|from|who|to|in|and|at|for|under)\b/u;

/** What is asked of people and of cases at law: who they were, what they argued, what was decided. */
export function aboutAPerson(
  subject: Subject,
  fact: string,
  isClause: boolean,
): Omit<Asked, 'answer'> | null {
  const { notes, term, heading, raw } = subject;
  // "Anomie (Merton): …": the person stands in the brackets.
  if (/\(\p{Lu}\p{Ll}+/u.test(raw)) return null;
  if (/ v\.? \p{Lu}|['’]s Case$/u.test(term)) {
    const isRule =
      /^no (?:right|duty|defence|liability|need)\b/.test(fact) ||
      (isClause && !/\b(?:was|were|had|did|used|\p{Ll}{3,}ed)\b/u.test(fact));
    return {
      rule: 'definition-case',
      front: isRule ? `What did ${yearBehind(term)} establish?` : `What happened in ${yearBehind(term)}?`,
    };
  }
  const listed = PEOPLE.test(heading) && /^\p{Lu}/u.test(term);
  // "Imamate", "Caliphate": an office, and no one who argues.
  const named =
    isThinker(term, heading, notes) &&
    subject.sign !== '=' &&
    !/^\p{L}+(?:ate|hood|dom|acy|ism|tion|ment)$/u.test(term) &&
    !/^\p{L}+(?:ists?|ians|arians)$/u.test(term);
  if (isClause && (named || listed) && !/^(?:one of|someone|somebody) /i.test(fact))
    return {
      rule: 'definition-view',
      front: listed && !named ? `What happens to ${term}?` : `What did ${term} argue?`,
    };
  if (clauseOf(fact) !== null && !DESCRIBED.test(fact)) return null;
  // "Clay - a gambler" among historians: what Clay called somebody else.
  if (OF_OPINIONS.test(heading) && isCertainPerson(term)) return null;
  const who =
    (listed || isCertainPerson(term) || /^(?:an?|the) [^,–—-]{3,60} who \p{Ll}/u.test(fact)) &&
    /^\p{Lu}/u.test(term);
  if (/^\p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}+)?$/u.test(raw) && PERSON_NOUN.test(fact))
    return { rule: 'definition-who', front: `Who ${notes.past ? 'was' : 'is'} ${raw}?` };
  if (who && DESCRIBED.test(fact) && (!/^one of/.test(fact) || isPersonPhrase(fact.replace(/^one of /, ''))))
    return { rule: 'definition-who', front: `Who ${notes.past ? 'was' : 'is'} ${term}?` };
  if (listed && MAKERS.test(heading))
    return { rule: 'definition-known', front: `What is ${term} known for?` };
  if (listed && !named) {
    // "ambitious, ruthless": what he is like. "carbolic acid on wounds" tells neither that nor who he is.
    const like = listItems(fact).every((item) => isAdjective(fact.slice(item.start, item.end)));
    if (like) return { rule: 'definition-who', front: `How is ${term} described?` };
    return isPersonPhrase(fact.split(',')[0] ?? fact)
      ? { rule: 'definition-who', front: `Who ${notes.past ? 'was' : 'is'} ${term}?` }
      : null;
  }
  if (!named || listed) return null;
  if (isKnownThinker(subject) && isMeaning(fact) && !startsWithVerb(fact))
    return { rule: 'definition-known', front: `What is ${term} known for?` };
  if (!/\s(?:and|&)\s/.test(term) || /\d|,/.test(fact)) return null;
  // "Ignorance and Want" are no two surnames.
  if (subject.left !== undefined && subject.left !== 'person') return null;
  return { rule: 'definition-idea', front: `Which idea is associated with ${term}?` };
}

/** "1985 Rook v Finch" → "Rook v Finch (1985)". */
const yearBehind = (name: string): string => name.replace(/^((?:1[5-9]|20)\d\d) (.+)$/, '$2 ($1)');

/** A surname in notes whose title or heading says that they are about theories or thinkers. */
const isKnownThinker = ({ term, heading, notes }: Subject): boolean =>
  isThinker(term, heading, notes) &&
  !notes.vocabulary.small.has(term.toLowerCase()) &&
  !DEFINITE_HEADS.test(term) &&
  /theories|theorists|thinkers|philosophers|critics|historians/i.test(
    `${heading} ${notes.topic} ${notes.page.title?.text ?? ''}`,
  );

/** One capitalised word that the notes do not use in small letters and the lexicon does not know as an ordinary noun. */
export function isLoneName(term: string, { notes, heading }: Subject): boolean {
  return (
    /^\p{Lu}\p{Ll}+$/u.test(term) &&
    isThinker(term, heading, notes) &&
    lexiconTags(term.toLowerCase()) === '' &&
    !notes.vocabulary.small.has(term.toLowerCase()) &&
    notes.vocabulary.capitalInside.has(term)
  );
}
