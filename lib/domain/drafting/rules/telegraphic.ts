import { canBeVerb, lexiconTags } from '../language';
import { BASE_OF_IRREGULAR } from '../lexicon/irregular-verbs';
import { definitionParts, hasArrow, isDate } from '../line-shapes';
import type { NoteBlock } from '../structure';
import type { Candidate, Span } from '../types';
import { aspectOf, subjectOf } from './aspects';
import { basicCard, trimAnswer, wordCount } from './candidate';
import { chainOf, links, type Chain } from './chain';
import { asCondition, clauseOf, isThing, isToldAsPast } from './clause';
import { datedHead, drawDated } from './dated';
import { isInstruction, isLabel } from './labels';
import type { NoteContext } from './note-context';
import { datedName, eventQuestion } from './named-events';
import { lineWords, withoutBrackets } from './line-words';
import { facts, shift, splitAt } from './pieces';
import type { Subject } from './asked';
import { leftSide } from './left-side';
import { firstQuestion, particularQuestion, isWayOfWorking } from './term-facts';
import { passiveOf } from './passive';
import { readAsBareVerb, startsWithBareVerb, startsWithVerb } from './verb-first';
import { inText } from './terms';
import { anOrA, doerPhrase, isPlural, nounPhrase } from './term-question';
import { participleOf } from '../inflection';
import { isSubstance } from './substances';
import { lowerFirst } from '../words';
import { isNounPhrase } from './line-nouns';
import { midSentence, subjectPhrase } from './subject-phrase';
import type { Vocabulary } from './vocabulary';

const MAX_LINK_WORDS = 16;
const MAX_CHAIN_WORDS = 34;

const clean = (text: string): string =>
  text
    .replace(/\s+/g, ' ')
    .replace(/^(?:also|so|then|and|but|thus|therefore|hence|which)\s+/i, '')
    .trim();

/** In "MV = PT, if V stable, more M" the last part is the cause. */
const lastPart = (text: string): string =>
  /[=]|\bif\b/.test(text) ? (text.split(/,\s+/).at(-1) ?? text) : text;

const ARROWED = /^(\p{L}[\p{L} -]{2,40}?) ?([↑↓])$/u;

/** "interest rates ↑" read aloud: "interest rates rise". */
const spoken = (link: string): string =>
  link.replace(ARROWED, (_, what: string, way: string) => {
    const verb = way === '↑' ? 'rise' : 'fall';
    return `${what} ${isPlural(what) ? verb : `${verb}s`}`;
  });

/** Asks what one link brings about: a clause as a condition, a noun as a cause. */
function effectFront(link: string, { vocabulary, past }: NoteContext): string | null {
  const cause = lastPart(clean(link));
  const bare = spoken(cause.replace(/\s*\([^()]*\)/g, '').trim());
  if (
    bare === '' ||
    wordCount(bare) > MAX_LINK_WORDS ||
    /^(?:it|this|they|he|she|which|up|down|round|back)\b|[;:?"=<>]|^\d|\bso\b|^(?:most|some|many|few|others?|all|none|both) (?!\p{L}+s\b)/iu.test(
      bare,
    ) ||
    THOUGHT.test(bare) ||
    // "partially dissociates": what does, the line before says.
    /^\p{L}+ly \p{Ll}+s$/u.test(bare)
  )
    return null;
  const moved = ARROWED.exec(cause.replace(/\s*\([^()]*\)/g, '').trim())?.[1];
  if (moved !== undefined && isThing(moved) && !/^(?:and|or)\b/.test(moved))
    return `What happens when ${subjectPhrase(moved, vocabulary)} ${bare.split(' ').at(-1) ?? ''}?`;
  const condition = UNTIED_YEAR.test(bare) ? null : asCondition(bare, vocabulary);
  if (condition) return `What ${isToldAsPast(bare) ? 'happened' : 'happens'} when ${condition}?`;
  const changed = changedCondition(bare, past);
  if (changed) return `What ${past ? 'happened' : 'happens'} when ${changed}?`;
  const doubled = doubledCondition(bare) ?? (past ? null : sufferedCondition(bare, vocabulary));
  if (doubled) return `What happens when ${doubled}?`;
  // A bare noun asks too little: "What does microvilli lead to?", "What does intervention lead to?". What grows, falls or begins with its article can be asked.
  const told = CHANGE.exec(bare);
  if (bare.split(' ').length > 8 || /[,+&]/.test(bare) || clauseOf(bare)) return null;
  if (told === null) return null;
  const plural = isPlural(bare) && !/^(?:higher|lower) \p{Ll}+ of /iu.test(bare);
  const noun = /^(?:cut|rise|fall|increase|decrease|drop|reduction|shortage|lack|outbreak) /i.exec(bare)?.[0];
  const named = midSentence(lowerFirst(bare), vocabulary);
  return `What ${past ? 'did' : plural ? 'do' : 'does'} ${noun ? `${anOrA(noun)} ` : ''}${named} lead to?`;
}

