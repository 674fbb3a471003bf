import { historianQuestion } from './historian-lines';
import { baseForm } from '../inflection';
import { canBeVerb, lexiconTags } from '../language';
import { EVERYDAY_NOUNS } from '../lexicon/everyday-words';
import { isDate } from '../line-shapes';
import type { Span } from '../types';
import { aspectOf } from './aspects';
import { cleanSubject } from './clean-subject';
import { clauseOf, type NoteClause } from './clause';
import { isUnknownName } from './left-side';
import { isInstruction, isLabel, isMeaning } from './labels';
import { isMeaningEnough, lacksItsNoun } from './meaning-enough';
import { COUNT_NOUNS, DEFINITE_HEADS } from './count-nouns';
import { isCertainPerson } from './people';
import { deedIn, isQuantity } from './right-side';
import { isBareList, isExpression, isFeatureList, isProperty } from './meanings';
import { datedName, eventQuestion } from './named-events';
import type { Asked, Subject } from './asked';
import { isStatable } from './no-equation';
import { stateEquation } from './state-equation';
import { coreOf, deedOf, expansionOf, isNominal, isToldInAClause } from './nominal';
import { isAdjective } from './adjectives';
import { isToldInstead } from './told-instead';
import { aboutAPerson, isLoneName } from './term-people';
import { eventOfTerm } from './term-events';
import { propertyQuestion } from './term-properties';
import { readAsBareVerb, startsWithBareVerb, startsWithVerb } from './verb-first';
import { anOrA, doerPhrase, isPlural, nounPhrase, termInside, whatIs, withArticle } from './term-question';

export const NUMBER = /^(?:\d[\d,.]*%?|one|two|three|four|five|six|seven|eight|nine|ten|twelve)\s/i;
const DURATION =
  /^(?:up to|about|around|roughly|over|at least|nearly|only|c\.|~)?\s?\d[\d,.]*(?:\s?[-–]\s?\d+)?\s?(?:years?|yrs?|months?|weeks?|days?|hours?|hrs?|min(?:ute)?s?|sec(?:ond)?s?|ms)\b/i;

/** Verbs whose object can be asked for by the verb: "What does it produce?". */
const TAKES_OBJECT = new Set(
  'celebrates commemorates marks represents contains produces stores sets holds requires needs lacks uses causes releases controls measures removes prevents reduces increases regulates transports carries symbolises detects absorbs secretes blocks'.split(
    ' ',
  ),
);

/** Verbs that a list may follow without a second verb in it. */
const LISTS_OBJECTS = /^(?:needs|requires|contains|lacks|causes)$/;

const whole = (text: string): Span => ({ start: 0, end: text.length });

function counted(subject: Subject, fact: string): Asked | null {
  const number = NUMBER.exec(fact);
  const rest = number ? fact.slice(number[0].length) : '';
  if (
    !number ||
    // "6 weeks" is how long.
    DURATION.test(fact) ||
    // "two lines that rhyme" is what it is.
    / (?:and|or|that|which|who|where|with|in|on|of|to|from|for|by|per) /.test(` ${rest} `) ||
    !/^\p{L}[\p{L}-]*(?: \p{Ll}+){0,3}$/u.test(rest) ||
    !isPlural(rest) ||
    // "2 year terms" is how long they last.
    /^(?:years?|yrs?|months?|weeks?|days?|hours?) /.test(rest)
  )
    return null;
  const does = isPlural(subject.term) ? 'do' : 'does';
  // "iambic pentameter": whether one of it is meant, nothing tells.
  if (/ /.test(subject.term) && withArticle(subject.term, subject.notes.vocabulary) === null) return null;
  const phrase = doerPhrase(subject.term, subject.notes.vocabulary);
  const one = /^\p{Ll}{3,}$/u.test(phrase) && !isPlural(phrase) ? `${anOrA(phrase)} ${phrase}` : phrase;
  const answer = { start: 0, end: number[0].trimEnd().length };
  return {
    rule: 'definition-number',
    front: `How many ${rest} ${does} ${one} have?`,
    answer,
  };
}

function dated(subject: Subject, fact: string): Asked | null {
  const name = nounPhrase(subject.term, subject.notes.vocabulary);
  const was = isPlural(subject.term) ? 'were' : 'was';
  const made = /^(?:first |only )?(\p{Ll}+(?:ed|ought|uilt|ade|en|un)) (in|on) (.{4,30})$/u.exec(fact);
  if (made?.[1] && made[3] && isDate(made[3])) {
    return {
      rule: 'definition-when',
      front: `When ${was} ${name.replace(/^an? /, 'the ')} ${made[1]}?`,
      answer: { start: fact.length - made[3].length, end: fact.length },
    };
  }
  const dates = /^dates (?:back )?(?:from|to) (.{4,20})$/.exec(fact);
  if (dates?.[1] && isDate(dates[1])) {
    return {
      rule: 'definition-when',
      front: `When ${isPlural(subject.term) ? 'do' : 'does'} ${/^\p{Lu}\p{Ll}+ \p{Lu}/u.test(name) ? `the ${name}` : name} date from?`,
      answer: { start: fact.length - dates[1].length, end: fact.length },
    };
  }
  const since = /^(?:from|since) (.{4,20})$/i.exec(fact);
  if (since?.[1] && isDate(since[1])) {
    return {
      rule: 'definition-when',
      front: `When did ${name} begin?`,
      answer: { start: fact.length - since[1].length, end: fact.length },
    };
  }
  return null;
}

