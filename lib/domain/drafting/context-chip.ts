import type { NotePage } from '@/lib/domain/notes/note-page';
import { firstSection } from './first-section';
import { casingOf, recase } from './headings';
import { plainText } from './normalise';
import { topicOfProse } from './prose-topic';

const MAX_LENGTH = 64;

const COMMAND =
  /^(?:(?:critically |briefly )?(?:assess|evaluate|explain|describe|discuss|outline|analyse|analyze|examine|compare|consider|account for|comment on|justify|identify|summarise|explore|define)(?:,? (?:and|&) (?:critically )?\w+)?)\s+/i;

/** "the aims of …": which side of the subject is asked about does not name the subject. */
const ASPECT =
  /^(?:the |two |three |some )?(?:main |key |possible |different )?(?:aims?|causes?|consequences?|effects?|impacts?|reasons?|role|importance|significance|nature|extent|success|failures?|strengths?|weaknesses?|features?|factors?|view|arguments?|relationship|structure|functions?)(?: (?:and|or) \w+)? (?:of|for|behind|in|between|that|affecting|influencing|leading to)\s+/i;

const PERIOD =
  /,?\s*(?:in|during|over|for|throughout) (?:the (?:period|years?)(?: of| from)? )?(?:from )?(\d{3,4}s?(?:\s?[-–—]\s?\d{2,4}|\s(?:to|and)\s\d{2,4})?)$/i;

/** "Describe and evaluate the working memory model. (16 marks)" → "working memory model". Null for a full question. */
function topicOfQuestion(question: string): string | null {
  const asked = question.replace(/\s*[([]\d+ ?marks?[)\]]/i, '').replace(/[.?!\s]+$/, '');
  const command = COMMAND.exec(asked)?.[0];
  if (command === undefined) return null;
  let topic = asked.slice(command.length);
  if (/^(?:how|why|whether|what|to what)\b/i.test(topic)) return null;
  topic = topic.replace(ASPECT, '').replace(/^(?:the|a|an) /, '');
  return topic.replace(PERIOD, ', $1');
}

/** "GEOG - HAZARDS - …", "RS Ethics: …", "A-LEVEL PE — …": the subject taught is no part of the name. */
const SUBJECT_HEAD =
  /^(?:(?:A-?LEVEL|GCSE|AS|IB|Y\d{1,2}|YEAR \d{1,2}) )?(?:geog(?:raphy)?|history|hist|business(?: studies)?|bio(?:logy)?|chem(?:istry)?|phys(?:ics)?|psych(?:ology)?|soc(?:iology)?|econ(?:omics)?|env(?:ironmental)? sci(?:ence)?|(?:pure |further )?maths|english(?: lit(?:erature)?)?|r[se]|p[e]|cs|computing|law|politics|music|art|micro|macro|class(?:ical)? civ(?:ili[sz]ation)?|classics|geology|media(?: studies)?|film(?: studies)?|philosophy)(?: \p{L}+| A[- ]?level)?(?: \d{1,2})?\s*(?:[-–—:]|\s-)\s+(?=\S)(?:(?:HAZARDS|Hazards) - )?/iu;

/** "Topic: …", "Unit 4 HR – …": which part of a course the notes are for. */
const PART_HEAD =
  /^(?:topic|unit|chapter|lesson|module|week)(?: \d{1,2}(?:\.\d{1,2})?\w?)?(?: \p{L}{2,12})?(?: ?:|\s[-–—])\s+(?=\p{L})/iu;
/** "… – case list", "… : key dates", "… - quick Qs for the test": what kind of notes they are. */
const KIND_TAIL =
  /\s*[:–—-]\s+(?:(?:key|main|useful|important) (?:dates|people|figures|events|studies|quotes|cases|terms and \p{L}+)|(?!(?:the|an?) )(?:\p{L}+ ){0,2}(?:list|check ?list|grid|table|questions|Qs|cheat ?sheet|fact ?file|glossary)|time ?line|(?:studies|cases|quotes|dates|figures|facts|terms|things) to (?:learn|know)|knowledge organi[sz]er)(?: (?:for|from) .*)?$/iu;

