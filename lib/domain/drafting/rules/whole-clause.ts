import type { NoteClause } from './clause';
import { clauseOf } from './clause';
import { looksPlural, subjectPhrase } from './subject-phrase';
import type { Vocabulary } from './vocabulary';

/** Signs and short forms of notes, which no sentence has. */
const NOT_WRITTEN_OUT = /[=+&/<>→⇒:?!~]|->|\.\.|\b(?:w|b\/c|bc|w\/o|esp|govt|approx|v|eg|ie)\b|\s{2}/i;

/** Substances and doings, which stand without an article. */
const UNCOUNTED =
  /(?:[a-z]{3}ase|ogen|tion|sion|lysis|esis|osis|[a-z]{3}ing|ism|ity|ance|ence)$|^(?:water|blood|air|oxygen|glucose|heat|energy|light|insulin|trade|money|demand|supply|unemployment|uracil|adenine|thymine|guanine|cytosine)$/;

/** Whether a subject can open a sentence as it stands: with its article, in the plural, as initials or as a substance. */
export function standsAlone(subject: string): boolean {
  const head =
    (/^(.*?)(?: (?:of|in|on|from|for|to|with|between) |$)/.exec(subject)?.[1] ?? subject).split(' ').at(-1) ??
    '';
  if (/^(?:the|an?|each|every|all|both|most|some|many)\s/i.test(subject)) return true;
  // "contents of PC" lacks its article, whatever its number.
  if (/^\p{L}+ of /u.test(subject)) return false;
  if (looksPlural(head)) return true;
  return (
    UNCOUNTED.test(head.toLowerCase()) || /^\S*\p{Lu}\S*\p{Lu}\S*$|^\p{Lu}\p{Ll}?[²³⁺⁻\d+-]+$/u.test(subject)
  );
}

/**
 * The clause that a line without a full stop is all the same: "plasma cells secrete antibodies". Null when a part of
 * it is missing or abbreviated, or when its subject and verb do not agree.
 */
export function wholeClause(text: string, vocabulary: Vocabulary): NoteClause | null {
  if (text.length > 220 || NOT_WRITTEN_OUT.test(text)) return null;
  const clause = clauseOf(text);
  if (!clause || clause.rest === '' || clause.subject.split(' ').length > 5 || /[,;]/.test(clause.subject))
    return null;
  if (!standsAlone(subjectPhrase(clause.subject, vocabulary))) return null;
  const several = looksPlural(
    clause.subject
      .replace(/ (?:of|in|on|from|for|with|between) .*$/, '')
      .split(' ')
      .at(-1) ?? '',
  );
  if (clause.form === 'singular') return several ? null : clause;
  return clause.form === 'plural' && several ? clause : null;
}
