import { lexiconTags } from '../language';
import { lowerFirst as lower } from '../words';
import { isAdjective } from './adjectives';
import { isKnownNoun, jointOf } from './table-aspects';
import { isPersonName, isPlural } from './term-question';
import { singular } from './terms';

/** Heads that name one of several: "an advantage of", unless the cell lists more. */
export const ONE_OF_SEVERAL =
  /^(?:key |main |possible )?(?:(?:dis)?advantages?|strengths?|weakness(?:es)?|limitations?|benefits?|drawbacks?|criticisms?|problems?|dangers?|risks?|uses?|side[- ]effects?|symptoms?|features?|effects|impacts|consequences|implications?|complications?|causes|signs?|risk factors?|applications?|contraindications?|landforms?|characteristics?)$/i;

/** Nouns whose value may be an adjective: "high pressure", "a steep gradient". */
export const SCALE =
  /(?:pressure|level|control|attitude|appearance|class|range|cost|price|speed|rate|size|risk|temperature|point|resistance|volume|density|gradient|demand|supply|income|priority|frequency|amplitude|colour|shape|charge|status|reliability|validity|anxiety|complexity|output|yield|onset|\bage|liability|viscosity|solubility|reactivity|conductivity|strength|direction|coding|capacity|duration|sign|polarity|position|state|location|order|nature|type|width|height|depth|range|economy|constitution|plane|outcome|result|mood|ownership|structure|bonding|character|name|term|test|target|treatment|reagent|gland|organ|site|unit|symbol|leader|support|view|belief|idea|profit)s?$/i;

/** What stands beside a column and shapes its question. */
export interface Beside {
  /** The head of the column before, which "Where?" leans on. */
  readonly before: string;
  /** The head of the first column, when it says what the rows are. */
  readonly kind: string;
  readonly isPast: boolean;
  /** The head of the first column as it is written. */
  readonly corner?: string;
  /** "With 2 bonding pairs and 0 lone pairs": what a row goes by, when it is two counts. */
  readonly counts?: string | null;
  /** Whether most cells of the column say what something is like. */
  readonly tellsQuality?: boolean;
  /** The heads of the other columns. */
  readonly heads?: readonly string[];
}

/** Whether a row takes a plural verb: "Mars" and "Wales" only look so. */
export const isSeveral = (row: string): boolean => isPlural(row) && !/^\p{Lu}\p{L}+$/u.test(row);