/** "longer fetch" as something that happens: "the fetch is longer"; "more demand": "there is more demand". */
function changedCondition(link: string, past: boolean): string | null {
  const match = /^(\p{L}+) (\p{L}[\p{L}-]*(?: (?!of\b)\p{L}+){0,2})( \d{4})?$/u.exec(link);
  if (!match?.[1] || !match[2] || clauseOf(link)) return null;
  const [change, noun] = [match[1].toLowerCase(), match[2]];
  const several = isPlural(noun);
  const are = several ? (past ? 'were' : 'are') : past ? 'was' : 'is';
  const year = match[3] === undefined ? '' : ` in${match[3]}`;
  if (/^(?:more|less|fewer)$/.test(change)) return `there ${are} ${change} ${noun}${year}`;
  if (!QUALITIES.test(change)) return null;
  const [second, ...named] = noun.split(' ');
  if (second !== undefined && named.length > 0 && QUALITIES.test(second))
    return `the ${named.join(' ')} ${are} ${change} and ${second}${year}`;
  // "long lines": things of a kind rather than a change in them.
  if (several && /^(?:long|short|small|large|big|heavy|thick|thin|deep|steep)/.test(change)) return null;
  const uncounted =
    /(?:tion|sion|ity|ness|ance|ence|ment|ing|demand|supply|income|output|temp|temperature|pressure|investment|growth|rain|rainfall|labour|spending|consumption|unemployment|inflation|pay|turnover|turnout|\p{L}{3}(?:in|ine|ol|ose|ogen|ium))$|^.$/u.test(
      noun,
    );
  return `${several || uncounted || /^\p{Lu}/u.test(noun) ? '' : 'the '}${noun} ${are} ${change}${year}`;
}

/** What the size, the amount or the state of a thing is told by. */
const QUALITIES =
  /^(?:high|low|weak|strong|bad|good|poor|cheap|hot|cold|wet|dry|slow|fast|large|small|big|long|short|steep|deep|heavy|thin|thick|wide|narrow|higher|lower|longer|shorter|larger|smaller|bigger|greater|faster|slower|stronger|weaker|steeper|wider|narrower|deeper|thicker|thinner|cheaper|hotter|colder)$/;

/** "broken vessel", "raise prices": what is done or was done to a thing, as something that happens to it. */
function sufferedCondition(link: string, vocabulary: Vocabulary): string | null {
  const [, verb = '', thing = ''] =
    /^(\p{L}{3,}) ((?:the |an? )?\p{L}[\p{L}-]*(?: \p{Ll}[\p{L}-]*){0,2})$/u.exec(link) ?? [];
  const participle = DONE.test(lowerFirst(verb))
    ? lowerFirst(verb)
    : CHANGES.test(lowerFirst(verb))
      ? participleOf(lowerFirst(verb))
      : '';
  if (participle === '' || !isNounPhrase(lineWords(thing, { start: 0, end: thing.length }))) return null;
  const named = subjectPhrase(thing, vocabulary);
  const isOne = named === thing && !isPlural(thing) && vocabulary.small.has(`${thing}s`);
  return `${isOne ? `${anOrA(thing)} ` : ''}${named} ${isPlural(thing) ? 'are' : 'is'} ${participle}`;
}

