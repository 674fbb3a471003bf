import type { NoteBlock } from '../structure';
import { definitionParts } from '../line-shapes';
import { cleanSubject } from './clean-subject';
import type { NoteContext } from './note-context';
import { isOnStudies, ownerNamed } from './owner';
import { isCounted, isPlural, termInside, withArticle } from './term-question';
import { lowerFirst } from '../words';

/** Nouns that name a side of a subject, not a subject: "Causes" under "Inflation" are the causes of inflation. */
const ASPECTS = new Set(
  `cause causes reason reasons effect effects impact impacts consequence consequences result results outcome outcomes advantage advantages
   disadvantage disadvantages benefit benefits drawback drawbacks strength strengths weakness weaknesses limitation limitations criticism
   criticisms feature features characteristic characteristics property properties function functions role roles purpose purposes aim aims
   use uses application applications example examples type types kind kinds stage stages symptom symptoms sign signs complication complications trigger triggers treatment treatments cost costs
   component components part parts element elements factor factors source sources principle principles condition conditions method methods
   solution solutions limit limits phase phases form forms objective objectives theme themes key_features structure location capital climate formula unit units evidence
   product products reactant reactants risk risks rule rules law laws argument arguments problem problems key_terms products aims
   trigger triggers sentence penalty punishment`
    .trim()
    .split(/\s+/)
    .map((word) => word.replace('_', ' ')),
);

const NAMED_KINDS =
  /^(?:parts?|roles?|functions?|components?|forms?|costs?|laws?|rules?|units?|elements?|products?|limits?|risks?|principles?|benefits?|conditions?)$/;
const OF_A_SUBJECT =
  /^(?:the |its |their )?(?:main|key|chief|other|possible|social|economic|political|human|environmental|financial|physical|private|external|health|long-term|short-term|major|important|basic|general|common|two|three|four|five|end|final|waste|useful)\b/i;

/** Short labels of the two sides of a question. */
const MERITS: ReadonlyMap<string, readonly [string, string]> = new Map([
  ['for', ['arguments', 'for']],
  ['against', ['arguments', 'against']],
  ['arguments for', ['arguments', 'for']],
  ['arguments against', ['arguments', 'against']],
  ['pros', ['advantages', 'of']],
  ['cons', ['disadvantages', 'of']],
]);

const TAKES_FOR = new Set(
  'reason reasons argument arguments evidence treatment treatments solution solutions sentence penalty punishment'.split(
    ' ',
  ),
);

/** Singular nouns that ask for their subject by themselves: "Purpose: …", "Capital: …". */
const STANDS_ALONE = new Set(
  'cause reason effect impact consequence result outcome advantage disadvantage weakness purpose aim function role treatment location capital climate formula evidence structure trigger sentence penalty punishment'.split(
    ' ',
  ),
);

interface Aspect {
  /** "long-term causes", without article. */
  readonly noun: string;
  /** What it is a side of, when the phrase says so itself: "stack" in "uses of stack". */
  readonly of: string | null;
  readonly joint: string;
}