/** "0 = perfect equality" beside a coefficient: what that value of it means. */
function valued(subject: Subject, fact: string): Asked | null {
  const match = /^(-?\d[\d.]*%?|positive|negative|zero|infinity) = (?=\p{L}[^=]{2,60}$)/u.exec(fact);
  if (!match?.[1] || isPlural(subject.term)) return null;
  // "RQ of 1.0 = carbohydrate, 0.7 = lipid": the next value is one of the same quantity.
  const inside = termInside(subject.term.replace(/ of -?\d[\d.]*%?$/, ''), subject.notes.vocabulary);
  const article = /^(?:the|an?) /.test(inside) ? '' : `${anOrA(inside)} `;
  const front = /^\p{L}/u.test(match[1])
    ? `What does a ${match[1]} ${inside} mean?`
    : `What does ${article}${inside} of ${match[1]} mean?`;
  return { rule: 'definition-value', front, answer: { start: match[0].length, end: fact.length } };
}

const OF_SOMEBODY =
  /^(?:exiled|banished|deposed|beheaded|executed|murdered|assassinated|imprisoned|arrested|elected|crowned|born|married|expelled|educated)$/;

const BY_A_PERSON =
  /^(?:led|written|invented|discovered|founded|painted|composed|proposed|developed|coined|devised|introduced)$/;

function participle(subject: Subject, fact: string): Asked | null {
  const match =
    /^(\p{Ll}+(?:ed|wn|ade|ound|ought|uilt|itten)|set|held|run) (up of|by|from|of|into|as) (?!\p{Ll}+ing\b)/u.exec(
      fact,
    );
  if (!match?.[1] || !match[2] || /^(?:hundred|need|unknown|ground)$/.test(match[1])) return null;
  // "exiled from Tibet": said of somebody. "returned from exile": nothing that was done to it.
  if (OF_SOMEBODY.test(match[1]) || deedIn(fact) === 'past-deed') return null;
  const who = match[2] === 'by' && BY_A_PERSON.test(match[1]) ? 'Who' : 'What';
  const isPast = subject.notes.past || (match[2] === 'by' && BY_A_PERSON.test(match[1]));
  const be =
    isPlural(subject.term) || /^\p{Lu}\p{Ll}+s$/u.test(subject.term)
      ? isPast
        ? 'were'
        : 'are'
      : isPast
        ? 'was'
        : 'is';
  const group = /^\p{Lu}\p{Ll}+s$/u.test(subject.term) ? 'the ' : '';
  const of = doerPhrase(subject.term, subject.notes.vocabulary);
  // "white collar crime": whether it takes an article, nothing tells.
  if (
    / /.test(subject.term) &&
    !/^the /i.test(subject.term) &&
    withArticle(subject.term, subject.notes.vocabulary) === null
  )
    return null;
  // "treated as": said of a case, it is part of what happened; of a thing without its article, it asks badly.
  if (/ v\.? \p{Lu}/u.test(subject.term)) return null;
  if (match[2] === 'as' && !isPlural(of) && /^\p{Ll}/u.test(of) && !/^(?:the|an?) /.test(of)) return null;
  const front = `${who} ${be} ${group}${of} ${match[1]} ${match[2]}?`;
  // "issued by an authority, proves who owns a key": what else it does is another fact.
  const next = /, (?=\p{Ll}{3,}s (?:that|the|an?|how|whether|when|if)\b|(?:no|not|never|without) )/u.exec(
    fact,
  );
  const said = fact.slice(match[0].length, next?.index);
  const end = match[0].length + coreOf(said);
  return { rule: 'definition-made', front, answer: { start: match[0].length, end } };
}

/** "push adds to the top" in the notes on a stack: a part with a verb of its own. */
function ofAPart(subject: Subject, fact: string): Asked | null {
  const match = /^(\p{Ll}{3,14}) (\p{Ll}{3,}s)\s(?=\S)/u.exec(fact);
  if (
    !match?.[1] ||
    !startsWithVerb(fact.slice(match[1].length + 1)) ||
    /^(?:this|that|which|also|then|and|but|only)$/.test(match[1]) ||
    /Past|Participle/.test(lexiconTags(match[1]))
  )
    return null;
  const owner = nounPhrase(subject.term, subject.notes.vocabulary);
  // What somebody's hat does is no question.
  if (/^\p{Lu}/u.test(owner)) return null;
  return {
    rule: 'definition-part',
    front: `What does “${match[1]}” do in ${owner}?`,
    answer: { start: match[1].length + 1, end: fact.length },
  };
}