const DONE =
  /^(?:broken|frozen|torn|damaged|blocked|increased|reduced|raised|lowered|denatured|weakened|stretched|restricted|overcrowded)$/;
const CHANGES =
  /^(?:raise|increase|reduce|decrease|lower|cut|add|remove|heat|cool|stretch|compress|dilute|devalue|ban|subsidise|tax|nationalise|privatise)$/;

/** "double intensity", "halving the distance": what was changed, as something that happens. */
function doubledCondition(link: string): string | null {
  const match = /^(doubl|halv|tripl)(?:e|ed|ing) ((?:the )?\p{L}[\p{L}-]*(?: \p{L}[\p{L}-]*){0,3})$/iu.exec(
    link,
  );
  if (!match?.[1] || !match[2]) return null;
  return `${lowerFirst(match[2])} ${isPlural(match[2]) ? 'are' : 'is'} ${match[1].toLowerCase()}ed`;
}

/** "premiered Paris 1913", "closed May 1926": a year that no preposition ties to its verb. */
const UNTIED_YEAR =
  /(?<!\b(?:in|of|since|from|by|until|to|and|the|for|before|after|around) (?:\p{Lu}\p{L}{2,8} )?)(?<![\d£$€,.])\b(?:1[5-9]|20)\d\d\b/u;

/** "Sunnis say a leader should be chosen", "K seen as having backed down": what is thought does not happen. */
const THOUGHT =
  /\b(?:says?|said|thinks?|thought|believes?|believed|argues?|argued|claims?|claimed|suggests?|suggested|assumes?|assumed|hopes?|hoped|(?:seen|regarded|viewed|known) as)\b/;

/** "can compete", "absorb wave energy": who does so, the link does not say. */
export const isNoEffect = (text: string): boolean =>
  /^(?:can|could|will|would|must|may|might|has|have|had|is|are|was|were|so|if|when|not|only|to|by|for|but|also|why|how)\b|^\p{Lu}{3,} \(/u.test(
    text,
  ) ||
  LACKS_SUBJECT.test(text) ||
  // "renamed Campbell Playhouse", "resigned April 2018", "wider", "60x50/12 = 250".
  /^(?:\p{Ll}{2,}(?<!e)ed|became|left|lost|won|went|got)(?:$| \p{Lu}|,| \d)|^(?!lower$)\p{Ll}{3,}er(?:,.*)?$|^[\d(].*=|^[↑↓]/u.test(
    text,
  ) ||
  isBareInfinitive(text) ||
  // "position can be worked out": a noun before its verb, whatever else it may be.
  (!/^\S+ (?:can|could|is|are|was|were|will|would|has|have|had|must|may)\b/.test(text) &&
    (startsWithBareVerb(text) || readAsBareVerb(text) || startsWithVerb(text)));

/** "annihilate": a verb and nothing else. */
const isBareInfinitive = (text: string): boolean =>
  /^\p{Ll}{4,}$/u.test(text) &&
  /Infinitive/.test(lexiconTags(text)) &&
  !/Noun|Singular/.test(lexiconTags(text));

/** "removed from power 1964", "lost a third of its people": of whom or what, the link does not say. */
const LACKS_SUBJECT =
  /^(?:\p{Ll}{2,}(?<!e)ed|lost|won|gave|took|made|led|built|sent|taken|given|shown|driven|beaten|forced|rebuilt|became|brought) (?:by|from|to|in|into|at|with|as|on|off|out|up|back|over|until|the|an?|its|his|her|their|all|most|\d)/u;

const CHANGE =
  /^(?:more|less|fewer|higher|lower|rising|falling|increased|reduced|the|an?|doubling|double|(?:an? )?(?:cut|rise|fall|increase|decrease|drop|reduction|shortage|lack|loss|growth|outbreak|collapse|end) (?:in|of)) \p{L}/iu;
const COURSE =
  /(?:tion|sion|isation|ification|osis|ysis|ment|flation|growth|spiral|loop|cycle|process|feedback|collapse|crisis|crash|war|revolution|revolt|succession|erosion|drift|response|reflex|cascade|pathway|chain|effect|decline|fall|rise|outbreak|balance|run)(?: of .*)?$/iu;

/** A way over the map, a chemical reaction: arrows that do not tell a cause. */
const ROUTE =
  /^(?:(?:word |symbol |balanced |chemical )?equation|formula|track|route|path|journey|course|from|order|sequence|timeline)\b/i;
const REACTION = /^[\p{Lu}\d][\p{L}\d₀-₉⁺⁻()]*(?: \+ [\p{Lu}\d][\p{L}\d₀-₉⁺⁻()]*)+|^[\p{Lu}\d₀-₉⁺⁻()]+$/u;
const isPlace = (text: string): boolean => /^(?:\p{L}{1,5} )?\p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}+)*$/u.test(text);