/** A quotation is one, whatever marks stand in it. */
export const several = (cell: string): boolean => !/^["“]/.test(cell) && /[,;]| and | & |\+/.test(cell);

export const lastWord = (text: string): string => text.split(/[\s-]+/).at(-1) ?? '';

/** Heads that begin as a clause or stop short of a noun. */
const ASKS = /^(?:what|how|why|when|where|who|which|whose)\b| (?:when|if|by|in|for|to|of|with|at|from|on)$/i;

/** A head that is a noun phrase: its last word before a preposition is known as nothing but a noun, or not known. */
export function isNoun(head: string): boolean {
  const noun = lastWord(head.split(/ (?:of|in|on|for|per|to|from|with) /)[0] ?? head).toLowerCase();
  const tags = lexiconTags(noun);
  if (/ (?:or|and|v|vs) |[/&?+]/.test(head) || ASKS.test(head)) return false;
  return (
    isKnownNoun(head) ||
    (/^[\p{L}'’-]+$/u.test(noun) &&
      !isAdjective(noun) &&
      !/(?:ed|ly)$/.test(noun) &&
      (/Noun|Singular|Plural|Uncountable/.test(tags) || (tags === '' && !/(?:ing|ish)$/.test(noun))))
  );
}

/** "thick, muscular", "very narrow": what something is like, not what it is. */
export const tellsQuality = (cell: string): boolean =>
  cell.split(/, | and | but |;\s/).every((part) => {
    const words = part.trim().split(' ');
    return (
      words.length <= 3 &&
      ((isAdjective(words.at(-1) ?? '') &&
        !/^(?:together|apart)$/.test(part) &&
        !/[^l]ate$|(?:ite|ide|ine|ovary)$/.test(part)) ||
        /(?:thick|thin|long|wide|narrow|smooth|rough)$/.test(part) ||
        /^\p{Ll}{3,}(?:fied|[aeiou]ted|ured|ened)$/u.test(part))
    );
  });

/** "What is the density of copper?": for a head that always belongs to something. */
export function nounQuestion(name: string, row: string, cell: string, beside: Beside): string | null {
  const { isPast } = beside;
  const was = isPast ? 'was' : 'is';
  if (!isNoun(name)) return null;
  // "Main export" is of a country, whatever an export is of; a main text is by somebody.
  const isChief =
    /^(?:main|chief|typical|usual) \p{L}+$/iu.test(name) &&
    !/(?:text|work|book|idea|belief|claim|act)s?$/i.test(name);
  const own = jointOf(name) ?? (isChief && !isPersonName(row) ? 'of' : null);
  if (own === null || / of .* of |^(?:signs|symptoms|head|term)s? of /i.test(name)) return null;
  // "Product from bromoethane" of what a reagent does.
  const made = /^(.+) from (\p{L}[\p{L}-]+)$/u.exec(name);
  if (made?.[1] && made[2] && row.startsWith('the reaction with '))
    return `What is the ${lower(made[1])} of the reaction of ${made[2]} ${row.replace('the reaction ', '')}?`;
  const isAmount = /(?:^| )(?:number|mass|energy|amount|temperature|volume|pressure)$/i.test(name);
  const joint =
    isAmount && HAPPENING.test(row)
      ? 'in'
      : / order$/.test(row) || /^(?:positive|negative) result$/i.test(name)
        ? 'for'
        : / of /.test(name)
          ? secondJoint(name)
          : own;
  const isRow =
    countedRow(cell) !== null && /(?:use|grievance|cause|reason|aim|effect|function|role)$/i.test(name);
  const noun = isRow ? plural(lower(name)) : several(cell) ? lower(name) : oneNoun(name);
  const verb = isPlural(noun) ? (isPast ? 'were' : 'are') : was;
  // "the distance of Mars from the Sun", "the range of alpha radiation in air".
  const placed = / of /.test(noun) ? null : /^(.+?)( (?:from|in|on|at|under|per|to) .+)$/.exec(noun);
  const [thing, where] = placed && !/ per /.test(noun) ? [placed[1] ?? noun, placed[2] ?? ''] : [noun, ''];
  return `What ${verb} the ${thing} ${joint} ${row}${where}${like(name, cell, beside)}?`;
}

/** Names of processes, in which there are things: "osmosis", "a revolution" has none of its own. */
export const HAPPENING = /^\p{Ll}[\p{L}-]*(?:osis|esis|ysis|fission|fusion|ation)$/u;

/** "the direction of blood flow in an artery", "the main source of finance for a partnership": no second "of". */
const secondJoint = (name: string): string =>
  /^(?:direction|rate|type|amount|site) /i.test(name) ? 'in' : 'for';

/** One landform in a column of landforms is asked for as one, but terms and facts are several. */
export function oneNoun(name: string): string {
  const [noun = '', ...rest] = lower(name).split(/(?= (?:of|in|on|for|from|per|to) )/);
  return /(?:facts|terms|data|conditions|[^r]ics)$/i.test(noun)
    ? lower(name)
    : singular(noun) + rest.join('');
}

export const like = (name: string, cell: string, beside: Beside): string =>
  !SCALE.test(name.split(/ (?:of|in|on|for|from|per|to|at|under) /)[0] ?? name) &&
  (tellsQuality(cell) || (beside.tellsQuality === true && !/\d|^\p{Lu}/u.test(cell)))
    ? ' like'
    : '';

const COUNTS = ['two', 'three', 'four'] as const;

/** How many points a cell tells, with a comma between them and none that goes on from another: "lasts long, footpath on top". */
export function countedRow(cell: string): string | null {
  const points = cell.replace(/\s*\([^()]*\)/g, '').split(/[,;] /);
  const isEach =
    points.every((point) => /^\p{Ll}[^:.]*$/u.test(point) && point.split(' ').length <= 6) &&
    !points
      .slice(1)
      .some((point) =>
        /^(?:so|as|because|which|but|and|or|not|then|e\.?g|i\.?e|eg|ie|with|even|maybe|especially|where|when|if|since|such)\b/.test(
          point,
        ),
      );
  // "Maybe a virus" is doubted, and "a, b and c" ends in more than one.
  return isEach && !/\b(?:maybe|and|etc)\b|&|\+/.test(points.join(', '))
    ? (COUNTS[points.length - 2] ?? null)
    : null;
}

export const plural = (noun: string): string =>
  /s$/.test(noun) ? `${noun}es` : noun.replace(/y$/, 'ie') + 's';

const ILLNESS =
  /(?:diabetes|disease|cancer|disorder|syndrome|infection|stroke|attack|asthma|obesity|dementia|anaemia|depression|schizophrenia|\p{L}(?:itis|emia|aemia|osclerosis))$/iu;

/** "slow", "weak": of what, only who wrote it knows; a price tells itself. */
const isBareQuality = (cell: string): boolean =>
  /^(?:very |quite )?\p{Ll}+$/u.test(cell) &&
  isAdjective(cell.split(' ').at(-1) ?? '') &&
  !/(?:cheap|dear|expensive|costly)$/.test(cell);

export function oneOf(name: string, row: string, cell: string, was: string): string | null {
  if (isBareQuality(cell)) return null;
  const one = /^(?:main|key) /i.test(name) ? `the ${lower(name)}` : '';
  // Of an illness "risks" are what may bring it on.
  if (/^risks?$/i.test(name) && ILLNESS.test(row)) return oneOf('risk factors', row, cell, was);
  const of = /^(?:.* )?problems?$/i.test(name) ? 'with' : /risk factor/i.test(name) ? 'for' : 'of';
  const noun = singular(lower(name));
  const count = one === '' ? countedRow(cell) : null;
  // Two in a cell are asked for as two, whatever its head says.
  if (count !== null) return `Give ${count} ${isPlural(name) ? lower(name) : plural(noun)} ${of} ${row}.`;
  if (several(cell) && isPlural(name))
    return `What ${was === 'was' ? 'were' : 'are'} the ${isPlural(name) ? lower(name) : plural(noun)} ${of} ${row}?`;
  return `What ${was} ${one || `${/^[aeio]|^u(?!s)/.test(noun) ? 'an' : 'a'} ${noun}`} ${of} ${row}?`;
}
