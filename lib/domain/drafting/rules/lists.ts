import { lexiconTags } from '../language';
import { definitionParts, hasArrow } from '../line-shapes';
import type { NoteBlock } from '../structure';
import type { Candidate, Span } from '../types';
import { aspectOf, aspectQuestion, subjectOf } from './aspects';
import { listCard, trimAnswer, wordCount } from './candidate';
import { ask, clauseOf } from './clause';
import { midSentence } from './subject-phrase';
import type { NoteContext } from './note-context';
import { isOnStudies } from './owner';
import { shift, withoutRemark } from './pieces';
import { inTime } from './sequences';
import { isPlural } from './term-question';
import { startsWithVerb } from './verb-first';
import type { Vocabulary } from './vocabulary';
import { lowerFirst } from '../words';

const MAX_ITEMS = 7;
const LONG_LIST = 4;
const MAX_ITEM_WORDS = 16;
/** An item of a list that its heading alone asks for names something. */
const MOST_SHORT = 6;
const MOST_NAMED = 4;
const MOST_ANSWERING = 10;
const COUNTS = ['two', 'three', 'four', 'five', 'six', 'seven'];

/** What a list calls its item: the term of a definition, or the item without its remark. */
function itemSpan(block: NoteBlock): Span {
  const parts = definitionParts(block.text);
  if (parts && !hasArrow(block.text.slice(0, parts.definition.start)))
    return shift(trimAnswer(block.text, parts.term), block.start);
  // "humidity !! often asked": a shout speaks to the reader.
  const end = /\s*!{2,}(?=\s|$)/.exec(block.text)?.index ?? block.text.length;
  return shift(trimAnswer(block.text, withoutRemark(block.text, { start: 0, end })), block.start);
}

/** "Where the ATP comes from" → "Where does the ATP come from?"; a question with "it" gets its subject. */
function questionHeading(heading: string, block: NoteBlock, notes: NoteContext): string | null {
  const match = /^(where|why|how|when|what|who|which)\s(.+?)\??$/i.exec(heading);
  if (!match?.[1] || !match[2]) return null;
  const subject = subjectOf(block, notes, true);
  // "Who were they?" under the name of an event asks for people that the name does not name.
  const pronoun = /\b(it|they)\b/i.exec(heading)?.[1]?.toLowerCase();
  if (pronoun !== undefined && (pronoun === 'they') !== isPlural(subject)) return null;
  const text = heading.replace(/\b(?:it|they)\b/i, () => subject || 'it');
  if (/\b(?:it|they|this|these)\b/i.test(text)) return null;
  if (heading.endsWith('?')) return text;
  const clause = clauseOf(match[2]);
  return clause && /^(?:where|why|how|when)$/i.test(match[1])
    ? `${ask(match[1], clause, notes.vocabulary).trim()}?`
    : null;
}

/** What is always the rate, the size or the strength of something. */
const BARE =
  /^(?:the )?(?:rate|speed|size|strength|level|amount|value|type|risk|cost|price|degree|extent|number|time)$/i;

/** A question that items can answer: "Are couples equal?" and "Good or bad?" ask for yes or no. */
const ASKS =
  /^(?:(?:in|on|at|for|to|from|by|with|under) )?(?:who|whom|whose|what|which|why|where|when|how)\b/i;