/** Recognises "Causes", "Main long-term causes", "Causes of the war", "Reasons for intervention"; null for anything else. */
export function aspectOf(phrase: string): Aspect | null {
  // "RISK FACTORS": a label in capitals is no name.
  const text = (/^[\p{Lu} ]{4,}$/u.test(phrase) ? phrase.toLowerCase() : phrase)
    .replace(/^(?:the|some|its|their)\s+/i, '')
    .replace(/\s*\([^()]*\)\s*$/, '')
    .replace(/[:.!\s]+$/, '')
    .trim();
  // "Plc adv", "Juries disadvantages".
  const sided = /^(.+?) (dis)?(?:advs?|advantages?)$|^(.+?) (pros|cons)$/i.exec(text);
  const sidedOf = sided?.[1] ?? sided?.[3];
  if (sidedOf && !/^(?:main|key|other|chief|possible)$/i.test(sidedOf) && !/[,.]/.test(sidedOf))
    return {
      noun: sided?.[2] !== undefined || /^cons$/i.test(sided?.[4] ?? '') ? 'disadvantages' : 'advantages',
      of: sidedOf,
      joint: 'of',
    };
  const match = /^((?:[\p{L}-]+ ){0,3}?)(\p{L}+)(?: (of|for|against|behind|to|in) (.{2,80}))?$/u.exec(text);
  const merits = MERITS.get(text.toLowerCase());
  if (merits) return { noun: merits[0], of: null, joint: merits[1] };
  const head = match?.[2]?.toLowerCase();
  if (!match || head === undefined || !ASPECTS.has(head)) return null;
  const before = (match[1] ?? '').trim();
  // "Immunity types" are the types of immunity; "main types" are not.
  if (
    /^(?:types|kinds|forms|stages|phases)$/.test(head) &&
    match[3] === undefined &&
    /^\p{L}{4,}(?: \p{L}+)?$/u.test(before) &&
    !/^(?:main|key|different|other|three|four|five|seven|various|common|important)\b|(?:ic|al|ous|ive)$/i.test(
      before,
    )
  )
    return {
      noun: match[2] ?? '',
      of: lowerFirst(before),
      joint: 'of',
    };
  // "Abstract data type" is a thing; "type of cell" and "types" are sides of one.
  const isOne = !/[^s]s$/.test(head);
  if (isOne && !STANDS_ALONE.has(head) && match[3] !== 'of') return null;
  if (
    isOne &&
    before !== '' &&
    !/^(?:main|key|chief|primary|original|side|long-term|short-term|immediate|real|true|root|underlying|direct|maximum|usual|general|empirical|molecular)$/i.test(
      before,
    )
  )
    return null;
  if (/\b(?:and|or|of|for|is|are)\b/i.test(before)) return null;
  // "Sunk costs", "exchange laws": a kind with a name of its own, not a side of the subject.
  if (before !== '' && match[3] === undefined && NAMED_KINDS.test(head) && !OF_A_SUBJECT.test(before))
    return null;
  // "Mitigating factors" are a kind of factor; "main factors" are a side of the subject.
  if (/ing$/.test(before) && match[3] === undefined) return null;
  const joint = match[3] ?? (TAKES_FOR.has(head) || /^risk factors?$/i.test(text) ? 'for' : 'of');
  return { noun: `${before ? `${before} ` : ''}${match[2] ?? ''}`.trim(), of: match[4] ?? null, joint };
}

const FIELD = /^(?:the )?(?:philosophy|sociology|psychology|history|geography|economics|theology|ethics)\b/i;

/** Only somebody's doing has an aim, only what happens or is done has conditions. */
const canHave = (noun: string, subject: string): boolean =>
  // A field has no arguments or causes of its own: "Arguments" under "Philosophy of religion".
  !(/^(?:arguments?|causes?|effects?|results?|consequences?)$/.test(noun) && FIELD.test(subject)) &&
  (/^aims?$/.test(noun)
    ? /\p{Lu}|\b(?:polic(?:y|ies)|laws?|act|movement|campaign|reforms?|plan|programme|project|war|treaty|party|union|government|business|firm|study|therapy|punishment|sentencing|education|taxation|prison)\b/u.test(
        subject,
      ) && !/^\p{L}+$/u.test(subject)
    : !/^conditions?$/.test(noun) ||
      /(?:ing|tion|sion|lysis|esis|ment|ysis|process|test|reaction|theorem|law|model|use|competition|equilibrium|growth|loan)s?(?: (?:of|for) .*)?$/.test(
        subject,
      ));