/** Finds the question for a fact that says more than what the thing is; null when it is none of the known shapes. */
export function particularQuestion(subject: Subject, fact: string): Asked | null {
  // What a place or somebody does or has is told in its own words, if at all.
  if (subject.left !== undefined && subject.left !== 'term') return null;
  const special =
    counted(subject, fact) ?? dated(subject, fact) ?? participle(subject, fact) ?? valued(subject, fact);
  if (special) return special;
  const property = propertyQuestion(subject, fact) ?? eventOfTerm(subject, fact);
  if (property) return property;
  const name = nounPhrase(subject.term, subject.notes.vocabulary);
  const telling =
    !/^(?:the )?(?:(?:time|reading|total|long|short) )?(?:time|lag|duration|length|period|delay)$/i.test(
      name,
    );
  // "6 year terms" are those of somebody in it.
  const lasting = fact.replace(DURATION, '');
  const isLong =
    !/^ (?!(?:long|max|maximum|minimum|on|for|in|at|if|after|or|and|from|per|with)\b)\p{Ll}/u.test(lasting);
  if (telling && isLong && DURATION.test(fact) && !/ to /.test(fact.replace(DURATION, '').slice(0, 12)))
    return {
      rule: 'definition-long',
      front: `How long ${isPlural(subject.term) ? 'do' : 'does'} ${name.replace(/^an? /, 'the ')} last?`,
      answer: whole(fact),
    };
  const lasts =
    /^lasts? (?:for )?(?=(?:up to |about |around |only |under |over |at least |less than |more than |roughly |~)?(?:\d|half an? |an? (?:few )?\p{Ll}|several |a lifetime))/u.exec(
      fact,
    );
  if (lasts)
    return {
      rule: 'definition-long',
      front: `How long ${isPlural(subject.term) ? 'do' : 'does'} ${name} last?`,
      answer: { start: lasts[0].length, end: fact.length },
    };
  const usedTo = /^used (in [^,;]{3,50}?) to (?=\p{Ll}{3,} \S)/u.exec(fact);
  if (usedTo?.[1])
    return {
      rule: 'definition-used',
      front: `What ${isPlural(subject.term) ? 'are' : 'is'} ${name} used to do ${usedTo[1]}?`,
      answer: { start: usedTo[0].length, end: fact.length },
    };
  const used = /^used (in|for|to) (?=\S)/.exec(fact);
  if (used?.[1])
    return {
      rule: 'definition-used',
      front: `What ${isPlural(subject.term) ? 'are' : 'is'} ${name} used ${used[1]}${used[1] === 'to' ? ' do' : ''}?`,
      answer: { start: used[0].length, end: fact.length },
    };
  // "parents: …, lies behind the scene": the verb has another subject.
  if (startsWithVerb(fact) && !isPlural(subject.term)) {
    if (subject.isProcess || /(?:osis|lysis|genesis)$/.test(subject.term))
      return { rule: 'definition-happens', front: `What happens in ${name}?`, answer: whole(fact) };
    const why = reasonOf(subject, fact);
    if (why) return why;
    const verb = /^(\p{Ll}+) (?=\S)/u.exec(fact);
    const object = fact.slice(verb?.[0].length ?? 0);
    if (
      verb?.[1] &&
      TAKES_OBJECT.has(verb[1]) &&
      (LISTS_OBJECTS.test(verb[1]) ||
        !/ly$|[;+,]|\band\b/u.test(object.replace(/, (?:split|made|used|\p{Ll}+ed) .*$/u, ''))) &&
      object.split(' ').length <= (LISTS_OBJECTS.test(verb[1]) ? 24 : 12)
    ) {
      return {
        rule: 'definition-object',
        front: `What does ${doerPhrase(subject.term, subject.notes.vocabulary)} ${baseForm(verb[1], verb[1].replace(/ies$/, 'y').replace(/s$/, ''))}?`,
        answer: { start: verb[0].length, end: fact.length },
      };
    }
    // What a quantity does is no question.
    if (
      /^(?:affects|depends|varies|increases|decreases|rises|falls|means|is|becomes|relies|remains|seems|differs|ranges|belongs)\b/.test(
        fact,
      )
    )
      return null;
    // "sells 2600 so 600 candles" is a worked sum, and "ones who can't have it" points at what the line does not name.
    if (
      !isDoing(subject.term) ||
      NO_DOER.test(subject.term) ||
      COUNTED.test(subject.term) ||
      /\d.* so .*\d|\bones\b/.test(fact) ||
      POINTS_BACK.test(fact)
    )
      return null;
    const doer = doerPhrase(subject.term, subject.notes.vocabulary);
    return {
      rule: 'definition-does',
      front: `What does ${doer} do?`,
      answer: { start: /^does (?=\S)/.exec(fact)?.[0].length ?? 0, end: doingEnd(fact) },
    };
  }
  if (
    subject.sign !== '=' &&
    isPlural(subject.term) &&
    isDoing(subject.term) &&
    !COUNTED.test(subject.term) &&
    (startsWithBareVerb(fact) || readAsBareVerb(fact)) &&
    // "separate tasks": a quality before what has it.
    !/Adjective/.test(lexiconTags(/^\p{L}+/u.exec(fact)?.[0] ?? '')) &&
    // "colour from the long chain": a thing and where it comes from.
    !/^\p{Ll}+ (?:from|for) /u.test(fact)
  )
    return { rule: 'definition-does', front: `What do ${name} do?`, answer: { start: 0, end: deedOf(fact) } };
  return null;
}

