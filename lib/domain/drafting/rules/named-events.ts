import { monthNamed } from '../lexicon/months';
import { clauseOf } from './clause';
import { DEFINITE_HEADS } from './count-nouns';
import { listItems } from './pieces';
import { deedIn, isQuantity } from './right-side';
import { isPersonName, nounPhrase } from './term-question';
import type { NoteContext } from './note-context';

const MONTH =
  '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?';
const DATED = new RegExp(
  `^(.*?[^\\d\\s(,]),?\\s+(\\()?((?:(?:\\d{1,2} )?${MONTH} )?\\d{4}(?:\\s?[-–/]\\s?\\d{2,4})?|(?:\\d{1,2} )?${MONTH} \\d{2})\\)?$`,
  'i',
);

const HAPPENED =
  /\b(?:Putsch|Revolt|Uprising|Rising|Rebellion|Revolution|Riots?|Massacre|Crisis|Strike|Coup|March|Mutiny|Crash|War|Battle|Siege|Raid|Blockade|Airlift|Purges?|Famine|Affair|Incident|Invasion|Night of|Fall of)\b(?! \p{Lu}\p{Ll}*ism)/iu;
const AGREED =
  /\b(?:Treaty|Pact|Plan|Agreement|Accords?|Settlement|Armistice|Truce|Convention|Conference|Compromise)\b/i;
const ENACTED = /\b(?:Acts?|Bill|Law|Laws|Statute|Edict|Decree|Ordinance|Charter|Amendment)\b/;

interface DatedName {
  readonly name: string;
  /** With the month written out: "March 1920". */
  readonly date: string;
  readonly isBracketed: boolean;
}

/** "Dawes Plan 1924" and "Kapp Putsch (Mar 1920)" are a name and its date; null for any other term, and for one with its author: "iatrogenesis (Illich 1976)". */
export function datedName(raw: string): DatedName | null {
  const match = DATED.exec(raw);
  if (!match?.[1] || !match[3] || !/\p{Lu}/u.test(match[1]) || /(?:&|\band|\d)$|\([^)]*$/.test(match[1]))
    return null;
  const date = match[3].replace(/[A-Za-z]+\.?/, (month) => {
    return monthNamed(month.slice(0, 3)) ?? month;
  });
  return { name: match[1].trim(), date, isBracketed: match[2] !== undefined };
}

const isStudy = (name: string, { vocabulary }: NoteContext): boolean =>
  /^\p{Lu}[\p{Ll}'’-]+(?: (?:et al\.?|(?:and|&) \p{Lu}[\p{L}'’-]+))?$/u.test(name) &&
  isPersonName(name.split(/ (?:and|&|et) /)[0] ?? name) &&
  ['study', 'studies', 'sample', 'participants', 'experiment', 'research'].some((word) =>
    vocabulary.small.has(word),
  );

/**
 * Asks what happened in an event, what an agreement or law provided, what a study found; null when the name tells of none
 * of these. The date stays in the front: there may have been more than one.
 */
export function eventQuestion(raw: string, fact: string, notes: NoteContext, heading = ''): string | null {
  if (/ v\.? \p{Lu}/u.test(raw)) return null;
  const dated = datedName(raw);
  const name = dated?.name ?? raw;
  if (!/^["“]?\p{Lu}/u.test(name)) return null;
  const tells = clauseOf(fact) !== null || listItems(fact).length > 1 || / (?:to|by) /.test(fact);
  const phrase = (): string => {
    const noun = nounPhrase(name, notes.vocabulary);
    const definite = /^(?:the|an?) /.test(noun) ? noun.replace(/^an? /, 'the ') : `the ${noun}`;
    return dated ? `${definite} ${dated.isBracketed ? `(${dated.date})` : `of ${dated.date}`}` : definite;
  };
  if (dated?.isBracketed && isStudy(name, notes) && clauseOf(fact)) return `What did ${raw} find?`;
  if (!notes.past && dated === null) return null;
  if (
    dated &&
    /^\p{Lu}\p{Ll}+$/u.test(name) &&
    tells &&
    /conferences|summits|meetings|congresses/i.test(heading)
  )
    return `What happened at ${name} (${dated.date})?`;
  if (
    dated &&
    /^(?:kept|set|made|gave|took|led|brought|held|built|ran|sent|\p{Ll}+ed) (?!by|in|at|on|from|to|of)/u.test(
      fact,
    )
  )
    return `What did ${phrase().replace(/^the (?=\p{Lu}\p{Ll}+ \()/u, '')} do?`;
  // "Settlement", "Informal agreement": a kind of thing, and no treaty with a name.
  if (AGREED.test(name) && dated === null && !/^\S+ .*\p{Lu}/u.test(name)) return null;
  if (AGREED.test(name) && /^no \p{Ll}/u.test(fact)) return `What did ${phrase()} lay down?`;
  if (AGREED.test(name) && tells) return `What were the terms of ${phrase()}?`;
  if (ENACTED.test(name)) {
    const deed = deedIn(fact);
    if (deed === 'deed' || deed === 'past-deed') return `What did ${phrase()} do?`;
    return clauseOf(fact) !== null || /^no /.test(fact) ? `What did ${phrase()} lay down?` : null;
  }
  // "March on Washington, approx. 250,000 people": how many, not what.
  if (isQuantity(fact)) return null;
  if (HAPPENED.test(name) && tells) return `What happened in ${phrase()}?`;
  return dated && DEFINITE_HEADS.test(name) ? `What was ${phrase()}?` : null;
}
