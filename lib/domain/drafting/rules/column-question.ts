import type { NoteContext } from './note-context';
import { isCounted, isPlural } from './term-question';

const WHEN = /^(?:date|year|when|dates|years)\??$/i;
const PERSON =
  /^(?:author|leader|inventor|discoverer|king|queen|president|prime minister|composer|artist|founder|researchers?|psychologists?|historian|theorist|sociologist|philosopher|who)\??$/i;
const THINKER =
  /^(?:key |main )?(?:thinkers?|theorists?|sociologists?|psychologists?|researchers?|philosophers?|economists?|historians?|names?|people|person)\??$/i;
const REMARKS =
  /^(?:notes?|comments?|remarks?|details?|info(?:rmation)?|other|extra|eval(?:uation)?|(?:key |main )?points?|#|no\.?|page)$/i;
/** "What happens", "Why it matters": a clause, which cannot stand where a noun is wanted. */
const CLAUSE = /^(?:what|why|how|who|when|where|which) \w/i;
/** A test is for agility, a symbol for force. */
const TAKES_FOR =
  /(?:^|\s)(?:tests?|symbols?|treatments?|formulae?|equations?|evidence|reasons?|punishments?|penalty|sentence)$/i;

/** Heads that name a quantity in one short word, as a question says them. */
const WRITTEN_OUT: Readonly<Record<string, string>> = {
  temp: 'temperature',
  temps: 'temperature',
  mp: 'melting point',
  bp: 'boiling point',
  'm.p.': 'melting point',
  'b.p.': 'boiling point',
  pop: 'population',
  conc: 'concentration',
  freq: 'frequency',
};

const lower = (text: string): string =>
  /^\p{Lu}\p{Ll}/u.test(text) && !/^\p{Lu}\p{Ll}+(?:['’]s| \p{Lu})/u.test(text)
    ? text.replace(/^\p{Lu}/u, (first) => first.toLowerCase())
    : text;

/** "Angle (°)": the unit of a column is no part of what it asks for. */
const headName = (head: string): string => {
  const name = head
    .replace(/\s+/g, ' ')
    .replace(/\s*\([^()]*\)$/, '')
    .trim();
  return WRITTEN_OUT[name.toLowerCase()] ?? name;
};

/** "Example protocols" of a layer are examples of protocols: others would be right too. */
function exampleQuestion(name: string, row: string, cell: string): string | null {
  const match = /^(?:an? )?(?:named )?examples?(?: of)?(?: (.+))?$|^(.+) examples?$/i.exec(name);
  if (!match) return null;
  const kind = match[1] ?? match[2];
  const several = /[,;]| and /.test(cell);
  const give = several ? 'Give examples of' : 'Give an example of';
  if (kind === undefined) return `${give} ${row}.`;
  const one = lower(kind).replace(/s$/, '');
  return `${give} ${several ? lower(kind) : `${/^[aeiou]/.test(one) ? 'an' : 'a'} ${one}`} of ${row}.`;
}

/** What stands beside a column and shapes its question. */
interface Beside {
  /** The head of the column before, which "Where?" leans on. */
  readonly before?: string;
  /** What joins a head to the row that it is asked of. */
  readonly joint?: 'of' | 'for';
}

/** Heads that name who or what makes the row. */
const MAKES: Readonly<Record<string, string>> = {
  gland: 'secretes',
  organ: 'produces',
  organelle: 'produces',
};

/**
 * What is asked of a row by the head of a column; null when the head names nothing that can be asked for.
 * @param row the thing that the row tells of, as it stands inside a question
 * @param cell what the answer will be
 */
export function columnQuestion(
  head: string,
  row: string,
  cell: string,
  notes: NoteContext,
  { before = '', joint = 'of' }: Beside = {},
): string | null {
  const name = headName(head).replace(
    /^(\p{L}+ of) (?=[\p{L}-]+(?: [\p{L}-]+)?$)/u,
    (whole, noun: string, at: number, text: string) =>
      isCounted(text.split(/[\s-]/).at(-1) ?? '') ? `${noun} the ` : whole,
  );
  if (name === '' || REMARKS.test(name) || !/\p{L}/u.test(name)) return null;
  const isPast = notes.past || /\b[12]\d{3}\b/.test(row);
  const past = isPast ? 'was' : 'is';
  const be = isPlural(row) ? (isPast ? 'were' : 'are') : past;
  if (/^(?:does what|what (?:it|they) (?:do|does)|what does it do)\??$/i.test(name))
    return `What ${isPlural(row) ? 'do' : 'does'} ${row} do?`;
  if (WHEN.test(name)) return `When was ${row}?`;
  if (/^where\??$/i.test(name))
    return /\b(?:max|min|peak|highest|lowest)/i.test(before)
      ? `Where is the ${lower(headName(before))} of ${row}?`
      : `Where ${be} ${row}?`;
  if (THINKER.test(name) && /ism$|theory$|approach$|model$|perspective$|view$/i.test(row))
    return `Which ${lower(name)
      .replace(/^(?:key |main )|\?$/g, '')
      .replace(/^(?:names?|people|person)$/, 'thinker')} is associated with ${row}?`;
  if (PERSON.test(name))
    return /^who\??$/i.test(name) ? `Who ${be} ${row}?` : `Who was the ${lower(name)} of ${row}?`;
  const makes = MAKES[name.toLowerCase()];
  if (makes !== undefined) return `Which ${name.toLowerCase()} ${makes} ${row}?`;
  if (CLAUSE.test(name) || /^(?:why|how|what)\??$|\?$/i.test(name)) return null;
  const example = exampleQuestion(name, row, cell);
  if (example) return example;
  const participle = /^(\p{L}+(?:ed|en|de|ht|ne)) (by|in|from|of|to|with|at)$/iu.exec(name);
  if (participle) return `What ${isPlural(row) ? 'are' : 'is'} ${row} ${name.toLowerCase()}?`;
  if (/^area$/i.test(name) && /graph/.test(row)) return `What is the area under ${row}?`;
  if (/^O\(/.test(cell) && /^(?:time|speed|average|worst|best)\b/i.test(name))
    return `What is the ${/^(?:time|speed)/i.test(name) ? '' : `${lower(name).split(' ')[0] ?? ''} `}time complexity of ${row}?`;
  const noun = name.split(/ (?:of|in|for) /)[0] ?? name;
  const isCount = /^(?:about |over |c\.? ?|~|>|<)?\d[\d,]*(?:\.\d+)?(?: ?(?:m|million|k))?$/.test(cell);
  if (isCount && /^(?:deaths|casualties|fatalities|injuries|victims)$/i.test(name))
    return `How many ${lower(name)} ${isPast ? 'did' : 'does'} ${row} cause?`;
  if (isPlural(noun) && isCount && !isPast) return `How many ${lower(name)} does ${row} have?`;
  const several = isPlural(noun) && /,|;| and |&|s$/.test(cell);
  // One landform in a column of landforms is asked for as one.
  const one = isPlural(noun) && !several && /^\p{L}+$/u.test(noun);
  if (one && noun.length > 4)
    return `What ${past} the ${lower(noun.replace(/s$/, '') + name.slice(noun.length))} ${/ order$/.test(row) ? 'for' : joint} ${row}?`;
  const verb = isPlural(noun) ? (isPast ? 'were' : 'are') : past;
  return `What ${verb} the ${lower(name)} ${TAKES_FOR.test(noun) || / order$/.test(row) ? 'for' : joint} ${row}?`;
}