/** The sentence that the chain is told in, to its end; none where the arrow comes only behind another ("…. A → B"). */
function inOneSentence(told: string): Span[] {
  const first = splitAt(told, '.')[0];
  return first && hasArrow(told.slice(first.start, first.end)) ? [first] : [];
}

/** `"Why might a linear search be used?" -> small list`: the question is there already. */
function asked(text: string, chain: readonly Span[]): { front: string; answer: Span } | null {
  const [first, last] = [chain[0], chain.at(-1)];
  const quoted = first && /"([^"]{12,200}\?)"\s*$/.exec(text.slice(first.start, first.end));
  return quoted?.[1] && last && chain.length === 2 ? { front: quoted[1], answer: last } : null;
}

function fromChain(block: NoteBlock, notes: NoteContext, text: string, offset: number): Candidate[] {
  const chain = chainOf(text);
  const at = (span: Span): Span => shift(trimAnswer(text, span), block.start + offset);
  const read = (span: Span): string => text.slice(span.start, span.end);
  const source: Span = block;
  const given = asked(text, links(text));
  if (given)
    return [
      basicCard(notes.page, { rule: 'explicit-asked', front: given.front, answer: at(given.answer), source }),
    ];
  const name =
    chain.name && !isDate(read(chain.name)) ? collapsed(read(chain.name).replace(/\s*\([^()]*\)/g, '')) : '';
  const [first, last] = [chain.links[0], chain.links.at(-1)];
  if (!first || !last || chain.links.length < 2 || ROUTE.test(name)) return [];
  const defined = definedFirst(block, notes, text, offset);
  if (defined.length > 0) return defined;
  const does = whatItDoes(block, notes, text, chain);
  if (does) return [basicCard(notes.page, { ...does, answer: at(does.answer), source })];
  const cards: Candidate[] = [];
  const whole: Span = { start: startOfChain(text, first), end: last.end };
  const people = /(?:ists|ians|arians)$/.test(name);
  // "HIV - retrovirus, infects T cells, uses an enzyme RNA → DNA": several facts, the arrow is of the last.
  if (name !== '' && !people && [...withoutBrackets(read(first)).matchAll(/,\s/g)].length > 1) return [];
  // "In the UK: …" says where, and names nothing.
  const isSetting = /^(?:in|on|at|for|with|when|if|after|before|during|from|by|under)\b/i.test(name);
  const named =
    name !== '' && !isSetting && wordCount(name) <= 5 && !people && !isLabel(name) && !isInstruction(name);
  if (people) {
    const view = facts(read({ start: first.start, end: first.end }))[0];
    if (view && wordCount(read(shift(view, first.start))) > 2)
      cards.push(
        basicCard(notes.page, {
          rule: 'definition-view',
          front: `What do ${name} argue?`,
          answer: at(shift(view, first.start)),
          source,
        }),
      );
  }
  if (/\d\s?[+x×]\s?\d|\d+ ?%? = /.test(read(whole))) return cards;
  if (named && wordCount(read(whole)) <= MAX_CHAIN_WORDS) {
    const aspect = aspectOf(block.path.at(-1) ?? '');
    const effect = aspect && /^(?:causes?|reasons?)$/i.test(aspect.noun) ? subjectOf(block, notes, true) : '';
    const does = isPlural(name) ? 'do' : 'does';
    const phrase = nounPhrase(name, notes.vocabulary);
    const front =
      effect !== '' ? `How ${does} ${phrase} cause ${effect}?` : wholeFront(block, name, read(first), notes);
    if (front !== null)
      cards.push(
        ...(effect === '' && EVENT_ASKED.test(front) && chain.links.length > 1
          ? eventCards(chain, front, text, at, block, notes)
          : effect === '' && isLongChain(chain, read(whole)) && !/^What happened/.test(front)
            ? endsOf(chain, whole.start, phrase, text, at, block, notes)
            : inOneSentence(read(whole)).map((answer) =>
                basicCard(notes.page, {
                  rule: 'telegraphic-chain',
                  front,
                  answer: at(shift(answer, whole.start)),
                  source,
                }),
              )),
      );
  }
  const dated = named ? sinceWhen(block, notes, text, chain, name) : null;
  if (dated) cards.push(dated);
  // The links of a named chain are its whole answer already; a label says too little to ask about them.
  if (named && cards.length > 0) return cards;
  if (name !== '' && !named) return cards;
  // A later link holds only where the ones before it do: the head is asked for what it brings about, all of it when it is short.
  const head = lastFact(read(first));
  const front = effectFront(head, notes);
  const next = trimAnswer(text, firstFact(text, chain.links[1]!));
  const rest = { start: next.start, end: last.end };
  const isShort =
    chain.links.length > 2 && wordCount(read(rest)) <= MOST_REST_WORDS && !/[.;]\s/.test(read(rest));
  const equals = read(next).indexOf(' = ');
  const told = isShort ? rest : equals < 0 ? next : { start: next.start, end: next.start + equals };
  if (chain.links.some((link) => REACTION.test(read(link))) || isPlace(read(next))) return cards;
  const aside = / \((?:but|also|though|maybe|not|unless)\b[^()]*\)$/.exec(read(told))?.[0].length ?? 0;
  const effect = { start: told.start, end: told.end - aside };
  if (front !== null && isEffect(read(told), MAX_LINK_WORDS) && isEffect(read(next), MAX_LINK_WORDS)) {
    const asked = askedOfResult(front, read(effect));
    // What a reaction makes is no consequence in time.
    const rule = asked.startsWith('What is formed when ') ? 'process-becomes' : 'telegraphic-effect';
    return [...cards, basicCard(notes.page, { rule, front: asked, answer: at(effect), source })];
  }
  const inferred = chain.links.length === 2 ? inference(read(first), read(next)) : null;
  if (inferred)
    cards.push(
      basicCard(notes.page, { rule: 'telegraphic-inference', front: inferred, answer: at(next), source }),
    );
  return cards;
}

