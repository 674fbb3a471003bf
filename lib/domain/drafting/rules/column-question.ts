import { lexiconTags } from '../language';
import { lowerFirst as lower } from '../words';
import { clauseQuestion } from './clause-heads';
import { askColour, isColour } from './colour-question';
import { headName, unitOf } from './column-head';
import { MADE_BY } from './makers';
import {
  countedRow,
  HAPPENING,
  isNoun,
  plural,
  isSeveral,
  lastWord,
  like,
  nounQuestion,
  ONE_OF_SEVERAL,
  oneNoun,
  oneOf,
  several,
  tellsQuality,
  type Beside,
} from './noun-question';
import { conditionOf, underCondition, whenAdded } from './row-conditions';
import { isStudy, studyQuestion } from './study-question';
import type { RowName } from './row-names';
import { isCounted, isPersonName, isPlural } from './term-question';
import { singular } from './terms';
import { startsWithBareVerb, startsWithVerb } from './verb-first';

const WHEN = /^(?:date|year|when|dates|years)\??$/i;
const PERSON =
  /^(?:(?:\p{L}+ ){0,2}(?:author|leader|inventor|discoverer|king|queen|president|prime minister|composer|artist|founder)|who)\??$/iu;
const THINKER =
  /^(?:key |main )?(?:thinkers?|theorists?|sociologists?|psychologists?|researchers?|philosophers?|economists?|historians?|names?|people|person)\??$/i;