/** "There were three reasons for X:", "The cell consists of:", "Hume's criticisms:" as a question; null when it is none. */
export function leadQuestion(
  lead: string,
  count: number,
  vocabulary: Vocabulary,
  past = false,
): string | null {
  const text = lead
    .replace(/[:\s]+$/, '')
    .replace(/\s+/g, ' ')
    .trim();
  if (/\?$/.test(text)) return wordCount(text) >= 4 && ASKS.test(text) ? text : null;
  const there = /^there (are|were) (.{3,100})$/i.exec(text);
  if (there?.[1] && there[2])
    return `What ${there[1].toLowerCase()} the ${there[2].replace(/^(?:the|some|several|many) /i, '')}?`;
  const holds =
    /^(.{3,80}?) (includes?|included|consists? of|consisted of|contains?|contained|involves?|involved|comprises?)$/i.exec(
      text,
    );
  if (holds?.[1] && holds[2]) {
    const clause = clauseOf(text);
    if (clause) return `${ask('What', clause, vocabulary).trim()}?`;
  }
  const relies =
    /^(.{3,60}?) (depends? on|(?:is|are) (?:affected|determined|controlled|limited|influenced|caused) by)$/i.exec(
      text,
    );
  if (relies?.[1] && relies[2] && !BARE.test(relies[1])) {
    const clause = clauseOf(`${text} it`);
    if (clause)
      return `${ask('What', { ...clause, rest: clause.rest.replace(/ it$/, '') }, vocabulary).trim()}?`;
  }
  const made =
    /^(.{3,80}?) (is|are|was|were|can be) ((?:made up|divided|composed|split|classified|grouped) (?:of|into|as|from))$/i.exec(
      text,
    );
  if (made?.[1] && made[2] && made[3])
    return `What ${/^can be$/i.test(made[2]) ? `can ${midSentence(made[1], vocabulary)} be` : `${made[2].toLowerCase()} ${midSentence(made[1], vocabulary)}`} ${made[3]}?`;
  const possessive =
    /^((?:\p{Lu}[\p{L}-]+ ){0,2}\p{Lu}[\p{L}-]+['’]s?) ((?:\p{Ll}+ ){0,2}\p{Ll}+)(?:\s*\([^()]*\))?$/u.exec(
      text,
    );
  if (possessive?.[1] && possessive[2] && isPlural(possessive[2])) {
    const many = count <= 7 ? `${COUNTS[count - 2] ?? ''} ` : '';
    // "PM's powers": an office in short.
    return `What ${past ? 'were' : 'are'} ${/^\p{Lu}{2,5}['’]/u.test(possessive[1]) ? 'the ' : ''}${possessive[1]} ${many}${possessive[2]}?`;
  }
  return null;
}

interface Group {
  readonly lead: string;
  readonly parent: NoteBlock | null;
  readonly items: readonly NoteBlock[];
}

/** Lists of one level: what hangs under one parent, or what stands at the margin under one heading. */
function groupsOf(notes: NoteContext): Group[] {
  const groups: Group[] = [];
  for (const [index, children] of notes.children) {
    const parent = notes.blocks[index];
    const items = children.map((child) => notes.blocks[child]!).filter((block) => block.item !== null);
    if (parent && items.length > 1) groups.push({ lead: parent.text, parent, items });
  }
  const asked = notes.page.title?.text.trim() ?? '';
  // A question for a title is the lead of what stands under it.
  const lead = (block: NoteBlock): string => block.path.at(-1) ?? (asked.endsWith('?') ? asked : '');
  let open: NoteBlock[] = [];
  const close = (): void => {
    const first = open[0];
    if (first && open.length > 1 && lead(first) !== '')
      groups.push({ lead: lead(first), parent: null, items: open });
    open = [];
  };
  for (const block of notes.blocks) {
    const heading = block.path.at(-1) ?? '';
    const asked = block.item === 'step' && (/\?$/.test(heading) || isPlural(heading));
    if ((block.item === 'bullet' || asked) && block.depth === 0 && block.parent === null) {
      if (open[0] && open[0].path !== block.path) close();
      open.push(block);
    } else if (block.depth === 0 && block.item === null && block.parent === null) close();
  }
  close();
  return groups;
}

/** "Venous return mechanisms" over numbered names: what they are. */
function numberedQuestion({ lead, items }: Group, notes: NoteContext): string | null {
  if (items.some((item) => item.item !== 'step') || inTime(items)) return null;
  const isName = /^[\p{L}\d' -]+$/u.test(lead) && wordCount(lead) <= 5 && isPlural(lead);
  if (!isName || aspectQuestion(lowerFirst(lead), items[0]!, notes, items.length, true)) return null;
  const many = COUNTS[items.length - 2];
  return `What ${notes.past ? 'were' : 'are'} ${counted(many, midSentence(lead, notes.vocabulary))}?`;
}

/** "rate depends on:" under "Simple diffusion" is the rate of simple diffusion. */
function ofSubject(lead: string, block: NoteBlock, notes: NoteContext): string {
  const first = /^(\p{L}+)(?= (?:depends?|is|are) )/u.exec(lead)?.[1] ?? '';
  if (!BARE.test(first)) return lead;
  const subject = block.parent === null ? subjectOf(block, notes) : '';
  return subject === '' ||
    !/(?:tion|sion|osis|esis|lysis|reaction|transport|growth|flow|current|movement|change)$/.test(subject)
    ? lead
    : `the ${first.toLowerCase()} of ${subject}${lead.slice(first.length)}`;
}

/** "Erosion processes:" over terms with their meanings: what they are. */
function namedQuestion({ lead, items }: Group, notes: NoteContext): string | null {
  const name = lead.replace(/[:\s]+$/, '');
  const isName =
    /^\p{L}[\p{L}'-]*(?: \p{L}[\p{L}'-]*){1,3}$/u.test(name) &&
    isPlural(name) &&
    HAS_KINDS.test(name) &&
    !NO_LIST.test(name);
  const areNames = items.every(
    (item) =>
      item.kind === 'definition' ||
      (item.kind === 'bullet' &&
        wordCount(item.text) <= MOST_NAMED &&
        clauseOf(item.text) === null &&
        !startsWithVerb(item.text)),
  );
  // "Vietcong tactics": whether a rare word keeps its capital inside a sentence, the notes must show.
  const first = /^\p{Lu}\p{L}*/u.exec(name)?.[0] ?? '';
  const isRare =
    first !== '' &&
    lexiconTags(first.toLowerCase()) === '' &&
    !notes.vocabulary.small.has(first.toLowerCase());
  if (!isName || !areNames || items.length < 3 || (isRare && items[0]?.kind === 'bullet')) return null;
  const many = COUNTS[items.length - 2];
  return many === undefined
    ? null
    : `What ${notes.past ? 'were' : 'are'} ${counted(many, midSentence(name, notes.vocabulary))}?`;
}

/** "the three stages", but "Kohlberg's three stages". */
function counted(many: string | undefined, name: string): string {
  const number = many ? `${many} ` : '';
  const owner = /^\p{Lu}[\p{L} ]*(?:['’]s|s['’]) /u.exec(name)?.[0];
  return owner === undefined ? `the ${number}${name}` : `${owner}${number}${name.slice(owner.length)}`;
}

/** Nouns for what has kinds: under "erosion processes" stand processes, under "public goods" as well what is said of them. */
const HAS_KINDS =
  /(?:process|mechanism|force|layer|level|stage|phase|step|type|kind|form|class|categor(?:y|ie)|group|branch|pillar|organ|system|method|technique|strateg(?:y|ie)|polic(?:y|ie)|instrument|tool|measure|approach|model|theor(?:y|ie)|school|test|need|skill|motive|style|role|factor|component|element|part|unit|structure|function|principle|law|rule|right|duty|dut(?:y|ie)|power|condition|requirement|criterion|criteria|defence|offence|source|resource|wave|landform|movement|bond|reaction|hazard|defect|error|variable|scale|index|indicator|sector|market structure|sampling method|agent|barrier|reason|cause|way|sign|stage|tactic|pathway|cycle|domain|virtue|value|commandment|belief|practice|argument)(?:e?s)?$/iu;

/** Heads under which terms are gathered that make no whole. */
const NO_LIST =
  /(?:terms?|words?|points?|notes?|definitions?|facts?|ideas?|people|figures|characters?|historians|theorists|sociologists|psychologists|philosophers|critics|studies|examples|strengths|weaknesses|quotes|events|dates|details|basics|formulae|equations|units|key \p{L}+|some \p{L}+|other \p{L}+)$/iu;

/** "Factors affecting location", "Barriers to entry": kinds of something, and the heading itself says of what. */
function ownQuestion({ lead, items }: Group, notes: NoteContext): string | null {
  const name = lead.replace(/[:\s]+$/, '');
  const [, head] =
    /^((?:\p{L}+ )?\p{L}+) (?:affecting|influencing|determining|leading to|needed for|required for|of|for|to|against|behind) (?:(?!\b(?:is|are|was|were|has|have|can|will|and)\b)[\p{L}\d'’ -]){3,50}$/u.exec(
      name,
    ) ?? [];
  const many = COUNTS[items.length - 2];
  const areShort = items.every(({ text, kind }) => kind === 'bullet' && wordCount(text) <= MOST_SHORT);
  if (head === undefined || many === undefined || !areShort) return null;
  if (!isPlural(head) || !(HAS_KINDS.test(head) || aspectOf(head))) return null;
  return `What ${notes.past && !isOnStudies(notes) ? 'were' : 'are'} ${counted(many, midSentence(name, notes.vocabulary))}?`;
}

function frontOf(group: Group, notes: NoteContext): string | null {
  const first = group.items[0]!;
  if (group.parent) {
    const text = ofSubject(group.parent.text.replace(/\s+/g, ' ').trim(), group.parent, notes);
    if (wordCount(text) > 24) return null;
    return (
      leadQuestion(text, group.items.length, notes.vocabulary, notes.past) ??
      aspectQuestion(text, group.parent, notes, group.items.length) ??
      ownQuestion(group, notes) ??
      namedQuestion(group, notes) ??
      questionHeading(text.replace(/:$/, ''), group.parent, notes)
    );
  }
  return (
    numberedQuestion(group, notes) ??
    questionHeading(group.lead, first, notes) ??
    aspectQuestion(lowerFirst(group.lead), first, notes, group.items.length, true) ??
    leadQuestion(group.lead, group.items.length, notes.vocabulary, notes.past) ??
    ownQuestion(group, notes) ??
    namedQuestion(group, notes)
  );
}

/** Whether items can answer a question as they stand: short, and none of them a label with what it introduces. */
const areAnswers = (items: readonly NoteBlock[]): boolean =>
  items.every(
    ({ kind, text }) => kind !== 'definition' && kind !== 'telegraphic' && wordCount(text) <= MOST_ANSWERING,
  );

/** "Register: names kept" beside "the vote was moved to May": one item is called by its term, another told in a clause. */
const areMixed = (items: readonly NoteBlock[]): boolean =>
  items.some(({ kind }) => kind === 'definition') &&
  items.some(
    ({ kind, text }) =>
      kind !== 'definition' && definitionParts(text) === null && !hasArrow(text) && clauseOf(text) !== null,
  );

/** "measured with a gauge" among things that have an effect: what is done about them is none. */
const isAside = (text: string): boolean => /^\p{Ll}{2,}ed (?:with|by|using|in|on) \S/u.test(text);

/** The items of a group that are of its kind, unless their number is asked for. */
function ofKind(items: readonly NoteBlock[]): readonly NoteBlock[] {
  const kept = items.filter(({ text }) => !isAside(text));
  return kept.length === items.length - 1 && kept.length > 1 ? kept : items;
}

/** Asks for the items of a list by what they hang under: "What were the causes of X?". Long lists carry a warning. */
export function drawLists(notes: NoteContext): Candidate[] {
  return groupsOf(notes).flatMap((listed) => {
    const group = { ...listed, items: ofKind(listed.items) };
    if (group.items.length > 40 || areMixed(group.items)) return [];
    const front = frontOf(group, notes);
    const spans = group.items.map(itemSpan);
    // Of lines that argue, their first words answer no question.
    if (
      front !== null &&
      /^(?:why|how|what is|what are [^?]{0,40}\bit\b)/i.test(front) &&
      !areAnswers(group.items)
    )
      return [];
    const [first, last] = [group.items[0]!, group.items.at(-1)!];
    const text = (span: Span): string => notes.page.text.slice(span.start, span.end);
    // "patronage; royal prerogative; sets the agenda": not of one kind.
    const doing = spans.filter((span) => startsWithVerb(text(span))).length;
    if (doing > 0 && doing < spans.length) return [];
    // Among causes, those who hold a view of them are none.
    const holders = spans.filter((span) => /(?:ists|ians)(?: \(|$)/.test(text(span))).length;
    if (holders > 0 && holders < spans.length) return [];
    if (!front || spans.some((span) => span.start >= span.end || wordCount(text(span)) > MAX_ITEM_WORDS))
      return [];
    const source: Span = { start: group.parent?.start ?? first.start, end: last.end };
    if (spans.length > MAX_ITEMS) {
      const plural = /^What (?:are|were) the (.+)\?$/.exec(front);
      if (!plural?.[1]) return [];
      return [
        listCard(notes.page, {
          rule: 'list-name',
          front: `Name three of the ${plural[1]}.`,
          items: spans,
          source,
          flags: ['several-answers', 'long-list'],
        }),
      ];
    }
    return [
      listCard(notes.page, {
        rule: 'list',
        front,
        items: spans,
        source,
        flags: spans.length > LONG_LIST ? ['long-list'] : [],
      }),
    ];
  });
}