/** "bishops gain votes": a word behind a plural that can be a verb. */
const holdsVerb = (words: readonly string[]): boolean =>
  words.some(
    (word, at) =>
      at > 0 &&
      /^\p{Ll}+$/u.test(word) &&
      (canBeVerb(word) || BASE_OF_IRREGULAR.has(word)) &&
      isPlural(words[at - 1] ?? ''),
  );

/** "What happens when …?" is answered by a clause or a change; a thing that comes of it is its result. */
export function askedOfResult(front: string, effect: string): string {
  const isThing = effect
    .replace(/\s*\([^()]*\)/g, '')
    .split(/ [+&] |, | and /)
    .every(
      (part) =>
        clauseOf(part) === null &&
        passiveOf(part) === null &&
        !startsWithVerb(part) &&
        !holdsVerb(part.split(' ')) &&
        !/^(?:\p{Ll}+er|more|less|fewer|no|not|all|both|each|every|to|in|at|on)\b|[↑↓→⇒]|->/u.test(part) &&
        isNounPhrase(lineWords(part, { start: 0, end: part.length })),
    );
  return isThing
    ? front.replace(/^What happen(s|ed) when /, (_, end: string) =>
        isSubstance(effect)
          ? `What ${end === 's' ? 'is' : 'was'} formed when `
          : `What ${end === 's' ? 'is' : 'was'} the result when `,
      )
    : front;
}