const REMARKS =
  /^(?:notes?|comments?|remarks?|details?|info(?:rmation)?|other|extra|eval(?:uation)?|(?:key |main )?points?|context|#|no\.?|page|marks?|source|see|links?|significance)$/i;
const DEFINES =
  /^(?:definition|meaning|description|explanation|what (?:it|they) (?:is|are)|what (?:it|they) means?)$/i;
const DOES = /^(?:what (?:it|they) do(?:es)?|does what|what does it do)\??$/i;
const SYSTEM = /^(?:binary|hex(?:adecimal)?|denary|decimal)$/i;
const LANGUAGE = /^(?:english|french|german|spanish|latin|italian|welsh|irish|greek|mandarin|russian)$/i;
const CASE = / v\.? \p{Lu}/u;
const QUANTITY =
  /^(?:about |over |under |approx\.? |above |below |c\.? ?|~|>|<)?[-+−]?[\d.,]+(?:[–-][\d.,]+)?(?: ?(?:m|million|k|bn))?$/;
const COUNT =
  /^(?:about |over |approx\.? |c\.? ?|~|>|<)?\d[\d,]*(?: ?(?:to|[–-]) ?\d[\d,]*)?(?: ?(?:m|million|k))?$/;
const COUNT_WORD = /^(?:one|two|three|four|five|six|seven|eight|nine|ten|twelve|several)$/i;

/** Heads that name who or what makes the row. */
const MAKES: Readonly<Record<string, string>> = {
  gland: 'secretes',
  organ: 'produces',
  organelle: 'produces',
};

/** "Example protocols" of a layer are examples of protocols: others would be right too. */
function exampleQuestion(name: string, row: string, cell: string): string | null {
  const match = /^(?:an? )?(?:named )?examples?(?: of)?(?: (.+))?$|^(.+) examples?$/i.exec(name);
  if (!match || /^\p{Ll}+ing /u.test(cell)) return null;
  const kind = match[1] ?? match[2];
  const give = several(cell) ? 'Give examples of' : 'Give an example of';
  const count = countedRow(cell);
  if (kind === undefined)
    return /^the /.test(row) ? null : `${count === null ? give : `Give ${count} examples of`} ${row}.`;
  const one = singular(lower(kind));
  return `${give} ${several(cell) ? lower(kind) : `${/^[aeiou]/.test(one) ? 'an' : 'a'} ${one}`} of ${row}.`;
}

/** "Newson (1994)", "the Frankfurt School": somebody. */
const IS_NAME = /^(?:the |neo-|early |later )?\p{Lu}/u;
const EXAMPLE = /\bexamples?\b/i;
const EVIDENCE = /^(?:evidence ?\/ ?examples?|examples? ?\/ ?evidence|evidence (?:or|and) examples?)$/i;
const GOOD_FOR = /^(?:good|best|bad|suitable|suited|ideal|useful|needed) (?:for|to)$/i;
/** Heads of what a thing serves for, beside which "uses" is a verb. */
const FOR_WHAT = /^(?:(?:good|best|used|suitable|useful) for|purpose|applications?)$/i;

/** When a row was: events have a date, acts are passed, treaties signed, cases decided. */
function whenQuestion(row: string, head: string, isPast: boolean): string | null {
  if (isPersonName(row)) return null;
  if (/^when\??$/i.test(head))
    return `When ${isSeveral(row) ? (isPast ? 'were' : 'are') : isPast ? 'was' : 'is'} ${row}?`;
  if (CASE.test(row)) return `When was ${row} decided?`;
  if (/(?:\bAct|\blaws?|\bBill)$/.test(row)) return `When was ${row} passed?`;
  if (/(?:\bTreaty|\bPact|\bArmistice)(?: of .+)?$/.test(row)) return `When was ${row} signed?`;
  return /(?:battle|war|revolution|rebellion|revolt|uprising|plot|crisis|strike|putsch|election|massacre|coup|siege|conference|riots?|march|famine|earthquake|eruption|crash)(?: of .+)?$/i.test(
    row,
  )
    ? `When ${isSeveral(row) ? 'were' : 'was'} ${row}?`
    : `What is the date of ${row}?`;
}

/** "1809–65" of somebody. */
const LIFETIME = /^(?:c\. ?)?\d{3,4} ?[–-] ?\d{2,4}$/;
const LIVES =
  /^(?:key )?(?:thinkers?|theorists?|philosophers?|artists?|authors?|poets?|composers?|scientists?|writers?|names?|who|people|persons?|anarchists?)$/i;

/**
 * What is asked of a row by the head of a column, in a question of its own or in one that begins with the row ("Type 1:
 * what is the onset?"), which any name can begin; null when the head names nothing that can be asked for.
 * @param cell what the answer will be
 */
export function columnQuestion(head: string, row: RowName, cell: string, beside: Beside): string | null {
  const name = headName(head).replace(
    /^(\p{L}+ of) (?=[\p{L}-]+(?: [\p{L}-]+)?$)/u,
    (whole, noun: string, at: number, text: string) =>
      isCounted(text.split(/[\s-]/).at(-1) ?? '') && !/^head /i.test(noun) ? `${noun} the ` : whole,
  );
  if (
    name === '' ||
    REMARKS.test(name) ||
    !/\p{L}/u.test(name) ||
    /^(?:is|are|can|does|do|has|have|measures)\b/i.test(name)
  )
    return null;
  // The cause of what, a case does not tell.
  if (/^cases?$/i.test(beside.kind) && /^cause$/i.test(name)) return null;
  // "Antibodies: usually present" answers yes or no.
  if (/^(?:\p{Ll}+ly |often )?(?:present|absent)\b/iu.test(cell)) return null;
  if (LANGUAGE.test(name)) return LANGUAGE.test(beside.kind) ? `What is “${row.label}” in ${name}?` : null;
  // "Was used by cities until 2022": a verb of its own answers no question that has one.
  if (/^(?:is|are|was|were|has|have|had|used to)\b/i.test(cell)) return null;
  // A thing that is one of many ("a proton") is what it is whenever the notes play.
  const isTimeless = /^an? \p{Ll}/u.test(row.inside ?? '');
  const told: Beside = {
    ...beside,
    isPast: (beside.isPast && !isTimeless) || /\b[12]\d{3}\b/.test(row.label),
  };
  const condition = told.counts ?? conditionOf(row.label, told.corner ?? told.kind);
  if (condition !== null) return underCondition(condition, name, cell, told);
  const added = whenAdded(name, row);
  if (added !== null) return added;
  const asked = row.inside === null ? null : ofNamed(name, row.inside, cell, told);
  const unit = QUANTITY.test(cell) ? unitOf(head) : '';
  const plain = asked ?? ofAny(name, row, cell, told);
  const front = isColour(cell) && !/colour/i.test(name) ? askColour(plain) : plain;
  return front !== null && unit !== '' && front.endsWith('?') ? `${front.slice(0, -1)}, in ${unit}?` : front;
}

/** Questions that a row can stand inside. */
function ofNamed(name: string, row: string, cell: string, beside: Beside): string | null {
  const { before, kind, isPast, heads } = beside;
  const was = isPast ? 'was' : 'is';
  const be = isSeveral(row) ? (isPast ? 'were' : 'are') : was;
  if (SYSTEM.test(name) && SYSTEM.test(kind)) return `What is ${row} in ${name.toLowerCase()}?`;
  if (DOES.test(name)) {
    const bare = cell.replace(/^(?:to )?(?:\p{Ll}+ly )?/u, '');
    const tells = startsWithVerb(bare) || startsWithBareVerb(bare) || /^to /.test(cell);
    return tells ? `What ${isSeveral(row) ? 'do' : 'does'} ${row} do?` : `What ${be} ${row}?`;
  }
  if (DEFINES.test(name) && / \(one of the /.test(row)) return `What does ${row} mean?`;
  if (DEFINES.test(name)) return isLetter(row) ? `What does ${row} stand for?` : `What ${be} ${row}?`;
  if (/^what (?:happens|happened)\??$/i.test(name)) return `${name.replace('?', '')} in ${row}?`;
  if (
    WHEN.test(name) &&
    HAPPENS.test(kind) &&
    /^\p{Lu}/u.test(row) &&
    !row.toLowerCase().includes(singular(lower(kind)))
  )
    return `When was the ${row} ${singular(lower(kind))}?`;
  if (WHEN.test(name) && HAPPENS.test(kind) && /^the \p{Lu}/u.test(row)) return `When was ${row}?`;
  if (WHEN.test(name) && LIFETIME.test(cell) && (LIVES.test(kind) || isPersonName(row)))
    return `When did ${row} live?`;
  if (WHEN.test(name)) return whenQuestion(row, name, isPast);
  if (/^where\??$/i.test(name))
    return /\b(?:max|min|peak|highest|lowest)/i.test(before)
      ? `Where is the ${lower(headName(before))} of ${row}?`
      : `Where ${be} ${row}?`;
  if (/^cases?$/i.test(kind) && /^(?:result|outcome|verdict)$/i.test(name))
    return `What was the ${lower(name)} in ${row}?`;
  if (CASE.test(row)) {
    if (/^(?:held|holding|decision|ruling|judgment|outcome)$/i.test(name)) return `What was held in ${row}?`;
    if (/^facts?$/i.test(name)) return `What were the facts of ${row}?`;
    if (/^court$/i.test(name)) return `Which court decided ${row}?`;
    if (/^(?:principle|ratio|rule)$/i.test(name)) return `What is the ${lower(name)} in ${row}?`;
  }
  const study = isStudy(row) && !/^cases?$/i.test(kind) ? studyQuestion(name, row, cell) : undefined;
  if (study !== undefined) return study;
  if (THINKER.test(name) && /ism$|ethics$|theory$|approach$|model$|perspective$|view$/i.test(row))
    return THINKERS.test(cell)
      ? `Which ${thinker(name)}s are associated with ${row}?`
      : `Which ${thinker(name)} is associated with ${row}?`;
  const made = MADE_BY[lower(name)];
  if (made !== undefined && IS_NAME.test(cell)) return `Who ${made} ${row}?`;
  if (/^observations?$/i.test(name))
    return heads?.some((head) => /^tests?$/i.test(head)) ? `What is observed in the test for ${row}?` : null;
  if (/^ages?$/i.test(name) && / (?:stage|phase)$/.test(row)) return `At what age is ${row}?`;
  if (PERSON.test(name)) {
    if (/^who\??$/i.test(name) && !IS_NAME.test(cell)) return null;
    if (/^who\??$/i.test(name))
      return (PEOPLE.test(kind) || isPersonName(row)) && !/ism$/.test(row)
        ? `Who ${be} ${row}?`
        : `Who ${be} associated with ${row}?`;
    const place = IS_PLACE.test(lastWord(kind)) && / /.test(name) ? 'in' : 'of';
    return / and |,|&/.test(cell)
      ? `Who were the ${lower(name)}s ${place} ${row}?`
      : `Who was the ${lower(name)} ${place} ${row}?`;
  }
  if (/^owners?$/i.test(name)) return `Who ${isPast ? 'owned' : 'owns'} ${row}?`;
  const makes = MAKES[name.toLowerCase()];
  if (makes !== undefined) return `Which ${name.toLowerCase()} ${makes} ${row}?`;
  const does = isPast ? 'did' : isSeveral(row) ? 'do' : 'does';
  if (STUDIED.test(name)) return methodQuestion(name, row, kind);
  // Beside what it is good for, "uses" says what it works with.
  if (/^uses$/i.test(name) && heads?.some((head) => FOR_WHAT.test(head))) return `What ${does} ${row} use?`;
  if (GOOD_FOR.test(name)) return `What ${be} ${row} ${lower(name)}?`;
  if (EVIDENCE.test(name)) return `Give evidence for, or an example of, ${row}.`;
  const clause = clauseQuestion(name, row, cell, isPast);
  if (clause !== null) return clause;
  const example = exampleQuestion(name, row, cell);
  if (example) return example;
  if (/\?$/.test(name) || EXAMPLE.test(name)) return null;
  const either = /^(\p{L}+s) ?\/ ?(\p{L}+)$/iu.exec(name);
  if (either?.[1] && either[2] && !cell.includes(';'))
    return `Which ${lower(either[1])} or ${lower(either[2])} belong to ${row}?`;
  if (/^area$/i.test(name) && /graph/.test(row)) return `What is the area under ${row}?`;
  if (isComplexity(name, cell)) return complexityQuestion(name, row);
  if (isMemory(name)) return `How much ${lower(name)} does ${row} need?`;
  if (/^(?:approach|strategy|technique)$/i.test(name))
    return `What ${tellsQuality(cell) ? 'kind of ' : ''}${lower(name)} ${isPast ? 'did' : 'does'} ${row} use?`;
  const typed = typeQuestion(name, row, kind, was);
  if (typed !== undefined) return typed;
  const percentage =
    /^% of (\p{L}[\p{L} ]*(?:cases|deaths|people|patients|voters|households|adults|infections|cancers|strokes))$/u.exec(
      name,
    )?.[1];
  if (percentage !== undefined && /^\p{Ll}/u.test(row) && !/^(?:an?|the) /.test(row))
    return `What percentage of ${percentage} ${isPast ? 'were' : 'are'} ${row}?`;
  const havers =
    /^% of (\p{Ll}[\p{L} ]*(?:infants|babies|children|men|women|students|participants|people))$/u.exec(
      name,
    )?.[1];
  if (havers !== undefined && /^\p{Ll}[\p{Ll} -]+$/u.test(row) && !/^(?:an?|the) /.test(row))
    return `What percentage of ${havers} ${isPast ? 'had' : 'have'} ${row}?`;
  const counted = /^(?:number|no\.?) of (\p{L}[\p{L} ]+)$/iu.exec(name)?.[1];
  if (counted !== undefined)
    return COUNT.test(cell) || COUNT_WORD.test(cell)
      ? /^an? |^\p{Lu}/u.test(row)
        ? `How many ${counted} does ${row} have?`
        : `How many ${counted} are there in ${row}?`
      : null;
  // "650, one MP each" counts first of all; "73 seats + 56 from lists" is no list of seats.
  const count = cell.split(/,| with | each/)[0]?.trim() ?? '';
  if (isPlural(name) && COUNT.test(count)) {
    if (/^(?:deaths|casualties|fatalities|injuries|victims)$/i.test(name))
      return `How many ${lower(name)} ${isPast ? 'did' : 'does'} ${row} cause?`;
    if (HAPPENING.test(row)) return `How many ${lower(name)} ${isPast ? 'were' : 'are'} there in ${row}?`;
    if (!isPast && !isSeveral(row)) return `How many ${lower(name)} does ${row} have?`;
  }
  // "Chromosome number: halved": what is done to it.
  if (
    HAPPENING.test(row) &&
    /^(?:\p{Ll}+ly )?\p{Ll}+(?:ved|led|sed|ced|ned|ked|ted)$/u.test(cell) &&
    isNoun(name)
  )
    return `What ${isPast ? 'happened' : 'happens'} to the ${lower(name)} in ${row}?`;
  const affected = /^(?:effect|impact|influence) on (.+)$/i.exec(name);
  if (affected?.[1]) return `What is the effect of ${row} on ${affected[1]}?`;
  if (/^themes?$/i.test(name) && PEOPLE.test(kind))
    return `Which ${lower(name)} ${be} ${row} associated with?`;
  // "Strength: weak" measures, where "strength: fast" would be one of several.
  const measures =
    /^(?:strength|sign)$/i.test(name) &&
    /^(?:very |quite )?(?:weak|strong|positive|negative|medium|moderate)\b/i.test(cell);
  if (ONE_OF_SEVERAL.test(name) && !measures) return oneOf(name, row, cell, was);
  return nounQuestion(name, row, cell, beside);
}

const STUDIED = /^(?:study|studies|research)$/i;

/** "Unstructured interview" among methods: which study used some; of nothing else a study says what it is to it. */
function methodQuestion(name: string, row: string, kind: string): string | null {
  if (!/^(?:research )?methods?$/i.test(kind)) return null;
  const several = row.replace(/^an? (.+)$/, (_, one: string) => plural(one));
  return `Which ${/^stud/i.test(name) ? lower(name) : 'research'} used ${several}?`;
}

/** "Pareto, Mosca": more than one. */
const THINKERS =
  /^\p{Lu}[\p{L}.’'-]*(?: \p{Lu}[\p{L}.’'-]*)*(?:,| &| and|,? \+) \p{Lu}[\p{L}’'-]+(?: \p{Lu}\p{L}+)?$/u;
const thinker = (head: string): string =>
  lower(head)
    .replace(/^(?:key |main )|\?$/g, '')
    .replace(/^(?:names?|people|person)$/, 'thinker')
    .replace(/s$/, '');

const IS_PLACE =
  /^(?:volcano|city|river|mountain|lake|island|desert|port|site|place|town|dam|plant|factory|reserve|landmark)(?:e?s)?$/i;
const PEOPLE = /^(?:characters?|persons?|people|figures?|protagonists?)$/i;
const HAPPENS =
  /^(?:rising|rebellion|revolt|uprising|eruption|earthquake|storm|hurricane|typhoon|flood|drought|tsunami|battle|crisis|strike|election|riot|disaster|famine|massacre)s?$/i;

const isComplexity = (name: string, cell: string): boolean =>
  /^O\(/.test(cell) && /^(?:time|speed|average|worst|best)\b/i.test(name);

const complexityQuestion = (name: string, row: string): string =>
  `What is the ${/^(?:time|speed)/i.test(name) ? '' : `${/^\p{L}+/u.exec(lower(name))?.[0] ?? ''}${/ case\b/i.test(name) ? '-case' : ''} `}time complexity of ${row}?`;

const isMemory = (name: string): boolean =>
  /^(?:(?:extra|additional|auxiliary|more) )?(?:memory|storage|space)$/i.test(name);

/** "What type of electoral system is AMS?"; null when nothing says what it is a type of, undefined for another head. */
function typeQuestion(name: string, row: string, kind: string, was: string): string | null | undefined {
  const of = /^(?:type|kind)(?: of (\p{L}+(?: \p{L}+){0,2}))?$/iu.exec(name);
  if (!of) return undefined;
  const what = of[1] ?? singular(lower(kind));
  const isSaid = /^\p{L}+(?: \p{L}+){0,2}$/u.test(what) && !NAMES_NO_KIND.test(what);
  return isSaid && !isSeveral(row) ? `What type of ${what} ${was} ${row}?` : null;
}

const NAMES_NO_KIND = /^(?:names?|types?|terms?|words?|features?|aspects?|examples?|things?|items?)$/i;

const isLetter = (name: string): boolean => /^\p{L}[₀-₉]?$/u.test(name);

/** Questions that begin with the row as it is written: "Elbow: what is the agonist?" */
function ofAny(
  name: string,
  { label, inside, likely }: RowName,
  cell: string,
  beside: Beside,
): string | null {
  const { isPast, kind } = beside;
  if (
    /^(?:country|continent)$/i.test(name) &&
    /^\p{Lu}/u.test(label) &&
    (IS_PLACE.test(kind) || HAPPENS.test(kind))
  )
    return `In which ${lower(name)} ${IS_PLACE.test(kind) ? 'is' : 'was'} ${HAPPENS.test(kind) && !/^the /.test(inside ?? '') ? `the ${label} ${singular(lower(kind))}` : (inside ?? label)}?`;
  if (/^(?:country|nationality|century|continent)$/i.test(name))
    return `${capital(label)}: which ${lower(name)}?`;
  const share = /^% of (\p{L}[\p{L} ]+)$/u.exec(name)?.[1];
  // Ways to sort and search are named with or without an article.
  if (isComplexity(name, cell)) return complexityQuestion(name, label);
  const begin = capital(
    inside === null || /\(\d{4}\)|^The /.test(label) ? label : inside.replace(/^(?:an?|the) /, ''),
  );
  if (/^owners?$/i.test(name)) return `${begin}: who ${isPlural(name) ? 'are' : 'is'} the ${lower(name)}?`;
  if (/^who\??$/i.test(name) && IS_NAME.test(cell) && !PEOPLE.test(kind) && !isPersonName(label))
    return `${begin}: who is associated with it?`;
  if (GOOD_FOR.test(name)) return `${begin}: what is it ${lower(name)}?`;
  if (/^uses$/i.test(name) && beside.heads?.some((head) => FOR_WHAT.test(head)))
    return `${begin}: what does it use?`;
  if (EVIDENCE.test(name)) return `${begin}: give evidence or an example.`;
  // "Z" is no word that takes an article.
  if (isLetter(name) && !/^\d/.test(label)) return `${begin}: what is ${name}?`;
  if (share !== undefined) return `${begin}: what percentage of ${share}?`;
  if (/^(?:deaths|casualties|fatalities|injuries)$/i.test(name) && COUNT.test(cell))
    return `${begin}: how many ${lower(name)} were there?`;
  // "Rebel leader", of a place that takes no "of".
  if (PERSON.test(name) && / /.test(name) && IS_NAME.test(cell) && likely !== null)
    return `Who was the ${lower(name)} of ${likely}?`;
  // A symbol stands for something; what a term means is asked as that.
  if (/^meaning$/i.test(name))
    return isLetter(label) ? `What does ${label} stand for?` : `What is meant by “${label}”?`;
  if (WHEN.test(name) || PERSON.test(name) || THINKER.test(name) || DOES.test(name) || EXAMPLE.test(name))
    return null;
  if (STUDIED.test(name)) return likely === null ? null : methodQuestion(name, likely, kind);
  // "System" says of nothing which, and "higher charge" is what changes something.
  if (/^systems?$|^(?:higher|lower|more|less|larger|smaller|greater) /i.test(name)) return null;
  // "Piece rate: what is an advantage?" is no English: one of several is asked for in a sentence or not at all.
  if (ONE_OF_SEVERAL.test(name) && !/^(?:main|key) /i.test(name))
    return likely === null ? null : oneOf(name, likely, cell, isPast ? 'was' : 'is');
  // What always belongs to something is asked for as that.
  if (
    inside === null &&
    likely !== null &&
    !/[()\d]|(?:^| )\S$/u.test(label) &&
    !/^(?:type|kind)$/i.test(name)
  ) {
    const front = nounQuestion(name, likely, cell, beside);
    if (front !== null) return front;
  }
  if (!isNoun(name) || /^\d/.test(label) || /^(?:type|kind)$/i.test(name)) return null;
  if (isPlural(name) && /^\d/.test(cell) && !COUNT.test(cell)) return null;
  const counted = /^(?:number|no\.?) of (\p{L}[\p{L} ]+)$/iu.exec(name)?.[1];
  if (counted !== undefined)
    return COUNT.test(cell) || COUNT_WORD.test(cell) ? `${begin}: how many ${counted} are there?` : null;
  if (isPlural(name) && COUNT.test(cell)) return `${begin}: how many ${lower(name)} are there?`;
  const isManifold =
    several(cell) || isPlural(cell) || (isPlural(name) && (tellsQuality(cell) || isCode(cell)));
  const noun = isManifold ? lower(name) : oneNoun(name);
  const many = isPlural(noun) || /[^r]ics$/.test(noun);
  const is = many ? (isPast ? 'were' : 'are') : isPast ? 'was' : 'is';
  return `${begin}: what ${is} the ${noun}${like(name, cell, beside)}?`;
}

/** "uud": letters that stand for one thing each. */
const isCode = (cell: string): boolean =>
  /^\p{Ll}{1,4}(?: \p{Ll}\p{M}?)*$/u.test(cell) && lexiconTags(cell) === '';

/** A Greek letter is another symbol when it is made large. */
const capital = (text: string): string =>
  text.replace(/^[a-zà-ÿ](?!\p{Lu})/u, (first) => first.toUpperCase());
