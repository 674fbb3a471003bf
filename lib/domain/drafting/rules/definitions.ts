import { lexiconTags } from '../language';
import { monthNamed } from '../lexicon/months';
import { definitionParts, hasArrow, type DefinitionParts } from '../line-shapes';
import type { NoteBlock } from '../structure';
import type { Candidate, Span } from '../types';
import { aspectOf, aspectQuestion, subjectOf } from './aspects';
import { areAuthors, citesResearch } from './authors';
import { isLabel, isMeaning, isOfPage } from './labels';
import { isFeatureList } from './meanings';
import { isAdjective } from './adjectives';
import { askingTerm, isNoTerm } from './asking-terms';
import { attributeQuestion } from './attributes';
import { basicCard, listCard, trimAnswer, wordCount } from './candidate';
import { clauseOf } from './clause';
import { passiveOf } from './passive';
import type { NoteContext } from './note-context';
import { isAdjectival } from './nominal';
import { orderQuestion, rankedQuestion } from './orders';
import { datedName } from './named-events';
import { facts, listItems, shift, splitAt, withoutRemark } from './pieces';
import type { Subject } from './asked';
import { countedList, hasParts } from './counted-lists';
import { isUnknownName, leftSide, OF_OPINIONS } from './left-side';
import { isOnStudies } from './owner';
import { isDebate } from './historian-lines';
import { drawPerson } from './person-lines';
import { deedIn, isPersonPhrase, statesDeed } from './right-side';
import { firstQuestion, laterQuestion, NUMBER, particularQuestion } from './term-facts';
import { isCertainPerson, isThinker } from './people';
import { namesAlone, whoFor } from './proposers';
import { termUnder } from './terms';
import { startsWithBareVerb, startsWithVerb } from './verb-first';
import { anOrA, isPlural, nounPhrase, termInside } from './term-question';
import { capitalise } from '../question';
import { lowerFirst } from '../words';

const MAX_ANSWER_WORDS = 34;
const MAX_REVERSE_WORDS = 12;
const MAX_LIST_ITEM_WORDS = 9;

/** A piece of a block that defines something; `base` is where its text begins in the notes. */
interface Piece {
  readonly block: NoteBlock;
  readonly text: string;
  readonly base: number;
  readonly parts: DefinitionParts;
}