const EVENT_ASKED = /^What (?:were the terms of|did) (.+?)(?: do)?\?$/;

/** "Dawes Plan 1924 – US loans → French leave Ruhr": what it provided, and what came of it. */
function eventCards(
  { links: all }: Chain,
  front: string,
  text: string,
  at: (span: Span) => Span,
  source: NoteBlock,
  notes: NoteContext,
): Candidate[] {
  const [first, second] = [all[0], all[1]];
  const event = EVENT_ASKED.exec(front)?.[1];
  if (!first || !second || event === undefined) return [];
  const card = (rule: string, question: string, answer: Span): Candidate =>
    basicCard(notes.page, { rule, front: question, answer: at(answer), source });
  const told = trimAnswer(text, firstFact(text, second));
  return [
    card('definition-event', front, { start: startOfChain(text, first), end: first.end }),
    ...(isEffect(text.slice(told.start, told.end), MAX_LINK_WORDS)
      ? [card('telegraphic-effect', `What was the effect of ${event}?`, told)]
      : []),
  ];
}

const MOST_REST_WORDS = 14;

const isLongChain = ({ links: all }: Chain, text: string): boolean => all.length > 2 && wordCount(text) > 16;

/** A chain too long to be one answer: what sets it off, and where it ends. */
function endsOf(
  { links: all }: Chain,
  from: number,
  phrase: string,
  text: string,
  at: (span: Span) => Span,
  source: NoteBlock,
  notes: NoteContext,
): Candidate[] {
  const [first, last] = [all[0], all.at(-1)];
  if (!first || !last) return [];
  const ends = trimAnswer(text, firstFact(text, last));
  const asked: [string, Span][] = [
    [`What sets off ${phrase}?`, { start: from, end: first.end }],
    [`What is the end result of ${phrase}?`, ends],
  ];
  return asked.flatMap(([front, answer]) => {
    const words = wordCount(text.slice(answer.start, answer.end));
    return words < 2 || words > MAX_LINK_WORDS
      ? []
      : [basicCard(notes.page, { rule: 'telegraphic-ends', front, answer: at(answer), source })];
  });
}

/** Whether a link can be told as what came about. */
const isEffect = (text: string, most: number): boolean => {
  const words = wordCount(text.replace(/\s(?:->|→|⇒|=>)\s/g, ' '));
  return words > 0 && words <= most && !isNoEffect(text) && !/^\p{L}$|^(?:round|back) again$/u.test(text);
};