/** "courts only", "steel pulled past its limit", a name with what it is, a quotation: nothing of which "does" asks well. */
const NO_DOER = /,|["“”]| (?:only|also|\p{Ll}{3,}ed (?:past|by|in|to|at|from|with)(?= |$))| only$/u;

const COUNTED = /^(?:two|three|four|five|six|seven|eight|both|all|\d+) /i;

/** Ends of nouns for a quality, an act or a state, of which "What does it do?" asks nothing. */
const NOT_DOING =
  /(?:ness|ity|ism|age|ment|ance|ence|ship|hood|dom|osis|esis|ysis|tion|sion|ing|thy|ure)$|^(?:roles?|names?|rights?|ways?|views?|shift|axes|axis|side|sides|change|changes|problem|problems|reason|reasons)$/i;
/** Nouns with such ends that are things or bodies after all. */
const DOING =
  /(?:language|definition|explanation|package|image|page|stage|village|carriage|bandage|cartilage|voltage|inspection|detection|protection|function|junction|station|section|union|organisation|institution|corporation|association|legislation|constitution|commission|instruction|convention|government|parliament|department|instrument|element|component|compartment|environment|ligament|filament|sediment|document|statement|argument|amendment|appliance|ambulance|conference|audience|science|sequence|sentence|fence|licence|entity|utility|facility|university|community|authority|city|spring|ring|string|wing|king|ceiling|coating|lining|bearing|casing|structure|capture|furniture|mixture)$/i;

/** Whether a term names what can do something: neither a quality nor an act, and no bare adjective. */
const isDoing = (term: string): boolean => {
  const head = (/^(.*?)(?: (?:of|in|for|on|to) |$)/.exec(term)?.[1] ?? term).split(/[\s-]/).at(-1) ?? term;
  return (!NOT_DOING.test(head) || DOING.test(head)) && !(/^\p{Ll}/u.test(head) && isAdjective(head));
};

const POINTS_BACK = /\b(?:this|these|those(?! (?:that|who|which|in|of|with))|he|she|him|her)\b/;

/** "makes ammonia, 450 °C, iron catalyst": figures behind a deed are another fact; so is the case that shows it. */
const doingEnd = (fact: string): number =>
  Math.min(deedOf(fact), /, (?=[~<>]?\d)| [–-] (?=\p{Lu}\S* v\.? )/u.exec(fact)?.index ?? fact.length);

/** "conducts because electrons are free": why it does so. */
function reasonOf(subject: Subject, fact: string): Asked | null {
  const match =
    /^(\p{Ll}+)((?: [\p{L}\d-]+){0,5}),? (?:since|because|as|b\/c|bc) (?=\p{L}[\p{L}\d]* ?\S)/u.exec(fact);
  if (!match?.[1] || / (?:and|or|but)$/.test(match[2] ?? '')) return null;
  const reason = fact.slice(match[0].length);
  if (clauseOf(reason) === null && !/ (?:is|are|was|were|can|has|have) /.test(reason)) return null;
  // A substance takes no article here: "Why does graphite conduct?"
  const doer =
    /^the /i.test(subject.raw) || / /.test(subject.raw)
      ? doerPhrase(subject.term, subject.notes.vocabulary)
      : doerPhrase(subject.raw, subject.notes.vocabulary).replace(/^the (?=\p{Ll}+$)/u, '');
  const deed = `${baseForm(match[1], match[1].replace(/ies$/, 'y').replace(/s$/, ''))}${match[2] ?? ''}`;
  return {
    rule: 'definition-why',
    front: `Why does ${doer} ${deed}?`,
    answer: { start: match[0].length, end: fact.length },
  };
}

/** Under such headings a line is an argument or a use with its reason, not a term with its meaning. */
const ARGUED =
  /^(?:(?:short|long|medium)[- ]term|immediate|triggers?|uses?|applications?|causes?|reasons?|effects?|consequences?|results?|impacts?|factors?|motives?|where\b.*|when\b.*|why\b.*|how\b.*|for|against|(?:dis)?advantages?|strengths?|weaknesses?|pros|cons|limitations?|arguments?|criticisms?|benefits?|drawbacks?)$/i;

export const isWayOfWorking = (term: string): boolean =>
  /(?:sort|search|method|test|process|system|model|algorithm|procedure|technique|therapy|chromatography|ation|ysis|ing|ography)$/i.test(
    term,
  );

const isTakingPlace = (term: string): boolean =>
  /(?:cycle|chain|reaction|lysis|esis|ation|phosphorylation|process|stage|respiration|ption)$/i.test(term);

/** "'Could you pass me that?'": what somebody might say, between quotes, shows what the term means. */
const UTTERANCE =
  /^(['"])(?=.*(?:\b(?:I|I'm|you|your|we|us|me|my|let's)\b|[?!…]|\.\.\.)).{8,}\1(?: etc\.?)?$/i;

/** The clause that a fact is; "defines faith by what it is" and "power to shape the rules others keep" have one inside. */
function clauseIn(fact: string): NoteClause | null {
  const clause = startsWithVerb(fact) ? null : clauseOf(fact);
  return clause !== null && /^(?:the |an? )?\p{L}+ to \p{Ll}{3,} /iu.test(clause.subject) ? null : clause;
}

/** Whether a clause states something, rather than tells which thing is meant. */
const isWhole = ({ form, subject }: NoteClause): boolean =>
  form !== 'past' && !/\b(?:that|which|who|what|when|where|how)\b/.test(subject);

function isStated(fact: string): boolean {
  const clause = clauseIn(fact);
  return clause !== null && isWhole(clause);
}

/** Finds the question for the first fact about a term: what it is, does, means, or what happens in it. */
export function firstQuestion(subject: Subject, fact: string): Asked | null {
  const { notes, term, raw, sign, setting } = subject;
  const answer = whole(fact);
  const event = setting === '' ? eventQuestion(raw, fact, notes, subject.heading) : null;
  if (event) return { rule: 'definition-event', front: event, answer };
  const held = historianQuestion(subject, fact);
  if (held) return held;
  // "Locarno 1925": a name and a date that tell no kind of thing.
  const view = viewQuestion(subject);
  if (view) return { rule: 'definition-view', front: view, answer };
  const dated = datedName(raw);
  const isThing =
    dated?.isBracketed === true &&
    clauseOf(fact) === null &&
    !isFeatureList(fact) &&
    !/, (?!(?:led|caused|set|started|held|made|ended|\p{Ll}+ed) (?:by|up|in|off|at)\b)/u.test(fact);
  if (dated !== null && !isThing && setting === '' && !/ v\.? \p{Lu}/u.test(raw)) return null;
  if (
    isInstruction(term) ||
    /^\p{L}$/u.test(term) ||
    (setting === '' &&
      !subject.isProcess &&
      isLabel(term) &&
      (!/^an? \p{Ll}/u.test(fact) || isStated(fact)) &&
      !/ v\.? \p{Lu}/u.test(term))
  )
    return null;
  // "gradient of straight part = 1/(mc)": letters and signs, which no meaning is made of.
  if (sign === '=' && /^[^\s]*[/^()][^\s]*$/.test(fact) && !/\p{L}{3,}/u.test(fact)) return null;
  const name = nounPhrase(term, notes.vocabulary);
  if (UTTERANCE.test(fact) && setting === '')
    return { rule: 'example', front: `Give an example of ${name.replace(/^the /, '')}.`, answer };
  const phrase = withArticle(term, notes.vocabulary, fact);
  // "R1 + R2 + …" is cut short.
  if (sign === '=' && isExpression(fact) && /[-+×÷–−/]$/.test(fact)) return null;
  const isSum =
    sign === '=' &&
    /formula|equation|calculat|ratio/i.test(`${subject.heading} ${notes.topic}`) &&
    /^\p{L}[\p{L} ]{2,40} [-+x] [\p{L} ]{3,40}$/u.test(fact);
  if (((isExpression(fact) && !isQuantity(fact)) || isSum) && setting === '')
    return !isStatable(term, fact) ? null : { rule: 'formula-of', front: stateEquation(name, fact), answer };
  const written = expansionOf(term, fact);
  if (written > 0)
    return {
      rule: 'definition-stands',
      front: `What does ${term} stand for?`,
      answer: { start: 0, end: written },
    };
  // What a critic says of a theory is no feature of the critic, and nothing that he does.
  const isPerson = isCertainPerson(term) && /^\p{Lu}/u.test(term);
  if (isPerson && (isFeatureList(fact) || startsWithVerb(fact)) && clauseOf(fact) === null) return null;
  // "extension strategies: new packaging, price cut": cases of them.
  if (
    /(?:strateg|polic|method|measure|tactic|technique|reform|way|change)(?:ie|y)?s$/.test(term) &&
    isFeatureList(fact)
  )
    return null;
  if (isFeatureList(fact) && setting === '' && HOLDERS.test(term)) return seenBy(subject, answer);
  // "assumes: no births": a verb has no features.
  if (isFeatureList(fact) && setting === '' && /^\p{Ll}+$/u.test(raw) && /Present/.test(lexiconTags(raw)))
    return null;
  if (isFeatureList(fact) && setting === '' && phrase !== null && !/ing$/.test(term))
    return {
      rule: 'definition-features',
      front: `What are the features of ${phrase}?`,
      answer: { start: 0, end: /, so (?:that )?\p{Ll}/u.exec(fact)?.index ?? fact.length },
    };
  const isTheme = /^(?:\p{L}+ )?themes?$/iu.test(aspectOf(subject.heading)?.noun ?? '');
  const did = didQuestion(subject, fact);
  if (did) return did;
  // "loss leader: sold below cost": what is done with it, not what it is.
  if (setting === '' && DONE_FIRST.test(fact) && !isAdjective(term)) return null;
  const particular = isTheme ? null : particularQuestion(subject, fact);
  if (particular) return particular;
  if (setting === '' && isQuantity(fact))
    return isQuantityTerm(term) && phrase !== null && !isPlural(phrase)
      ? {
          rule: 'definition-amount',
          front: `What is ${/^an? /.test(phrase) ? phrase.replace(/^an? /, 'the ') : phrase}?`,
          answer,
        }
      : null;
  const place = /^(inside|within|outside|between|beneath) \S/i.test(term);
  if (place)
    return {
      rule: 'definition-place',
      front: `What is found ${term.replace(/^\p{Lu}/u, (first) => first.toLowerCase())}?`,
      answer,
    };
  const task = /^to (\p{Ll}+ .+|\p{Ll}+)$/u.exec(term);
  // "to reduce" under "Debt": what, the heading says.
  if (task?.[1] && !task[1].includes(' ')) {
    const what = cleanSubject(subject.heading)?.name;
    return what === undefined ||
      !/^(?:raise|reduce|increase|lower|cut|improve|boost|calculate|measure|prevent|avoid|treat|find|test|detect|control|limit|remove|make|solve)$/.test(
        task[1],
      )
      ? null
      : {
          rule: 'definition-how',
          front: `How can you ${task[1]} ${termInside(what, notes.vocabulary)}?`,
          answer,
        };
  }
  if (task?.[1]) return { rule: 'definition-how', front: `What is the method used to ${task[1]}?`, answer };
  const clause = clauseIn(fact);
  if (
    STATED.test(term) &&
    setting === '' &&
    (clause
      ? clause.form !== 'past' && !/^(?:it|this)$/i.test(clause.subject)
      : startsWithBareVerb(fact) ||
        (/^\p{Ll}+ (?:at|in|on) /u.test(fact) && canBeVerb(fact.split(' ')[0] ?? '')))
  )
    return { rule: 'definition-states', front: `What does ${name} state?`, answer };
  const changing = changeQuestion(subject, fact);
  if (changing) return changing;
  const ofValue =
    sign === '=' && /^(\p{Lu}{2,5}|[\p{L} ]{3,30}) of (-?\d[\d.]*%?|zero|infinity)$/u.exec(term);
  if (ofValue && ofValue[1] && ofValue[2])
    return {
      rule: 'definition-value',
      front: `What does ${anOrA(ofValue[1])} ${termInside(ofValue[1], notes.vocabulary)} of ${ofValue[2]} mean?`,
      answer,
    };
  const person = aboutAPerson(subject, fact, clause !== null);
  if (subject.left === 'person' && !person) return null;
  if (person)
    return { ...person, answer: person.rule === 'definition-who' ? { start: 0, end: coreOf(fact) } : answer };
  if (isTheme) return themeQuestion(subject, answer);
  // `"always and everywhere a monetary phenomenon"`: of what, only a clause would say.
  if (/(?:ists|ians|arians)$/.test(term))
    return clause === null || isOfOthers(fact)
      ? null
      : { rule: 'definition-view', front: `What do ${name} argue?`, answer };
  const isStatement = clause !== null && isWhole(clause);
  const isTold = isStatement && GOES_ON.test(term) && sign !== '=';
  // "krebs cycle - in the matrix - each turn: 2 CO2": a row of things told of it.
  if (setting === '' && / [-–—] [^:]*: /.test(fact)) return null;
  if (setting === '' && isToldByCase(subject, fact))
    return {
      rule: 'definition-means',
      front: `What is meant by “${termInside(term, notes.vocabulary)}”?`,
      answer,
    };
  if (setting === '' && isToldInstead(subject, fact)) return null;
  const isRule = /\b(?:need|needs|must|should|may|cannot|can) (?:only |not |never |also )?(?:be|have)\b/.test(
    fact,
  );
  if ((subject.isProcess && ((clause && !isRule) || startsWithVerb(fact))) || (isTold && setting === '')) {
    const inside = isTold && !subject.isProcess ? name.replace(/^an? /, 'the ') : name;
    return { rule: 'definition-happens', front: `What happens in ${inside}?`, answer };
  }
  if (clause && clause.form !== 'past' && sign === '=' && setting === '' && !lacksItsNoun(fact))
    return {
      rule: 'definition-means',
      front: /^the /i.test(raw)
        ? `What does ${name} mean?`
        : `What is meant by “${termInside(term, notes.vocabulary)}”?`,
      answer,
    };
  if (startsWithBareVerb(fact) && !isPlural(term) && isWayOfWorking(term))
    return { rule: 'definition-works', front: `How does ${name} work?`, answer };
  const located = /^in the [^,;]{3,50}(?=,|;|$)/.exec(fact);
  if (located && isTakingPlace(term))
    return {
      rule: 'definition-where',
      front: `Where does ${name} take place?`,
      answer: { start: 0, end: located[0].length },
    };
  const balanced = /⇌/.test(fact);
  if (balanced) return { rule: 'definition-equation', front: `What is the equation for ${name}?`, answer };
  if (/^\p{L}\S{0,5}\s?=\s?\S/u.test(fact) && !/\p{Ll}{3,} \p{Ll}{2,} \p{Ll}/u.test(fact) && setting === '')
    return isStatable(term, fact) ? { rule: 'formula-of', front: stateEquation(name, fact), answer } : null;
  if (
    setting === '' &&
    (((!isMeaning(fact) || isProperty(fact)) && !isFeatureList(fact)) ||
      (startsWithBareVerb(fact) && !opensWithNoun(fact)) ||
      isBareList(fact))
  )
    return null;
  if (setting === '' && startsWithVerb(fact)) return null;
  // "prophesy that he will be king": of whom, the line does not say.
  if (
    /\b(?:he|she|him|his|her|hers)\b/i.test(fact) &&
    !/\b(?:someone|somebody|person|anyone|who|defendant|victim|worker|man|woman|king|ruler|child|mother)\b.*\b(?:he|she|him|his|her|hers)\b/i.test(
      fact,
    )
  )
    return null;
  // "Becker, employers pay less": whose idea it is, and then the idea.
  const first = /^(\p{Lu}\p{Ll}{2,}), \p{Ll}/u.exec(fact)?.[1];
  if (first !== undefined && (isUnknownName(first, notes) || isCertainPerson(first))) return null;
  // A person's name is no term: nothing says what kind of thing is asked for.
  const persons = /^\p{Lu}[\p{L}'’ -]* (?:and|&) \p{Lu}\p{Ll}+$/u.test(term);
  if (
    ((isCertainPerson(term) || persons) && !DEFINITE_HEADS.test(term)) ||
    (sign !== '=' && isLoneName(term, subject))
  )
    return null;
  if (
    sign !== '=' &&
    ARGUED.test(aspectOf(subject.heading)?.noun.split(' ').at(-1) ?? subject.heading) &&
    !/^(?:an?|the|when|where) /.test(fact)
  )
    return null;
  if (setting === '' && (isStatement ? !isMeant(subject, fact, clause) : !isNominal(fact, term))) return null;
  const question = whatIs(term, notes.vocabulary, fact, setting);
  // "fuel: phosphocreatine": an ordinary word beside a name is the label of something above it.
  const isOrdinary =
    /^\p{Ll}+$/u.test(termInside(term, notes.vocabulary)) &&
    /Noun|Singular/.test(lexiconTags(term.toLowerCase()));
  if (
    isOrdinary &&
    setting === '' &&
    sign !== '=' &&
    /^[\p{L}-]+$/u.test(fact) &&
    !/^(?:an?|the) /.test(fact)
  )
    return null;
  // Of one unknown word nothing tells that there are several: "a wegener".
  const asked =
    // "Monophonic": what the word means, not what one of them is.
    (/^\p{L}+(?:ic|ous|ful|less|able|ible|al)$/u.test(term) && isAdjective(term)) || QUALITY.test(term)
      ? `What is meant by “${term.toLowerCase()}”?`
      : subject.left === 'name' && / an? /.test(question) && !/^(?:an?|any|one) /i.test(fact)
        ? `What is meant by “${termInside(term, notes.vocabulary)}”?`
        : question;
  // "priority queue: items with higher priority leave first": several things are not what one of it is.
  const isOfSeveral =
    /^What is an? /.test(asked) &&
    isPlural(/^[\p{L}-]+(?: [\p{L}-]+)??(?= (?:with|that|which|who) )/u.exec(fact)?.[0] ?? '');
  // A clause tells what a term means; it is not what the thing is.
  const front =
    clause &&
    clause.form !== 'past' &&
    !/^\p{Ll}+ing /u.test(fact) &&
    // "a structure described by what you can do": a noun with its article, and the verb is inside.
    !(clause.form === 'auxiliary' && /^an? /.test(fact)) &&
    phrase !== null &&
    setting === ''
      ? `What is meant by ${phrase}?`
      : isOfSeveral
        ? asked.replace(/^What is /, 'What is meant by ')
        : dated !== null && notes.past
          ? asked.replace(/^What (is|are) /, (_, be: string) => `What ${be === 'is' ? 'was' : 'were'} `)
          : asked;
  const end = isStatement ? fact.length : shortened(fact, coreOf(fact));
  if (setting === '' && !isMeaningEnough(term, sign, fact.slice(0, end))) return null;
  return { rule: 'definition', front, answer: { start: 0, end } };
}

/** "emptied cesspits" beside "gong farmers": what they did, in notes on what is past. */
function didQuestion({ term, notes, setting }: Subject, fact: string): Asked | null {
  if (!notes.past || setting !== '' || !/^\p{L}[\p{L}-]*(?: [\p{L}-]+)?$/u.test(term) || !isPlural(term))
    return null;
  const had = /^had (?=\p{Ll})/u.exec(fact);
  const isDeed =
    /^(?:\p{Ll}{3,}ed|kept|built|made|sold|gave|held|led|ran|taught|fought|wrote) (?!by|in|at|on|from|to|of|into|with|for|as|when|after|before|during|until)\p{L}/u.test(
      fact,
    ) && deedIn(fact) === 'past-deed';
  if (!had && !isDeed) return null;
  return {
    rule: 'definition-did',
    front: `What did ${nounPhrase(term, notes.vocabulary)} ${had ? 'have' : 'do'}?`,
    answer: { start: had?.[0].length ?? 0, end: fact.length },
  };
}

/** "pre-emptive", "non-renewable": no noun is made so. */
const QUALITY =
  /^(?:pre|post|non|anti|pro|semi|multi|inter|intra|extra|over|under|self|co)-\p{Ll}+(?:ive|ous|ful|less|able|ible|al|ic|ed|ary)$/iu;

const HOLDERS =
  /(?:ists|sceptics|skeptics|optimists|pessimists|critics|historians|liberals|conservatives|radicals)$/i;

/** "real, but overstated" beside "Sceptics" under "Global warming": how they see what the heading names. */
function seenBy({ term, heading, notes }: Subject, answer: Span): Asked | null {
  const matter = cleanSubject(heading)?.name;
  if (matter === undefined || isPlural(matter)) return null;
  const holders = nounPhrase(term, notes.vocabulary);
  return {
    rule: 'definition-view',
    front: `How do ${holders} see ${nounPhrase(matter, notes.vocabulary)}?`,
    answer,
  };
}

/** "Hale thought …", "Hale and Moss jailed", "only helps men": said of one of them, or of what the line does not name. */
function isOfOthers(fact: string): boolean {
  const first = /^(\p{Lu}\p{Ll}+)(?: and \p{Lu}\p{Ll}+)?(?= )/u.exec(fact);
  if (
    first?.[1] &&
    (first[0] !== first[1] || lexiconTags(first[1].toLowerCase()) === '' || isCertainPerson(first[1]))
  )
    return true;
  return startsWithVerb(fact.replace(/^(?:only|just|mainly|mostly|really|also) /, ''));
}

/** "signal to the engine room": a thing that is counted, though its word can be a verb. */
const opensWithNoun = (fact: string): boolean =>
  COUNT_NOUNS.has(/^(\p{Ll}+) (?:to|from|for|with|into) /u.exec(fact)?.[1] ?? '');

const DONE_FIRST =
  /^(?:sold|given|taken|shown|put|drawn|caught|found|left|thrown|driven|kept|worn|eaten|proved|passed|\p{Ll}{3,}ed) (?:below|above|after|before|during|when|while|between|behind|under)\b/u;

const MOST_WORDS = 15;

/** What follows a meaning only adds to it: why, what comes of it, examples. */
const ADDED =
  /, (?:due to|because|caused by|so|which|leading to|resulting in|giving|causing|making|allowing|e\.?g\.?|such as|including|like|usually|often|as|since|but|used (?:to|in|for|as)|known as|also called)\b/u;

/** A long meaning ends where only its reasons or results follow. */
function shortened(fact: string, end: number): number {
  if (fact.slice(0, end).split(/\s+/).length <= MOST_WORDS) return end;
  const at = ADDED.exec(fact.slice(0, end))?.index ?? 0;
  return fact.slice(0, at).split(/\s+/).length > 3 ? at : end;
}

/** Terms that name a quantity, so that an amount can be what they are: "normal RR", "speed of light". */
const isQuantityTerm = (term: string): boolean =>
  /^(?:normal|average|mean|median|typical|maximum|minimum|max|min|total) \S|\b(?:speed|mass|charge|pressure|temperature|temp|volume|rate|age|height|length|population|area|distance|frequency|number|value|pH|density|size|weight|density|capacity|constant|limit|depth|width|angle|duration|turnout|majority|dose|range|level|threshold)(?: of (?:the )?[\p{L} ]+)?$/iu.test(
    term,
  );

/** What something happens in. */
const GOES_ON =
  /(?:system|cycle|stage|phase|process|reaction|chain|pathway|period|lysis|genesis|synthesis)$/i;

/** What says that something is so: "Nyquist's theorem", "the law of demand". */
const STATED =
  /^(?!.*\b(?:common|case|criminal|civil|public|private|statute|martial|rule of)\b).*(?:theorem|hypothesis|postulate|(?<! in )\blaw|principle)(?: of \p{L}.*)?$/iu;

/** "the mind can only do so much at once" may explain a load, not a diamond: whether the clause is the meaning of the term. */
const isMeant = ({ term, sign }: Subject, fact: string, clause: NoteClause): boolean =>
  sign === '=' ||
  (isToldInAClause(term) && !isDescription(clause)) ||
  /^(?:when|where|how|what|why|whether|an?|the|any) /.test(fact);

/** "asymmetric information: when one side knows more": how most people say what a term means. */
const isToldByCase = ({ term }: Subject, fact: string): boolean =>
  /^(?:when|where) /.test(fact) &&
  clauseOf(fact.replace(/^\S+ /, '')) !== null &&
  !EVERYDAY_NOUNS.has(term.toLowerCase());

/** "heart is myogenic": said of another thing, and no account of what happens to each or all. */
const isDescription = ({ subject, verb, rest }: NoteClause): boolean =>
  /^(?:is|are)$/.test(verb) &&
  !/^(?:each|every|all|both|no|one|any)\b/i.test(subject) &&
  !/^(?:(?:not|only|always|never|often) )?\p{L}+(?:ed|en|own|ade|ept|eld|ut)\b/u.test(rest);

/** "resistance falls as temp increases" beside a thermistor: what happens to its resistance. */
function changeQuestion(subject: Subject, fact: string): Asked | null {
  const match =
    /^((?:\p{Ll}+ ){1,3})(falls|rises|increases|decreases|drops|changes|doubles|halves) ((?:as|when|with) [^,;:→]{4,60})$/u.exec(
      fact,
    );
  if (!match?.[1] || !match[2] || !match[3] || subject.setting !== '' || / (?:of|the) /.test(match[1]))
    return null;
  const of = doerPhrase(subject.term, subject.notes.vocabulary);
  const start = match[1].length;
  return {
    rule: 'definition-changes',
    front: `What happens to the ${match[1]}of ${of} ${match[3]}?`,
    answer: { start, end: start + match[2].length },
  };
}

const SCHOOLS = /historian|historiograph|interpretation|\bviews?\b|\bschools?\b|debate|perspective/i;

/** "Orthodox: …" among historians is a view, not a thing. */
function viewQuestion({ term, heading }: Subject): string | null {
  const isSchool = /^(?:neo-|post-|counter-)?\p{L}+(?:ist|ian|dox|al|ive)$/iu.test(term);
  return isSchool && SCHOOLS.test(heading) ? `What is the ${term.toLowerCase()} view?` : null;
}

/** What is said of a theme, when the line names one and tells it in a sentence. */
function themeQuestion({ notes, term, heading }: Subject, answer: Span): Asked | null {
  const isTheme =
    /^\p{Lu}?\p{Ll}+(?: (?:and|&|v|vs) \p{Ll}+)?$/u.test(term) && isAbstract(term) && notes.topic !== '';
  if (!isTheme || heading === '') return null;
  const theme = term.toLowerCase();
  return {
    rule: 'definition-theme',
    front: `How does the theme of ${theme} appear in ${notes.topic}?`,
    answer,
  };
}

const ABSTRACT =
  /(?:tion|sion|ity|ness|ism|ance|ence|ment|hood|ship|dom|cy|ing|ure|ice|age|ery|ght)$|^(?:love|death|power|fate|war|class|race|money|guilt|fear|hope|faith|pride|revenge|time|family|youth|honour|glory|conflict|nature|order|chaos|evil|good|truth|gender|memory|loss|grief|home|dreams?|secrecy|duty|war|peace|wealth|poverty|identity|appearance|reality|loneliness|science|religion|sin|madness)$/i;
/** A theme is an idea: "ambition", "nature and nurture"; a place or a person is none. */
const isAbstract = (term: string): boolean =>
  term.split(/ (?:and|&|v|vs) /).every((word) => ABSTRACT.test(word));

/** Finds a question for a later fact about a term; null when it cannot stand alone. */
export const laterQuestion = (subject: Subject, fact: string): Asked | null =>
  particularQuestion(subject, fact) ?? ofAPart(subject, fact);