const collapsed = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** " in Hume's criticisms", for the items of a list with such a name. */
function settingOf(block: NoteBlock, notes: NoteContext): string {
  const parent = block.parent === null ? undefined : notes.blocks[block.parent];
  const lead = parent ? collapsed(parent.text.replace(/\s*\([^()]*\)/g, '')).replace(/[:.\s]+$/, '') : '';
  return /^\p{Lu}[\p{L}-]+(?: \p{Lu}[\p{L}-]+)?['’]s? \p{Ll}+(?: \p{Ll}+)?$/u.test(lead) ? ` in ${lead}` : '';
}

/** "membrane = sarcolemma" under "muscle": what is the membrane of it called? */
function called(piece: Piece, thing: string, notes: NoteContext): string | null {
  const { block, parts, text } = piece;
  const markedTerm = notes.page.text
    .slice(Math.max(0, piece.base + parts.term.start - 2), piece.base + parts.term.start)
    .endsWith('*');
  const markedName = notes.page.text
    .slice(piece.base + parts.definition.start - 2, piece.base + parts.definition.start)
    .endsWith('*');
  const short =
    wordCount(text.slice(parts.definition.start)) <= 2 && !/[\d=]/.test(text.slice(parts.definition.start));
  if (
    parts.sign !== '=' ||
    !short ||
    (markedTerm && !markedName) ||
    (!markedName && (block.parent === null || /^\p{Lu}/u.test(thing))) ||
    // "very important = the clerk": a quality that nobody can be asked the name of.
    isAdjective(thing.split(' ').at(-1) ?? thing) ||
    wordCount(thing) > 4 ||
    /^\p{Lu}{2}/u.test(thing)
  )
    return null;
  const parent = block.parent === null ? undefined : notes.blocks[block.parent];
  const of = parent && definitionParts(parent.text);
  const owner = of ? collapsed(parent.text.slice(of.term.start, of.term.end)) : '';
  const inside = termInside(thing, notes.vocabulary);
  const phrase = isPlural(inside) || /^(?:the|a|an) /.test(inside) ? inside : `the ${inside}`;
  const where =
    owner !== '' && wordCount(owner) <= 3 && !/^(?:in|inside|on|at)\b/i.test(owner)
      ? `In ${nounPhrase(owner, notes.vocabulary)}, what`
      : 'What';
  return `${where} ${isPlural(inside) ? 'are' : 'is'} ${phrase} called?`;
}

/** "Which term means …?" for a short definition that neither gives its term away nor lists facts. */
function reverse(subject: Subject, piece: Piece, meaning: string, notes: NoteContext): Candidate[] {
  const raw = collapsed(piece.text.slice(piece.parts.term.start, piece.parts.term.end));
  const words = new Set(meaning.toLowerCase().match(/\p{L}{4,}/gu) ?? []);
  const leaks = (raw.toLowerCase().match(/\p{L}{4,}/gu) ?? []).some(
    (word) => words.has(word) || words.has(`${word}s`),
  );
  const count = wordCount(meaning);
  const phrase =
    /^(?:an?|the|any|all)\s|^\p{Ll}+ing\s|^\p{Ll}+\s\p{Ll}+/u.test(meaning) &&
    !/[,;:?=→/]|->|\bw\/|…/.test(meaning);
  if (
    leaks ||
    count < 4 ||
    count > MAX_REVERSE_WORDS ||
    !phrase ||
    raw !== subject.term ||
    subject.setting !== '' ||
    subject.isProcess
  )
    return [];
  if (
    clauseOf(meaning) ||
    startsWithVerb(meaning) ||
    isCertainPerson(raw) ||
    /^(?:not|no|only|also|from|at|up|in|on|for|see|used|found)\b/i.test(meaning)
  )
    return [];
  const answer = shift(trimAnswer(piece.text, piece.parts.term), piece.base);
  const source = { start: piece.base, end: piece.base + piece.text.length };
  return [
    basicCard(notes.page, {
      rule: 'definition-reverse',
      front: `Which term means “${meaning}”?`,
      answer,
      source,
      features: { reverse: 1 },
    }),
  ];
}

/** Whether an item goes on with the one before, which is not about the term: "scenes stand alone, linked by songs". */
function hangsOn(
  before: Span | undefined,
  item: Span,
  { term }: Subject,
  read: (span: Span) => string,
): boolean {
  if (before === undefined) return false;
  const [said, told] = [read(before), read(item)];
  const isDone =
    /^(?:\p{Ll}+(?:ed|wn|ade|ound|ought|uilt|itten)|set|held|run) (?:up of|by|from|of|into|as|to|in|for|after|before|under|during)\b(?! (?:about |c\. ?)?\d)/u.test(
      told,
    );
  const clause = startsWithVerb(said) ? null : clauseOf(said);
  if (clause !== null && (isDone || startsWithVerb(told))) return true;
  return isDone && isPlural(said) && !isPlural(term);
}

/** "9 members, 8 meetings a year, sets Bank Rate": the parts that each answer a question of their own. */
function separate(subject: Subject, text: string, fact: Span): Span[] {
  const read = (span: Span): string => collapsed(text.slice(span.start, span.end));
  const items = listItems(text.slice(fact.start, fact.end)).map((item) => shift(item, fact.start));
  if (items.length < 2 || items.length > 6) return [fact];
  // "two parents and their children": one thing, however many it names.
  if (!/[,;]/.test(read(fact))) return [fact];
  // "once committed, survives a power cut": true only on that condition.
  if (/^(?:once|when|if|after|before|until|unless|while|during|as|at|without|with)\b/i.test(read(fact)))
    return [fact];
  // "benefits rise and tax falls": one statement, not a list.
  const stated = startsWithVerb(read(fact)) ? null : clauseOf(read(fact));
  if (stated !== null && stated.form !== 'past' && !/,/.test(read(fact))) return [fact];
  const own = items.filter(
    (item, index) =>
      particularQuestion(subject, read(item)) !== null && !hangsOn(items[index - 1], item, subject, read),
  );
  // "small, strict, asks for oaths": its features, of which the last is a verb.
  if (
    own.length === 1 &&
    own[0] === items.at(-1) &&
    isFeatureList(read(fact)) &&
    startsWithVerb(read(own[0]!))
  )
    return [fact];
  if (
    own.length === 0 ||
    (own.length === 1 &&
      own[0] === items[0] &&
      !NUMBER.test(read(fact)) &&
      (items.length === 2 || startsWithVerb(read(fact))))
  )
    return [fact];
  // What the thing is stays whole beside its parts; a row of verbs or numbers is told by its parts alone.
  const apart = own[0] === items[0] || own.length === items.length - 1;
  return apart ? items : [fact, ...own];
}

/** What goes on with the item before it: "many firms, not just the largest". */
const GOES_ON =
  /^(?:not|so|but|which|who|because|since|as|e\.?g|i\.?e|such as|including|like|whereas|while|though|although|then|even|especially|mainly|mostly|usually|often) /i;

/** The items of a list in a line, each with what is added to it. */
function wholeItems(text: string, start: number, end: number): Span[] {
  const items: Span[] = [];
  for (const item of listItems(text.slice(start, end)).map((span) => shift(span, start))) {
    const before = items.at(-1);
    if (before && GOES_ON.test(text.slice(item.start, item.end)) && text[item.start - 2] !== ';')
      items[items.length - 1] = { start: before.start, end: item.end };
    else items.push(item);
  }
  return items;
}

function inlineList(piece: Piece, front: string, notes: NoteContext): Candidate[] {
  const { text, base, parts } = piece;
  const end = parts.definition.start + (facts(text.slice(parts.definition.start))[0]?.end ?? 0);
  const source = { start: base, end: base + text.length };
  const all = splitAt(text.slice(parts.definition.start), ';');
  const sentence = splitAt(text.slice(parts.definition.start), '.!?')[0];
  const until = all.length > 1 && sentence ? parts.definition.start + sentence.end : end;
  const items = wholeItems(text, parts.definition.start, until).map((item) => trimAnswer(text, item));
  const short = items.every((item) => wordCount(text.slice(item.start, item.end)) <= MAX_LIST_ITEM_WORDS);
  if (items.length > 1 && items.length <= 7 && short) {
    return [
      listCard(notes.page, {
        rule: 'list-inline',
        front,
        items: items.map((item) => shift(item, base)),
        source,
        flags: items.length > 4 ? ['long-list'] : [],
      }),
    ];
  }
  const answer = trimAnswer(text, { start: parts.definition.start, end: until });
  if (answer.start >= answer.end || wordCount(text.slice(answer.start, answer.end)) > MAX_ANSWER_WORDS)
    return [];
  // "Social: 600 houses flooded. Power cuts.": the first of several, each in a sentence.
  const isFirst = items.length === 1 && /^\.\s+\S/.test(text.slice(until));
  const asked = isFirst || isOneName(text.slice(answer.start, answer.end)) ? nameOne(front) : front;
  return [basicCard(notes.page, { rule: 'list-inline', front: asked, answer: shift(answer, base), source })];
}

const isOneName = (answer: string): boolean => wordCount(answer) <= 3 && !/[,;+&]| and /.test(answer);

/** "What are the risk factors for X?" with one of them for an answer: "Name one of the risk factors for X." */
const nameOne = (front: string): string =>
  front.replace(/^What (?:are|were) the (.+)\?$/, 'Name one of the $1.');

/** "What is the advantage of trams?" → "Give an advantage of trams.": there may be more. */
const oneOfMany = (front: string): string =>
  front.replace(
    /^What (?:is|was) the ((?:main |key )?)((?:dis)?advantage|strength|weakness|limitation|benefit|drawback|criticism) (of .+)\?$/,
    (whole, main: string, noun: string, of: string) => (main ? whole : `Give ${anOrA(noun)} ${noun} ${of}.`),
  );

/** "night of 4 aug: privileges abolished": what happened then; null for any other term. */
function dayQuestion(term: string, said: string): string | null {
  const match =
    /^(?:the )?(night|day|morning|evening|events) of (?:the )?(\d{1,2}) ([A-Za-z]{3,9})\.?( \d{4})?$/i.exec(
      term,
    );
  const month = monthNamed(match?.[3] ?? '-');
  if (!match?.[1] || !match[2] || month === undefined) return null;
  if (clauseOf(said) === null && passiveOf(said.split(',')[0] ?? said) === null) return '';
  return `What happened on the ${match[1].toLowerCase()} of ${match[2]} ${month}${match[4] ?? ''}?`;
}

/** "que je boive": a line of another language says nothing that an English question could ask for. */
function isForeign(said: string): boolean {
  const words = (said.match(/[\p{L}’']+/gu) ?? []).slice(0, 12);
  return words.length > 1 && words.filter((word) => FOREIGN.test(word)).length > words.length / 3;
}

const FOREIGN =
  /^(?:que|qui|je|tu|il|elle|nous|vous|ils|elles|le|la|les|des|du|une|est|sont|pour|avec|der|das|dem|eine|ich|sie|wir|und|ist|mit|für|los|las|una|yo|ella|para|gli|che|sono|(?:j|qu|l|d|n|s|m|t)['’]\p{L}+)$/iu;

/** "fleas on rats, nobody knew this": the one thing that a label in the singular asks for, without what is added to it. */
function oneFact(piece: Piece, front: string, notes: NoteContext): Candidate[] {
  const { text, base, parts } = piece;
  const first = facts(text.slice(parts.definition.start))[0];
  if (!first) return [];
  const said = shift(withoutRemark(text, shift(first, parts.definition.start)), 0);
  const aside = /, (?:\p{L}+ ){0,4}(?:this|it|they|them|he|she)\b/u.exec(text.slice(said.start, said.end));
  const answer = trimAnswer(text, aside ? { start: said.start, end: said.start + aside.index } : said);
  if (answer.start >= answer.end || wordCount(text.slice(answer.start, answer.end)) > MOST_ONE_FACT)
    return [];
  const source = { start: base, end: base + text.length };
  return [basicCard(notes.page, { rule: 'list-inline', front, answer: shift(answer, base), source })];
}

const MOST_ONE_FACT = 24;

/** The facts of a definition; what breaks off at a short form is joined to the next. */
function factsOf(text: string, from: number): Span[] {
  const spans = facts(text.slice(from)).map((span) => shift(span, from));
  const [first, second, ...others] = spans;
  if (!first || !second || !/^\S{1,4}$/.test(text.slice(first.start, first.end))) return spans;
  return [{ start: first.start, end: second.end }, ...others];
}

/** Where a place in collapsed text is in the text as it is written. */
function writtenAt(written: string, flat: string, at: number): number {
  let to = 0;
  for (let from = 0; from < at && to < written.length; from += 1) {
    // One blank stands for all of them.
    if (flat[from] === ' ') while (/\s/.test(written[to + 1] ?? '')) to += 1;
    to += 1;
  }
  return to;
}

function place(piece: Piece, words: Span, answer: Span): Span {
  const written = piece.text.slice(words.start, words.end);
  const flat = collapsed(written);
  // The question was made from collapsed text: a mark that was blanked makes what is written longer.
  const start = writtenAt(written, flat, answer.start);
  const end = answer.end >= flat.length ? written.length : writtenAt(written, flat, answer.end);
  return shift(trimAnswer(piece.text, { start: words.start + start, end: words.start + end }), piece.base);
}

const isWondering = (fact: string): boolean =>
  wordCount(fact) < 5 ||
  /^(?:¿|(?:would|was|were|is|are|did|do|does|could|should|can|why|how|what|who|which|when)\b)/i.test(fact);

const SECTION = /^s\.? ?\d+[A-Z]?(?:\(\w+\))*$/;

/** "Premises s2(3)(a)": where an act defines a term is no part of its name. */
const withoutSection = (term: string): string =>
  term.replace(/^(?:s\.? ?\d+[A-Z]?(?:\(\w+\))*) (?=\p{L})|\s(?:s\.? ?\d+[A-Z]?(?:\(\w+\))*)$/gu, '');

function define(
  piece: Piece,
  notes: NoteContext,
  aspectBefore: string | null,
  termBefore: string | null,
): Candidate[] {
  const { block, text, base, parts } = piece;
  const raw = collapsed(text.slice(parts.term.start, parts.term.end));
  const bare = withoutSection(raw.replace(/\s+\([^()]*\)(?=\s|$)|^\([^()]*\)\s/g, '').trim());
  if (isOfPage(bare) || /^[^\p{L}\p{N}\s"“'‘$%(¬√Δ∆Σσ–-]/u.test(raw)) return [];
  const said = collapsed(text.slice(parts.definition.start));
  // "profit = revenue – costs (negative = loss)": what stands in brackets speaks of the line around them.
  if (
    wordCount(said) === 1 &&
    (notes.page.text[base - 1] === '(' || (parts.sign === '=' && /^(?:positive|negative|zero)$/i.test(bare)))
  )
    return [];
  const source: Span = { start: base, end: base + text.length };
  const listed = countedList(bare, text, parts.definition.start);
  // "Five levels" are those of what the line stands under.
  const isBare = listed !== null && /^What are the \p{Ll}+ \p{Ll}+\?$/u.test(listed.front);
  const above = isBare ? subjectOf(block, notes) : '';
  // "Four humours" under "Beliefs" are four by themselves; five levels are those of something.
  const owner = isPlural(above) && !/ /.test(above) ? '' : above;
  if (
    listed &&
    isBare &&
    owner === '' &&
    (hasParts(bare) || (above === '' && notes.topic === '' && block.path.length === 0))
  )
    return [];
  if (listed)
    return [
      listCard(notes.page, {
        rule: 'list-inline',
        front: (owner !== '' ? listed.front.replace(/\?$/, ` of ${owner}?`) : listed.front).replace(
          /^What are/,
          notes.past && !isOnStudies(notes) ? 'What were' : 'What are',
        ),
        items: listed.items.map((item) => shift(trimAnswer(text, item), base)),
        source,
      }),
    ];
  if (/^(?:two|three|four|five|six|seven|eight) /i.test(bare) && !isPlural(bare)) return [];
  const asking = askingTerm(bare, parts.sign, said, notes);
  if (asking) return inlineList(piece, asking, notes);
  if (isNoTerm(bare)) return [];
  if (SECTION.test(bare)) return wordCount(said) > 3 ? oneFact(piece, `What does ${bare} say?`, notes) : [];
  const attribute = attributeQuestion(bare, said, block, notes);
  if (typeof attribute === 'object' && attribute !== null) return [];
  if (attribute) return inlineList(piece, attribute, notes);
  const order = orderQuestion(bare, termInside(bare, notes.vocabulary), text.slice(parts.definition.start));
  if (order)
    return [
      basicCard(notes.page, {
        rule: 'definition-order',
        front: order.front,
        answer: shift(order.answer, base + parts.definition.start),
        source,
      }),
    ];
  const ranked = rankedQuestion(raw, text.slice(parts.definition.start));
  if (ranked !== null) return ranked === '' ? [] : inlineList(piece, ranked, notes);
  const kinds = kindsQuestion(bare, block, notes);
  if (kinds) return inlineList(piece, kinds, notes);
  // "cost of precautions: Latimer v AEC": a case is none of it.
  if (aspectOf(bare) && /^\p{Lu}[\p{L}'’.]*(?: \p{Lu}[\p{L}'’.]*){0,3} vs? \p{Lu}/u.test(said)) return [];
  const aspect = aspectQuestion(
    aspectBefore
      ? `${aspectBefore} of ${bare}`
      : termBefore && aspectOf(bare)?.of === null
        ? `${bare} of ${termBefore}`
        : bare,
    block,
    notes,
  );
  // What the factors do not do is no list of them.
  if (aspect && /^What (?:is|was) /.test(aspect))
    return isMeaning(text.slice(parts.definition.start)) ? oneFact(piece, oneOfMany(aspect), notes) : [];
  if (aspect) return isMeaning(text.slice(parts.definition.start)) ? inlineList(piece, aspect, notes) : [];
  const dated = datedName(raw);
  const heading = block.path.at(-1) ?? '';
  const isCited =
    dated?.isBracketed === true &&
    /^[\p{L}&’'-]+(?: (?:&|and) \p{L}+)?$/u.test(dated.name) &&
    citesResearch(notes) &&
    areAuthors(dated.name, notes);
  const left = isCited ? 'person' : leftSide(dated?.name ?? bare, heading, notes);
  // "Wallis (1984) - 3 kinds of movement": whoever counted them, and no term.
  if (dated?.isBracketed && isUnknownName(dated.name, notes) && NUMBER.test(said)) return [];
  if (left === 'page' || left === 'heading' || (left === 'place' && dated === null)) return [];
  if (left === 'person' || (left === 'name' && dated === null)) {
    const line = {
      text,
      base,
      name: trimAnswer(text, withoutRemark(text, parts.term)),
      from: parts.definition.start,
      raw,
      isCertain: left === 'person',
      isOpinion: OF_OPINIONS.test(heading),
    };
    // "Hale – a tyrant" among historians is what Hale thinks of somebody.
    const cards = isDebate(heading) ? [] : drawPerson(line, notes);
    if (cards.length > 0) return cards;
    // An ordinary word with a capital, where the notes write terms small: whose name it is, nothing tells.
    if (left === 'name' && !isUnknownName(bare, notes)) return [];
    if (
      left === 'name' &&
      parts.sign !== '=' &&
      !isMeaningOfName(bare, said) &&
      !isThinker(bare, heading, notes)
    )
      return [];
    if ((left === 'person' && deedIn(said) !== null) || isTitle(piece, notes)) return [];
  }
  const name = called(piece, bare, notes);
  if (name)
    return [
      basicCard(notes.page, {
        rule: 'definition-name',
        front: name,
        answer: shift(trimAnswer(text, { start: parts.definition.start, end: text.length }), base),
        source,
      }),
    ];
  const {
    name: term,
    isKind,
    quality,
  } = termUnder(dated?.name ?? bare, parts.sign, collapsed(text.slice(parts.definition.start)), block, notes);
  if (quality !== undefined && (term === '' || parts.sign === '=')) return meantBy(quality, piece, notes);
  if (term === '' || isForeign(said)) return [];
  // "psychological = craving": a side of anything, and by itself no word to explain.
  if (!isKind && KIND_OF_ASPECT.test(bare)) return [];
  // "concurrent: pass laws, declare war" under "Powers": the several of that kind.
  if (isKind && isPlural(heading) && startsWithBareVerb(said) && listItems(said).length > 2)
    return inlineList(piece, `What are the ${lowerFirst(bare)} ${lowerFirst(heading)}?`, notes);
  const night = dayQuestion(bare, said);
  if (night !== null) return oneFact(piece, night, notes);
  const subject: Subject = {
    notes,
    term: / v\.? \p{Lu}/u.test(term) ? raw : term,
    raw,
    sign: parts.sign,
    setting: settingOf(block, notes),
    heading,
    left,
    isProcess: isKind && /(?:ing|tion|sion|lysis|esis)$/.test(term),
  };
  const cards: Candidate[] = [];
  let opens = true;
  // "slow recovery: seals? cold water": the writer wonders.
  const opening = factsOf(text, parts.definition.start)[0];
  if (opening && text[opening.end] === '?' && isWondering(text.slice(opening.start, opening.end))) return [];
  factsOf(text, parts.definition.start).forEach((span, index) => {
    const fact = withoutRemark(text, span);
    const whose = index === 0 ? namesAlone(collapsed(text.slice(fact.start, fact.end)), term, notes) : null;
    // Behind the names, what the thing is stands where it otherwise begins.
    if (whose !== null) {
      if (left !== 'person' && left !== 'name' && !isLabel(term))
        cards.push(
          basicCard(notes.page, {
            rule: 'definition-author',
            front: whoFor(term, heading, notes),
            answer: place(piece, fact, { start: 0, end: whose.length }),
            source,
          }),
        );
      return;
    }
    const pieces = separate(subject, text, index === 0 ? fact : span);
    const parts = index > 0 && pieces.length === 1 ? listPieces(text, span) : pieces;
    parts.forEach((part, at) => {
      const read = ({ start, end }: Span): string => collapsed(text.slice(start, end));
      if (at > 0 && hangsOn(parts[at - 1], part, subject, read)) return;
      const words = trimAnswer(text, part);
      const said = collapsed(text.slice(words.start, words.end));
      const first = opens;
      opens = false;
      if (said === '' || wordCount(said) > MAX_ANSWER_WORDS) return;
      // Of a mere label ("enzyme: creatine kinase, triggered by …") nothing more can be asked.
      const isMere = !first && isLabel(term) && !/ v\.? \p{Lu}/u.test(term);
      const asked = first ? firstQuestion(subject, said) : isMere ? null : laterQuestion(subject, said);
      // Behind its name in full, what the thing is stands where it otherwise begins.
      opens = asked?.rule === 'definition-stands';
      if (asked)
        cards.push(
          basicCard(notes.page, {
            rule: asked.rule,
            front: asked.front,
            answer: place(piece, words, asked.answer),
            source,
          }),
        );
      if (asked?.rule === 'definition') cards.push(...reverse(subject, piece, said, notes));
    });
  });
  return cards;
}

/** Whether what is said can only tell a term: "fatal flaw", but neither "monkeys preferred the cloth mother" nor "lawyer". */
function isMeaningOfName(name: string, said: string): boolean {
  const items = splitAt(said, ',;.').map((item) => said.slice(item.start, item.end));
  const [first = ''] = items;
  if (isPersonPhrase(first) || items.some((item) => deedIn(item) !== null)) return false;
  if (/^(?:an?|the|any|all|every|something|when|where|how) /i.test(said)) return true;
  const isName =
    /^\p{Lu}/u.test(said) &&
    !/Demonym|Adjective/.test(lexiconTags(/^\p{L}+/u.exec(said)?.[0].toLowerCase() ?? ''));
  if (
    isName ||
    /^["“\d]/.test(said) ||
    (isPlural(first.split(' + ')[0] ?? first) && !isPlural(name.toLowerCase()))
  )
    return false;
  return !items.some((item) => clauseOf(item) !== null || statesDeed(item));
}

/** "isotonic: same water potential as the cell": what the word means, or in what way a thing is so. */
function meantBy(quality: string, piece: Piece, notes: NoteContext): Candidate[] {
  const { block, text, base, parts } = piece;
  const span = factsOf(text, parts.definition.start)[0];
  if (!span) return [];
  const answer = trimAnswer(text, span);
  const said = text.slice(answer.start, answer.end);
  const owner = /^(.{3,40}) (is|are)(?:\s?\.\.\.|…)?$/.exec(block.path.at(-1) ?? '');
  if (wordCount(said) < 2 || wordCount(said) > 20) return [];
  // "bad: assumes everything is sold": a label, and no word whose meaning is told.
  if (!owner && isLabel(capitalise(quality))) return [];
  if (!owner && !isAdjectival(said)) return [];
  const front =
    owner?.[1] && owner[2]
      ? `In what way ${owner[2]} ${lowerFirst(owner[1])} ${quality}?`
      : `What does “${quality}” mean?`;
  const source = { start: base, end: base + text.length };
  return [basicCard(notes.page, { rule: 'definition-quality', front, answer: shift(answer, base), source })];
}

/** "physical: heavy rain, …" under "Causes of floods": the physical causes of floods. */
function kindsQuestion(term: string, block: NoteBlock, notes: NoteContext): string | null {
  const heading = lowerFirst(block.path.at(-1) ?? '');
  if (!/^\p{L}[\p{L}-]+$/u.test(term) || !KIND_OF_ASPECT.test(term)) return null;
  const aspect = aspectOf(heading);
  return aspect !== null && isPlural(aspect.noun) && !aspect.noun.includes(' ')
    ? aspectQuestion(`${term.toLowerCase()} ${heading}`, block, notes, undefined, true)
    : null;
}

const KIND_OF_ASPECT =
  /^(?:social|economic|political|religious|military|environmental|physical|human|natural|cultural|biological|psychological|internal|external|long-term|short-term|immediate|primary|secondary|direct|indirect|positive|negative|domestic|foreign|financial|legal|chemical|mechanical|genetic|local|global|national|international)$/i;

const named = ({ text, parts }: Piece): string =>
  collapsed(text.slice(parts.term.start, parts.term.end)).replace(/\s*\([^()]*\)/g, '');

const listPieces = (text: string, span: Span): Span[] =>
  listItems(text.slice(span.start, span.end)).map((item) => shift(item, span.start));

/** "sea level change: eustatic = …; isostatic = …": where the first of the terms that a label introduces begins. */
function innerTerm(text: string, { start, end }: Span): number {
  const outer = definitionParts(text.slice(start, end));
  if (!outer || outer.sign === '=') return 0;
  const inner = definitionParts(text.slice(start + outer.definition.start, end));
  return inner?.sign === '=' &&
    /^\p{Ll}{4,}(?: \p{Ll}+)?$/u.test(
      text.slice(start + outer.definition.start, start + outer.definition.start + inner.term.end),
    )
    ? outer.definition.start
    : 0;
}

/** "fetch = distance over which wind blows. longer fetch -> bigger waves": the sentences before the one with an arrow. */
function pieceBeforeArrow(block: NoteBlock): Piece[] {
  const spans = facts(block.text);
  const arrow = spans.findIndex((span) => hasArrow(block.text.slice(span.start, span.end)));
  const last = spans[arrow - 1];
  if (!last) return [];
  const text = block.text.slice(0, last.end);
  const parts = definitionParts(text);
  // "AGAINST: costs; prices -> up": of what a label lists, only the first would be left.
  if (!parts || (block.text[last.end] === ';' && isLabel(text.slice(parts.term.start, parts.term.end))))
    return [];
  return [{ block, text, base: block.start, parts }];
}

/** Where the definitions of a block are: one at its head, or several ("membrane = sarcolemma, cytoplasm = …"). */
function piecesOf(block: NoteBlock): Piece[] {
  if (block.kind === 'telegraphic') return pieceBeforeArrow(block);
  const starts = facts(block.text).flatMap((fact) => {
    const items = listItems(block.text.slice(fact.start, fact.end)).map((item) => shift(item, fact.start));
    // "0 = equality, 1 = inequality" are two values of what the line is about.
    const equated =
      items.length > 1 &&
      items.every((item) => / = /.test(block.text.slice(item.start, item.end))) &&
      !items.slice(1).some((item) => /^-?\d[\d.]*%? =/.test(block.text.slice(item.start, item.end)));
    return (equated ? items : [fact]).filter(
      (span) => definitionParts(block.text.slice(span.start, span.end)) !== null,
    );
  });
  const inner = starts.length > 1 ? innerTerm(block.text, starts[0]!) : 0;
  const spans =
    starts.length < 2
      ? [{ start: 0, end: block.text.length }]
      : starts.map((span, index) => ({
          start: index === 0 ? span.start + inner : span.start,
          end: starts[index + 1]?.start ?? block.text.length,
        }));
  if (starts.length < 2 && block.kind !== 'definition') return [];
  return spans.flatMap((span) => {
    const text = block.text.slice(span.start, span.end);
    const parts = definitionParts(text);
    return parts ? [{ block, text, base: block.start + span.start, parts }] : [];
  });
}

/** "CELLS - what is in them" over a blank line: what the page is about, where the lines below stand close together. */
function isOpening(block: NoteBlock, { blocks, page }: NoteContext): boolean {
  const [first, second, third] = blocks;
  if (block !== first || block.path.length > 0 || !second || !third) return false;
  if (
    !/^(?:\p{Lu}[\p{Lu} &]+ [-–—]|[^:=–—-]{2,50}(?::| [-–—]) (?:how|why|what|who|where|when)\b)/u.test(
      block.text,
    )
  )
    return false;
  const isApart = (from: number, to: number): boolean => /\n[^\S\n]*\n/.test(page.text.slice(from, to));
  return isApart(block.end, second.start) && !isApart(second.end, third.start);
}

/** "Teacher handout - fill in the gaps", "Chapter 4: waves, typed up from my notes": what the page is, not what its words mean. */
const OF_THE_SHEET =
  /\b(?:handout|worksheet|booklet|textbook|revision|blog|typed up|class notes|my notes|in one page|cheat ?sheet|study guide)\b/i;

/** Whether one of the lines that open a page says what the page is. */
const isOfSheet = (block: NoteBlock, { blocks }: NoteContext): boolean =>
  (block === blocks[0] || block === blocks[1]) && OF_THE_SHEET.test(block.text);

/** "Solubility - the two opposite trends:": what the lines below tell. */
function isLeadIn(block: NoteBlock): boolean {
  const text = block.text.trimEnd();
  const parts = text.endsWith(':') ? definitionParts(text) : null;
  return parts !== null && parts.sign !== '=' && facts(text.slice(parts.definition.start)).length < 2;
}

/** "*Middlemarch*: a doctor settles in a town": a title in italics, and neither a person nor a term. */
const isTitle = ({ block, base, parts }: Piece, { page }: NoteContext): boolean =>
  block.kind !== 'table' &&
  /(?:^|[^*_])[*_]$/.test(
    page.text.slice(Math.max(0, base + parts.term.start - 2), base + parts.term.start),
  ) &&
  /^\p{Lu}/u.test(page.text.slice(base + parts.term.start));

/** Asks for what the notes define: `term: …`, `term – …`, `term = …`, in a whole question and, where it helps, both ways. */
export function drawDefinitions(notes: NoteContext): Candidate[] {
  return notes.blocks.flatMap((block) => {
    const isShort = block.text.length <= 600 && (block.kind === 'bullet' || block.kind === 'telegraphic');
    if (block.kind !== 'definition' && !isShort) return [];
    if (isOpening(block, notes) || isOfSheet(block, notes) || isLeadIn(block)) return [];
    let aspect: string | null = null;
    let term: string | null = null;
    return piecesOf(block).flatMap((piece, index) => {
      const cards = define(piece, notes, index > 0 ? aspect : null, term);
      const said = aspectOf(named(piece));
      if (index === 0) aspect = said?.of ? said.noun : null;
      if (index === 0 && !said) term = named(piece);
      return cards;
    });
  });
}