/** "… – teacher's handout", "… - terms + examples for Paper 1", "… — quote bank", "… in one page": the same, whatever else is said of them. */
const WRITTEN_AS =
  /\s*[:–—-]+\s+(?:(?!(?:the|an?|of) )[\p{L}'’-]+(?: [+&/])? ){0,3}(?:handout|sheet|notes|summary|glossary|list|grid|quotes?|terms|definitions|examples|studies|facts|plan|timeline|bank|recap|overview|answer|write[- ]up)(?: (?:for|from|with|w\/|to|you|written|and|[+&]) ?.{0,30})?$|\s+in one page$/iu;
const HEADS_BLOG = /^(?:my )?(?:revision )?(?:blog|page|notes): +(?=\p{L})/iu;

/** "NEUR101 Lecture 4: …", "CS1 Algorithms": the code of a course. */
const COURSE_CODE =
  /^(?:(?!AD|BC|CE)[A-Z]{2,5} ?\d{3}[A-Z]?|(?:CS|PE|RE|RS|BIO|CHEM|PHYS|ECON|HIST|GEOG|PSYCH)\d{1,2})\b(?:\s*[-–—:])?\s+(?=\p{L})/u;

/** "GCSE Music – key words for the listening paper": then the subject says more than what stands behind it. */
const WORDS_OF_SUBJECT =
  /^(?:(?:A-? ?level|GCSE|AS|IB|BTEC) )?(\p{Lu}\p{Ll}+(?: \p{Ll}+)?)(?: A-? ?level| GCSE)?\s*[-–—:]\s*(?:(?:key|important|useful|technical) )?(?:words?|terms?|vocab(?:ulary)?|definitions?|terminology)\b(?: (?:for|to|you|we|from|in)\b.*)?$/iu;

/** Remarks, subject labels and "model answer" do not name what the notes are about. */
function nameOfTitle(title: string): string {
  const subject = WORDS_OF_SUBJECT.exec(title)?.[1];
  if (subject !== undefined) return subject;
  return (
    title
      .replace(/^case study(?: \d{1,2})?\s*[-–—:]\s+(?=\p{Lu})/iu, '')
      .replace(/\s*\((?:copied|missed|half|from|see|week|lesson|read|chk|check|typed|merged)[^()]*\)/gi, '')
      .replace(/\s*\((?:AQA|OCR|Edexcel|WJEC|Eduqas|CIE|CAIE|SQA|IB|spec)\b[^()]*\)/gi, '')
      .replace(
        /\s+[:–—-]+\s+[^:–—]{0,30}\b(?:AQA|OCR|Edexcel|WJEC|Eduqas|A[- ]?level|GCSE|yr ?\d{1,2}|year \d{1,2})\b.{0,30}$/i,
        '',
      )
      .replace(/^\d+(?:(?:\.\d+)+\.?|\.)\s+(?=\p{L})/u, '')
      .replace(COURSE_CODE, '')
      .replace(SUBJECT_HEAD, '')
      .replace(/^([^:?]{3,50}?)(?::|\s[-–—])\s+(?:how|why|what|where|when|who)\b.*$/i, '$1')
      .replace(
        /^(?:chem|bio|phys|psych|geog|hist|econ|maths|comp sci|cs|pe|rs|re|business|sociol|politic|law|music)(?:\w*) \d+(?:\.\d+)*[a-z]?(?:\s+[-–—]|:)?\s+(?=\p{L})/iu,
        '',
      )
      .replace(/\s+[:–—-]+\s+(?:lessons?|weeks?|wk|class|catch[- ]?up|missed|copied)\b[^()]*$/i, '')
      .replace(/\s+[:–—-]+\s+(?:\p{L}+ ){0,3}for (?:the )?(?:mocks?|tests?|exams?)\b.*$/iu, '')
      .replace(
        /(?<=\p{L}{3})\s+(?:key (?:terms|words|points|facts)|vocab(?:ulary)?|definitions|flashcards|catch[- ]?up|mix(?:ed)?)\b(?:\s*(?:[+&]|and)\s*\p{L}+)?\s*$/iu,
        '',
      )
      .replace(/\s*[([](?![^)\]]{0,40}\d{4})[^()[\]]*[)\]]\s*$/, '')
      .replace(/\s*\((\d{3,4}\s?[-–—]\s?\d{2,4})\)/, ', $1')
      .replace(
        /\s+[:–—-]+\s+(?:\p{L}[\p{L}\d ]{0,20} )?(?:notes|revision|summary|overview|recap|handout|test|retest)\b.{0,30}$/iu,
        '',
      )
      .replace(/\s[-–—]\s(?:key (?:terms|points|facts|ideas)|definitions|vocab(?:ulary)?)\b.*$/i, '')
      .replace(
        /\s*[:–—-]\s*(?:an analysis|analysis|(?:model|example|sample) (?:answer|essay|response)(?: \d{1,2})?|essay|notes|revision notes|revision|summary|overview|introduction)\s*$/i,
        '',
      )
      .replace(
        /^(?:[A-Z]{2,5}|(?:\w+ )?(?:paper|unit|topic|chapter|lesson|week|module|lecture|component|handout|worksheet|booklet|practical) \d{1,2}\w?)\s*(?:[-–—:]|\s-)\s+/i,
        (head) => (/\d|^[A-Z]{2,5}\s*[-–—]\s/.test(head) ? '' : head),
      )
      .replace(/^[A-Z]\d{1,2}(?:\.\d{1,2})?:?\s+(?=\p{L})/u, '')
      .replace(PART_HEAD, '')
      .replace(KIND_TAIL, '')
      .replace(HEADS_BLOG, '')
      .replace(WRITTEN_AS, '')
      .replace(
        /(?<=[\p{L}\d)]{2}) (?:summary|glossary|handout|revision (?:sheet|page|notes)|time ?line(?: .{0,12})?)$/iu,
        '',
      )
      // "… - rebellion / mutiny / 'first war of independence'??": what the writer wonders is not what it is called.
      .replace(/\s+[-–—]\s+[^–—]*\?\?+\s*$/u, '')
      .replace(/^([^:?]{3,50}):\s*(?:how|why|what|was|were|did|is|are|to what)\b[^?]*\?$/i, '$1')
      .replace(/: (?:[\p{L}]+(?:,|,? and)? ){0,3}(?:ideas|themes|contexts?|overview|summary)$/iu, '')
      .replace(/\?\s*[–—-]\s.*$/, '?')
      .replace(/[.:;!\s]+$/, '')
  );
}

