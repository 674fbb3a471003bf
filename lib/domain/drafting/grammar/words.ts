import { SUBORDINATORS } from '../lexicon/closed-classes';
import { isPlural } from '../noun-phrases';
import { isNoun, isWord, looksPlural, type Token } from '../token';
import type { Stretch } from './found';
import {
  finiteCost,
  isAdverb,
  isComma,
  isDeterminer,
  isFiniteAuxiliary,
  isPronoun,
  modifierCost,
  nounCost,
} from './word-costs';

const NOUN = 1;
const PRONOUN = 2;
const DETERMINER = 4;
const ADVERB = 8;
const COMMA = 16;
const CONJUNCTION = 32;
const STOP = 64;
const AUXILIARY = 128;

export const isOneOf = (token: Token | undefined, words: ReadonlySet<string>): boolean =>
  token !== undefined && words.has(token.lower);

/** `bristles and spines`: what is joined to a plural is one too. */
function isJoinedPlural(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  const first = tokens[at - 2];
  return (
    token?.tag === 'VERB' &&
    first?.tag === 'NOUN' &&
    tokens[at - 1]?.tag === 'CCONJ' &&
    looksPlural(token.lower) &&
    looksPlural(first.lower)
  );
}

function kindsOf(tokens: readonly Token[], at: number, token: Token): number {
  return (
    (isNoun(token) ? NOUN : 0) |
    (isPronoun(token) ? PRONOUN : 0) |
    (isDeterminer(token) ? DETERMINER : 0) |
    (isAdverb(token) ? ADVERB : 0) |
    (isComma(token) ? COMMA : 0) |
    (token.tag === 'CCONJ' || isWord(token, '&', 'yet') ? CONJUNCTION : 0) |
    (/^[,;:–—-]$/.test(token.text) ? STOP : 0) |
    (isFiniteAuxiliary(tokens, at) ? AUXILIARY : 0)
  );
}

/**
 * The words of a sentence that are read, and what each costs as what, found out once. They are counted without what stands
 * in brackets and without marks of quotation; outside of them there is nothing, and nothing can be read there.
 */
export class Words {
  readonly count: number;
  /** Behind this word no verb can stand that makes a clause; -1 where there is none at all. */
  readonly lastVerb: number;
  /** `When she arrives | she is …`: only behind a fronted clause does another begin without a mark. */
  readonly mayRunOn: boolean;
  private readonly row: Token[] = [];
  private readonly kinds: number[] = [];
  private readonly finites: number[] = [];
  private readonly nouns: number[] = [];
  private readonly modifiers: number[] = [];
  private readonly behindAdverbs: number[] = [];
  private readonly several = new Map<number, boolean>();

  constructor(
    readonly tokens: readonly Token[],
    /** The token that each word is. */
    readonly places: readonly number[],
    /** The word that the sentence starts with. */
    readonly first: number,
  ) {
    this.count = places.length;
    let lastVerb = -1;
    for (const place of places) {
      const token = tokens[place];
      if (token === undefined) continue;
      const kinds = kindsOf(tokens, place, token);
      const finite = kinds & AUXILIARY ? 0 : finiteCost(tokens, place);
      const noun = isJoinedPlural(tokens, place) ? 0.4 : nounCost(token);
      if (finite < Infinity) lastVerb = this.row.length;
      this.row.push(token);
      this.kinds.push(kinds);
      this.finites.push(finite);
      this.nouns.push(noun);
      this.modifiers.push(modifierCost(token, noun));
      this.behindAdverbs.push(this.row.length - 1);
    }
    this.lastVerb = lastVerb;
    for (let index = this.count - 1; index >= 0; index -= 1)
      if (this.isAdverb(index)) this.behindAdverbs[index] = this.behindAdverbs[index + 1] ?? this.count;
    this.mayRunOn = this.row.some(
      (token, index) =>
        (index === first || this.isStop(index - 1) || this.isConjunction(index - 1)) &&
        (SUBORDINATORS.has(token.lower) || isWord(token, 'even', 'only', 'to')),
    );
  }

  at(index: number): Token | undefined {
    return index < 0 ? undefined : this.row[index];
  }

  private is(index: number, kind: number): boolean {
    return index >= 0 && index < this.count && ((this.kinds[index] ?? 0) & kind) !== 0;
  }

  isNoun(index: number): boolean {
    return this.is(index, NOUN);
  }

  isPronoun(index: number): boolean {
    return this.is(index, PRONOUN);
  }

  isDeterminer(index: number): boolean {
    return this.is(index, DETERMINER);
  }

  isAdverb(index: number): boolean {
    return this.is(index, ADVERB);
  }

  isComma(index: number): boolean {
    return this.is(index, COMMA);
  }

  isConjunction(index: number): boolean {
    return this.is(index, CONJUNCTION);
  }

  /** A comma, semicolon, colon or dash. */
  isStop(index: number): boolean {
    return this.is(index, STOP);
  }

  isFiniteAuxiliary(index: number): boolean {
    return this.is(index, AUXILIARY);
  }

  /** What the word costs as the verb that makes a clause, or as its auxiliary. */
  finite(index: number): number {
    return this.finites[index] ?? Infinity;
  }

  asNoun(index: number): number {
    return index < 0 ? Infinity : (this.nouns[index] ?? Infinity);
  }

  asModifier(index: number): number {
    return this.modifiers[index] ?? Infinity;
  }

  afterAdverbs(index: number): number {
    return this.behindAdverbs[index] ?? index;
  }

  /** `often | gives`: a verb stands here, or behind adverbs. */
  verbFollows(index: number): boolean {
    return this.finite(this.afterAdverbs(index)) < Infinity;
  }

  /** The adverbs from `start` to `end`, as tokens. */
  adverbsIn(start: number, end: number): readonly number[] {
    return this.places.slice(start, end).filter((token) => this.tokens[token]?.tag === 'ADV');
  }

  /** The word that a token is, or the first behind it. */
  wordOf(token: number): number {
    let low = 0;
    let high = this.count;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.places[middle] ?? 0) < token) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** Whether a noun phrase is of more than one. */
  isSeveral([start, end]: Stretch): boolean {
    const key = start * 1000 + end;
    const known = this.several.get(key);
    if (known !== undefined) return known;
    const several = isPlural(this.tokens, [this.places[start] ?? 0, (this.places[end - 1] ?? 0) + 1]);
    this.several.set(key, several);
    return several;
  }
}