/** "few came back → nucleus is tiny": what was seen, and what follows from it. */
function inference(seen: string, concluded: string): string | null {
  const clause = clauseOf(concluded);
  if (
    !clause ||
    !/^(?:is|are|must|was|were)$/.test(clause.verb) ||
    wordCount(seen) < 4 ||
    wordCount(seen) > 20
  )
    return null;
  if (wordCount(clause.subject) > 3 || /["“”]|\bif\b/.test(seen)) return null;
  return `Which conclusion follows from “${seen}”?`;
}

/** "subsidy = grant to a producer -> shifts supply right": what it is, and what it does. */
function definedFirst(block: NoteBlock, notes: NoteContext, text: string, offset: number): Candidate[] {
  const parts = definitionParts(text);
  const [first, second, ...more] = links(text);
  if (!parts || parts.sign !== '=' || !first || !second || parts.definition.start >= first.end) return [];
  const raw = collapsed(text.slice(parts.term.start, parts.term.end));
  const term = inText(raw.replace(/\s+\([^()]*\)$/, ''), block.path.at(-1) ?? '', notes);
  const left = leftSide(raw, block.path.at(-1) ?? '', notes);
  if (left !== 'term' && left !== 'name') return [];
  const subject: Subject = {
    notes,
    term,
    raw,
    sign: '=',
    setting: '',
    heading: block.path.at(-1) ?? '',
    isProcess: false,
  };
  const meaning = { start: parts.definition.start, end: first.end };
  if (isWay(text.slice(meaning.start, meaning.end), text.slice(second.start, second.end))) return [];
  const asked = firstQuestion(subject, collapsed(text.slice(meaning.start, meaning.end)));
  if (!asked) return [];
  const card = (rule: string, front: string, answer: Span): Candidate =>
    basicCard(notes.page, {
      rule,
      front,
      answer: shift(trimAnswer(text, answer), block.start + offset),
      source: block,
    });
  const whole =
    asked.answer.start === 0 ? meaning : { start: meaning.start + asked.answer.start, end: meaning.end };
  const effect = text.slice(second.start, second.end);
  const does = more.length === 0 && startsWithVerb(effect) && !isPlural(term) && !/[.;]\s/.test(effect);
  const told = does ? particularQuestion(subject, effect) : null;
  return [
    card(asked.rule, asked.front, whole),
    ...(told ? [card(told.rule, told.front, shift(told.answer, second.start))] : []),
  ];
}

/** Whether an arrow stands inside what is defined: "glucose -> pyruvate" becomes, "moves centre -> edge" goes from one to the other. */
const isWay = (before: string, after: string): boolean =>
  !startsWithVerb(after) &&
  clauseOf(after) === null &&
  (/^\p{Ll}+(?: \p{Ll}+)?$/u.test(before.trim()) ||
    /\b(?:moves?|goes|travels?|carries|turns?|converts?|changes?|transfers?|flows?) \S+(?: \S+)?$/.test(
      before,
    ));

/** "hash function -> turns the key into an address": the arrow stands for a colon. */
function whatItDoes(
  block: NoteBlock,
  notes: NoteContext,
  text: string,
  { name, links: [first, second, ...more] }: Chain,
): { rule: string; front: string; answer: Span } | null {
  if (name !== null || !first || !second || more.length > 0) return null;
  const term = text.slice(first.start, first.end);
  const fact = text.slice(second.start, second.end);
  const isTerm =
    /^\p{L}[\p{L}-]*(?: [\p{L}-]+){0,2}$/u.test(term) && clauseOf(term) === null && !isLabel(term);
  if (!isTerm || !startsWithVerb(fact) || wordCount(fact) < 3 || /^(?:becomes|means|is) /.test(fact))
    return null;
  const doer = doerPhrase(inText(term, block.path.at(-1) ?? '', notes), notes.vocabulary);
  return {
    rule: 'definition-does',
    front: `What ${isPlural(term) ? 'do' : 'does'} ${doer} do?`,
    answer: second,
  };
}

/** Asks for a named chain as a whole: what happened in an event, what a thing brings about, how a way of working works. */
function wholeFront(block: NoteBlock, name: string, first: string, notes: NoteContext): string | null {
  const written = definitionParts(block.text);
  const raw = written ? collapsed(block.text.slice(written.term.start, written.term.end)) : name;
  const event = eventQuestion(raw, `${first}, and so on`, notes);
  if (event) return event;
  if (datedName(raw) !== null) return null;
  const phrase = nounPhrase(inText(name, block.path.at(-1) ?? '', notes), notes.vocabulary);
  if (/landform|formation|features/i.test(block.path.at(-1) ?? ''))
    return `How ${isPlural(name) ? 'are' : 'is'} ${phrase} formed?`;
  if (CHANGE.test(first)) return `What are the effects of ${phrase}?`;
  // Insects and valves do not work as a method does: of things in the plural the line tells something else each time.
  if (/^from\b/i.test(first)) return null;
  if (!isPlural(name) && (isWayOfWorking(name) || /^\p{Lu}{2,5}$/u.test(name) || /^an? /.test(phrase)))
    return `How does ${phrase} work?`;
  // "constitution Aug 1919", "Orne & Holland": no course of events.
  if (
    isPlural(name) ||
    /^\P{L}|[/\d&+]/u.test(name) ||
    // "public pressure", "Wilson", "the short run": no course of events.
    !COURSE.test(name) ||
    // "from a dear source -> to a cheap one": a change of place, and no course.
    /^from\b/i.test(first)
  )
    return null;
  return `Outline the chain of events in ${phrase}.`;
}

const collapsed = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** A chain that opens with a date or a remark before a dash begins after it. */
function startOfChain(text: string, first: Span): number {
  const dash = /^.{3,40}?\s[-–—]\s+/.exec(text.slice(first.start, first.end));
  return dash ? first.start + dash[0].length : first.start;
}

/** "QE – from March 2009 – …": when it began. */
function sinceWhen(
  block: NoteBlock,
  notes: NoteContext,
  text: string,
  chain: Chain,
  name: string,
): Candidate | null {
  const first = chain.links[0];
  const match = first && /^(?:from|since|in) (.{4,20}?)\s+[-–—]\s/i.exec(text.slice(first.start, first.end));
  if (!first || !match?.[1] || !isDate(match[1])) return null;
  const start = first.start + match[0].indexOf(match[1]);
  const answer = shift({ start, end: start + match[1].length }, block.start);
  return basicCard(notes.page, {
    rule: 'telegraphic-when',
    front: `When did ${nounPhrase(name, notes.vocabulary)} begin?`,
    answer,
    source: block,
  });
}

/** "FIFO. Items join at the rear" before an arrow: only the last sentence is its cause. */
function lastFact(text: string): string {
  const span = facts(text).at(-1);
  return span ? text.slice(span.start, span.end) : text;
}

/** After an arrow, only the first sentence is the effect. */
function firstFact(text: string, link: Span): Span {
  const span = facts(text.slice(link.start, link.end))[0];
  return span ? shift(span, link.start) : link;
}

/** Whether notes that name dates are about what holds all the same: their finite verbs are in the present. */
const isToldInPresent = ({ blocks }: NoteContext): boolean => {
  const all = blocks.map(({ text }) => text).join(' ');
  const count = (pattern: RegExp): number => all.match(pattern)?.length ?? 0;
  const now = count(/\b(?:is|are|has|can|does|do|must|isn't|aren't|can't|doesn't|don't)\b/g);
  return now > 3 && now > 2 * count(/\b(?:was|were|had|did|could|wasn't|weren't|didn't|couldn't)\b/g);
};

/** Asks about telegraphic lines: what a link of a chain leads to, how a named chain works, what happened when. */
export function drawTelegraphic(context: NoteContext): Candidate[] {
  const present = { ...context, past: false };
  const tells = context.past && isToldInPresent(context);
  return context.blocks.flatMap((block) => {
    const notes = tells && !/\b1\d{3}\b|\b20\d\d\b/.test(block.text) ? present : context;
    if (block.text.length > 900) return [];
    if (block.kind === 'telegraphic') {
      return [
        ...drawDated(block, notes),
        // What follows a date is asked with the date in the question.
        ...(hasArrow(block.text) && datedHead(block.text) === null
          ? fromChain(block, notes, block.text, 0)
          : []),
      ];
    }
    if (block.kind === 'bullet') return drawDated(block, notes);
    return block.kind === 'step' && hasArrow(block.text) ? fromChain(block, notes, block.text, 0) : [];
  });
}
