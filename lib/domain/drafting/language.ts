import compromise from 'compromise';
import model from 'wink-eng-lite-web-model';
import winkNLP, { type ItemSentence, type ItsFunction } from 'wink-nlp';
import { PAST_OF_IRREGULAR } from './lexicon/irregular-verbs';

/** A token as the language model reads it; offsets count from the start of the analysed text. */
export interface RawToken {
  readonly text: string;
  readonly tag: string;
  readonly lemma: string;
  readonly start: number;
  readonly end: number;
}

const wink = winkNLP(model, ['sbd', 'pos']);
/** What to ask of each token; the library's own readers need no `this`, though its types do not say so. */
const its = wink.its as unknown as Readonly<Record<'value' | 'pos' | 'lemma', ItsFunction<string>>>;

const lexicon: ReadonlyMap<string, string> = new Map(
  Object.entries((compromise as unknown as CompromiseWithModel).model().one.lexicon).map(([word, tags]) => [
    word,
    String(tags),
  ]),
);

interface CompromiseWithModel {
  model(): { one: { lexicon: Record<string, string | string[]> } };
}

/** Longest distance a token is looked for when the model's own spacing does not lead to it. */
const SEARCH_WINDOW = 64;

/** Splits a text into sentences of tagged tokens. A token that cannot be found in the text is left out. */
export function readSentences(text: string): RawToken[][] {
  const sentences: RawToken[][] = [];
  let position = 0;
  wink
    .readDoc(text)
    .sentences()
    .each((sentence: ItemSentence) => {
      const tokens = sentence.tokens();
      const texts = tokens.out(its.value);
      const tags = tokens.out(its.pos);
      const lemmas = tokens.out(its.lemma);
      const read: RawToken[] = [];
      texts.forEach((token, index) => {
        const start = locate(text, token, position);
        if (start < 0) return;
        position = start + token.length;
        read.push({
          text: token,
          tag: tags[index] ?? 'X',
          lemma: lemmas[index] ?? token,
          start,
          end: position,
        });
      });
      if (read.length > 0) sentences.push(read);
    });
  return sentences;
}

function locate(text: string, token: string, from: number): number {
  let start = from;
  while (start < text.length && text[start] !== token[0] && /\s/.test(text[start] ?? '')) start += 1;
  if (text.startsWith(token, start)) return start;
  const near = text.slice(from, from + SEARCH_WINDOW + token.length).indexOf(token);
  return near < 0 ? -1 : from + near;
}

/** Tags that a large English lexicon gives to the word, e.g. `Infinitive` or `Noun,Plural`; empty when unknown. */
export function lexiconTags(word: string): string {
  return lexicon.get(word) ?? '';
}

export function isFirstName(word: string): boolean {
  return /FirstName|MaleName|FemaleName/.test(lexiconTags(word.toLowerCase()));
}

/** Whether the lexicon knows the word as the name of a thing, so that a capital alone makes no person of it. */
export const isCommonNoun = (word: string): boolean => /Singular|Plural|Uncountable/.test(lexiconTags(word));

export const isSurname = (word: string): boolean => /LastName/.test(lexiconTags(word.toLowerCase()));

/** What a first name tells of its bearer; null when it is none, or given to both. */
export function genderOf(firstName: string): 'female' | 'male' | null {
  const tags = lexiconTags(firstName.toLowerCase());
  const [female, male] = [tags.includes('FemaleName'), tags.includes('MaleName')];
  return female === male ? null : female ? 'female' : 'male';
}

/** Whether the word, or what is left without a final -s, can be a verb. */
export function canBeVerb(word: string): boolean {
  return (
    COMMON_VERBS_WITH_NOUNS.has(word) ||
    PAST_OF_IRREGULAR.has(word.endsWith('s') ? word.slice(0, -1) : word) ||
    isVerbInLexicon(word) ||
    (word.endsWith('s') && isVerbInLexicon(word.slice(0, -1))) ||
    (word.endsWith('es') && isVerbInLexicon(word.slice(0, -2)))
  );
}

const isVerbInLexicon = (word: string): boolean => /PresentTense|Infinitive|Verb/.test(lexiconTags(word));

/** Words that the lexicon gives as nouns only, though notes use them as verbs all the time. */
const COMMON_VERBS_WITH_NOUNS: ReadonlySet<string> = new Set(
  `means results causes breaks shifts rises falls measures increases decreases changes stops works acts moves forms produces gains
   costs limits benefits controls supports leads flows binds joins gain move form act result cause rise fall flow control support
   limit release releases store stores transport transports bind target targets attack attacks matter matters face faces show shows claim claims point points study studies challenge challenges
   influence influences experience experiences value values lack lacks process fuel fuels shape shapes mark marks link links
   question questions contrast contrasts damage reward rewards view views balance trap traps contact contacts filter filters`
    .trim()
    .split(/\s+/),
);
