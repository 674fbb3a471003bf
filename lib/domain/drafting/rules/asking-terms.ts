import { baseForm } from '../inflection';
import { canBeVerb } from '../language';
import { ask, clauseOf } from './clause';
import type { NoteContext } from './note-context';
import { isPlural, nounPhrase } from './term-question';

/** What stands before the sign, when it asks itself: a front for what stands behind it. */
export function askingTerm(term: string, sign: string, fact: string, notes: NoteContext): string | null {
  // "why cool down - keeps blood moving".
  const told = /^why (.+)$/iu.exec(term)?.[1];
  const clause = told === undefined ? null : clauseOf(told);
  // "why people stay: …": a clause is asked for as one; its verb needs its auxiliary.
  if (clause) return `${ask('Why', clause, notes.vocabulary).trim()}?`;
  const isPeople =
    /^why (?:people|workers|pupils|students|women|men|children|firms|countries|voters|citizens|settlers|migrants) (\p{Ll}+)/iu.exec(
      term,
    )?.[1];
  if (isPeople !== undefined)
    return canBeVerb(isPeople) ? term.replace(/^why/i, notes.past ? 'Why did' : 'Why do').concat('?') : null;
  if (/^why \p{Ll}+ \p{L}/iu.test(term) && !/\?$/.test(term) && term.split(' ').length <= 7)
    return `${term.replace(/^\p{Ll}/u, (first) => first.toUpperCase())}?`;
  // "Leveson said: …": what somebody said, asked for as such.
  const saying =
    /^(\p{Lu}[\p{L}’' -]{2,40}) (said|says|argued|argues|claimed|claims|thought|found|recommended|proposed|believed)$/u.exec(
      term,
    );
  if (saying?.[1] && saying[2]) return `What did ${saying[1]} ${baseForm(saying[2], saying[2])}?`;
  // "venous return helped by - muscle pump, …".
  const done =
    /^(\p{L}[\p{L}\s-]{2,40}) (\p{Ll}{3,}ed|made|found|given|driven|shown|held|caught|cut|lost) (by|in|from|into)$/u.exec(
      term,
    );
  if (done?.[1] && done[2] && done[3]) {
    const be = isPlural(done[1]) ? (notes.past ? 'were' : 'are') : notes.past ? 'was' : 'is';
    return `What ${be} ${nounPhrase(done[1], notes.vocabulary)} ${done[2]} ${done[3]}?`;
  }
  // "each new molecule = one old strand + one new strand".
  const each = /^(?:each|every) (\p{Ll}[\p{L}\s-]{2,40})$/iu.exec(term);
  if (each?.[1] && sign === '=' && / \+ | and /.test(fact)) return `What does each ${each[1]} consist of?`;
  return null;
}

/** "each new molecule", "control of heart rate", "MPS + MPT", "area between", "wire loosened after use": words that make no term. */
export const isNoTerm = (term: string): boolean =>
  / \+ /.test(term) ||
  /\s(?:between|of|from|without|into|than|by|for|after|before|e\.?g\.?|egs|ex)$|\s(?:after|when|if|once|than|because)\s/.test(
    term,
  ) ||
  /^(?:each|every|all|some|most|many|any|both|no|other|another|such|vs?|versus|unlike|control of|regulation of|measurement of|testing for)\b/i.test(
    term,
  );
