import type { Asked, Subject } from './asked';
import { coreOf } from './nominal';
import { isPlural, withArticle } from './term-question';

const FORMED =
  /^(?:(is |are )?(formed|made|created|deposited|left behind)|(forms?)) (?=(?:when|where|by|as|from|because|after) \p{L})/u;
const HAPPENS =
  /^(?:(?:is )?(?:happening|happens?|occurs?|takes? place)) (?=(when|if|after|before|during|in the|at the|in) \p{L})/u;
const LEADS = /^(leads?|contributes?) to (?=\p{L})/u;

/** The term as a question about one of it names it; null where nothing tells its article. */
function phraseOf({ term, notes }: Subject, fact: string): string | null {
  // A proper name of one word tells nothing of what it is.
  if (/^\p{Lu}\p{Ll}+$/u.test(term) && notes.vocabulary.capitalInside.has(term)) return null;
  return withArticle(term, notes.vocabulary, fact);
}

/**
 * How a thing forms, when it happens and what comes of it, where the fact says so in these words: "forms where hard rock
 * lies over soft rock" beside "waterfall" → "How does a waterfall form?".
 */
export function eventOfTerm(subject: Subject, fact: string): Asked | null {
  const phrase = phraseOf(subject, fact);
  if (phrase === null || subject.setting !== '') return null;
  const several = isPlural(phrase);
  const [does, is] = several ? ['do', 'are'] : ['does', 'is'];
  const to = (length: number): Asked['answer'] => ({ start: length, end: fact.length });
  const formed = FORMED.exec(fact);
  if (formed?.[3])
    return { rule: 'definition-formed', front: `How ${does} ${phrase} form?`, answer: to(formed[0].length) };
  if (formed?.[2] && formed[2] !== 'left behind')
    return {
      rule: 'definition-formed',
      front: `How ${is} ${phrase} ${formed[2]}?`,
      answer: to(formed[0].length),
    };
  const happens = HAPPENS.exec(fact);
  if (happens?.[1]) {
    const asks = /^(?:in|in the|at the)$/.test(happens[1]) ? 'Where' : 'When';
    const verb = /^takes? place/.test(fact) ? 'take place' : /^occurs?/.test(fact) ? 'occur' : 'happen';
    return {
      rule: 'definition-when',
      front: `${asks} ${does} ${phrase} ${verb}?`,
      answer: to(happens[0].length),
    };
  }
  const leads = LEADS.exec(fact);
  if (leads?.[1]) {
    const length = coreOf(fact.slice(leads[0].length));
    const answer = { start: leads[0].length, end: leads[0].length + length };
    return {
      rule: 'definition-object',
      front: `What ${does} ${phrase} ${leads[1].replace(/s$/, '')} to?`,
      answer,
    };
  }
  return null;
}