/** Headings that say what stands under them is to be learnt, not what it is about. */
const SAYS_NOTHING =
  /^(?:\d{1,2} )?(?:(?:key|main|important|other|useful|basic) )?(?:words?|terms?|definitions?|vocab(?:ulary)?|terminology|notes?|facts?|points?|people|figures|individuals|dates|events|studies|basics|exam tips?|tips?|intro(?:duction)?|overview|summary|ao ?[1-4]|misc(?:ellaneous)?|extras?|background|context|remarks?|comments?|eval(?:uation)?|numbers?|advantages? ?(?:[/&+]|and) ?disadvantages?)$/i;

/** "Definitions I keep losing marks on", "My essay plan": said to oneself. */
const TO_ONESELF = /\b(?:I|I['’]ve|I['’]m|me|my|sir|miss)\b/;

/** "So why?", "How fast?": what the paragraph answers, and not what it is about. */
const ASKS_LITTLE = /^(?:(?:so|but|and) .*|\p{L}+(?: \p{L}+)?)\?$/iu;

/** "What they are", "Why hasn't it been reformed?": what, only the heading above says. */
const LEANS =
  /^(?:what|who|how|where|why|when)\b.*\b(?:it|its|they|them|their|there|this|that|these)\b|^(?:causes|costs|effects|types|parts|aims|uses) of (?:it|them|this)$/i;

/** Shortens a chip at a word, never inside one. */
function shorten(text: string): string {
  if (text.length <= MAX_LENGTH) return text;
  const cut = text
    .slice(0, MAX_LENGTH)
    .replace(/\s+\S*$/, '')
    .replace(/[\s,;:–—-]+$/, '');
  return `${cut === '' ? [...text].slice(0, MAX_LENGTH - 1).join('') : cut}…`;
}

const capitalised = (text: string): string =>
  text.replace(/^[^\p{L}\p{N}]*\p{Ll}/u, (first) => first.toUpperCase());