const isName = (text: string): boolean => /['’]s?\s/.test(text);

/** What a block hangs under, inside a sentence: its parent's term, its heading, or the topic of the page. */
export function subjectOf(block: NoteBlock, notes: NoteContext, skipHeading = false): string {
  const parent = block.parent === null ? undefined : notes.blocks[block.parent];
  if (parent) {
    const parts = definitionParts(parent.text);
    const named = (parts ? parent.text.slice(parts.term.start, parts.term.end) : parent.text)
      .replace(/\s+/g, ' ')
      .replace(/[:.\s]+$/, '')
      .trim();
    const owner = ownerNamed(named, notes);
    if (owner) return owner.phrase;
    // "Mary Ellis, Leeds 1984": who did it and when, and nothing that has uses or parts.
    if (/, |\d{4}\)?$/.test(named) && /^\p{Lu}/u.test(named)) return '';
    if (named.split(' ').length <= 5 && !aspectOf(named)) return phraseOf(named, notes);
  }
  const headings = skipHeading ? block.path.slice(0, -1) : block.path;
  for (const heading of [...headings].reverse()) {
    const owner = ownerNamed(heading, notes);
    if (owner) return owner.phrase;
    // The result under "Background" is that of something told there.
    if (/^(?:the )?(?:background|context|build-?up|run-?up|timeline|chronology|aftermath)\b/i.test(heading))
      return '';
    if (
      !aspectOf(heading) &&
      !/\?|^(?:where|what|how|why|when|who|key|notes?|summary|introduction|overview|eval(?:uation)?|discussion|conclusion|assessment|ao\d|definitions?|vocab(?:ulary)?|terms?|points?|for|against|pros|cons|critics?|responses?|case stud(?:y|ies)|equations?|formula[es]?|revision|theory|practical|quotes?|people|government intervention|intervention)\b/i.test(
        heading,
      )
    )
      // What stands under a heading that is no noun phrase is not about what a wider heading names.
      return subjectPhraseOf(heading, notes);
  }
  return subjectPhraseOf(notes.topic, notes);
}

/** "the Russian Revolution of 1917"; empty when the words are no noun phrase that can stand in a question. */
function subjectPhraseOf(text: string, notes: NoteContext): string {
  const subject = cleanSubject(text);
  if (subject === null) return '';
  const phrase = phraseOf(subject.name, notes);
  if (subject.year === null) return phrase;
  return `${phrase} (${subject.year})`;
}

function phraseOf(text: string, notes: NoteContext): string {
  // A heading names its subject without an article; the notes' own article stays.
  const bare = text.replace(/\s*\([^()]*\)/g, '').trim();
  const own = /^the /i.test(bare);
  const phrase = withArticle(bare, notes.vocabulary);
  // "Attachment" heads a page on attachment, whatever else its notes say of attachments.
  if (
    !own &&
    /^an? \p{Ll}+(?:ment|[ts]ion|ity|ness|ism)$/u.test(phrase ?? '') &&
    !isCounted(bare.toLowerCase())
  )
    return termInside(bare, notes.vocabulary);
  return (own ? phrase : phrase?.replace(/^the (?=\p{Ll}+$)/u, '')) ?? termInside(bare, notes.vocabulary);
}

/**
 * Turns the name of a side of the subject into a question about the subject: "Causes" under "Inflation" →
 * "What are the causes of inflation?". Null when the phrase is no such name or nothing says of what.
 */
export function aspectQuestion(
  phrase: string,
  block: NoteBlock,
  notes: NoteContext,
  count?: number,
  isHeading = false,
): string | null {
  const aspect = aspectOf(phrase);
  if (!aspect) return null;
  if (count !== undefined && !isPlural(aspect.noun)) return null;
  const noun = lowerFirst(aspect.noun);
  const isPast = notes.past && !isOnStudies(notes);
  const verb = isPlural(noun.split(' ').at(-1) ?? '') ? (isPast ? 'were' : 'are') : isPast ? 'was' : 'is';
  const given = aspect.of?.replace(/^(?:it|them|this)$/i, '') ?? '';
  // Of a family there are no types, of family there are.
  const isKinds = /(?:^| )(?:types?|kinds?|forms?|sorts?)$/.test(noun);
  const of = isKinds ? termInside(given, notes.vocabulary) : phraseOf(given, notes);
  const subject = given !== '' ? of : subjectOf(block, notes, isHeading);
  if (subject === '' && !isName(noun)) return null;
  // Arguments for what, only a heading or a parent can say: the page is about more.
  if (MERITS.has(phrase.toLowerCase()) && notes.topic !== '' && subject === phraseOf(notes.topic, notes))
    return null;
  const many =
    count !== undefined && count > 1 && count <= 6
      ? `${['two', 'three', 'four', 'five', 'six'][count - 2]} `
      : '';
  if (given === '' && !canHave(noun, subject)) return null;
  const setting = subject === '' ? '' : ` ${aspect.joint} ${subject}`;
  return `What ${verb} the ${many}${noun}${setting}?`;
}