/** "A LEVEL POLITICS - COMPONENT 3 (USA)", "GCSE History": which course the page is for, not what it is about. */
const COURSE =
  /^(?:A-? ?level|AS(?: level)?|GCSE|IB|BTEC)\b[\p{L} ]{0,30}[-–—:, ] *(?:component|paper|unit|module|year) ?\d\w{0,2}\s*(?:\([^)]*\))?$/iu;

/** The line under that of the course, where it is short enough for a title. */
function lineBelow(page: NotePage): string {
  const start = page.title?.end ?? 0;
  const line = page.text
    .slice(start, start + 1_000)
    .split(/[\r\n]+/)
    .map((text) => text.replace(/^\s*#+\s*/, '').trim())
    .find((text) => text !== '');
  if (line === undefined || line.length > MAX_LENGTH || /[.;,]$/.test(line)) return '';
  return line.replace(/^(?:handout|lesson|topic|unit|chapter|worksheet|booklet) \d+\w?\s*[-–—:.]\s*/i, '');
}

const drawnText = ({ body, text }: NotePage): string =>
  text.slice(body[0]?.start ?? 0, body.at(-1)?.end ?? 0);

/** "TIDES    bring the map next time", "SHOUTED  whatever": a remark that a gap parts from the name in front of it. */
const TAIL_BEHIND_GAP = /(?<=^\p{Lu}{5,})\s{2,}(?![-–—+&]).*$|(?<=^.{5,}\S)\s{3,}\p{Ll}.*$/u;

function topicOf(page: NotePage): string {
  if (firstSection(page)) return '';
  const title = plainText((page.title?.text ?? '').replace(TAIL_BEHIND_GAP, ''))
    .replace(/\s+/g, ' ')
    .trim();
  const heading = plainText(page.heading?.text ?? '')
    .replace(/\s+/g, ' ')
    .trim();
  const topic = (title && topicOfQuestion(title)) ?? '';
  const named = nameOfTitle(COURSE.test(heading || title) ? lineBelow(page) : heading || title);
  const chosen = topic !== '' && topic.length <= MAX_LENGTH ? topic : named || topic;
  if (title === '' && heading === '') return capitalised(topicOfProse(drawnText(page)));
  if (chosen === '' || SAYS_NOTHING.test(chosen)) return '';
  const sample = page.body[0]
    ? page.text.slice(page.body[0].start, page.body[0].start + 20_000).split(/[\r\n]+/)
    : [];
  return capitalised(recase(chosen, casingOf(sample)));
}

/** A page is read once for its topic, however many headings it has. */
const TOPICS = new WeakMap<NotePage, string>();

/** `The Great Fire, 1666`: of what happened then, the year may be asked. */
const withoutPeriod = (chip: string): string =>
  chip.replace(/,? \(?(?:c\. ?)?\d{3,4}(?: ?[-–—] ?\d{2,4})?\)?$/, '');

/**
 * The chips that can stand beside a draft, the most telling first: with the nearest heading, without it, without its years, and none where
 * the name of the whole is only gathered from its first sentences.
 */
export function contextChips(page: NotePage, path: readonly string[] = []): readonly string[] {
  const isGathered = page.title === null && page.heading === null;
  const whole = contextChip(page);
  return [...new Set([contextChip(page, path), whole, withoutPeriod(whole), ...(isGathered ? [''] : [])])];
}

/**
 * Says in a few words what a draft is about, so that its front can be short: the topic of the exam question or
 * title ("Soviet Foreign Policy, 1924–41"), and after it the nearest heading, if there is one. At most 64
 * characters for either part; empty when the notes name nothing.
 */
export function contextChip(page: NotePage, path: readonly string[] = []): string {
  const topic = TOPICS.get(page) ?? shorten(topicOf(page));
  TOPICS.set(page, topic);
  const named =
    path
      .filter(
        (heading) =>
          !SAYS_NOTHING.test(heading) &&
          !TO_ONESELF.test(heading) &&
          !LEANS.test(heading) &&
          !ASKS_LITTLE.test(heading),
      )
      .at(-1) ?? '';
  const nearest = capitalised(shorten(named));
  // With no name of the whole, the section says what its parts are about.
  const whole = topic !== '' || page.title === null ? topic : capitalised(shorten(path[0] ?? ''));
  if (whole === '' || nearest === '' || whole.toLowerCase() === nearest.toLowerCase())
    return whole || nearest;
  return `${whole} · ${nearest}`;
}
