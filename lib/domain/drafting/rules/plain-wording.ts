/** What pupils write for short, and what a question says instead. Only what has one reading in every subject. */
const SHORT_FORMS: Readonly<Record<string, string>> = {
  'w/o': 'without',
  'w/': 'with',
  'b/c': 'because',
  bc: 'because',
  b4: 'before',
  govt: 'government',
  govts: 'governments',
  gov: 'government',
  yr: 'year',
  yrs: 'years',
  wk: 'week',
  wks: 'weeks',
  hrs: 'hours',
  mins: 'minutes',
  ppl: 'people',
  econ: 'economy',
  esp: 'especially',
  approx: 'approximately',
  avg: 'average',
  temp: 'temperature',
  freq: 'frequency',
  conc: 'concentration',
  mkt: 'market',
  mkts: 'markets',
  bal: 'balance',
  qty: 'quantity',
  min: 'minimum',
  max: 'maximum',
  btw: 'between',
  thru: 'through',
  dept: 'department',
  cant: 'cannot',
  dont: "don't",
  doesnt: "doesn't",
  didnt: "didn't",
  isnt: "isn't",
  arent: "aren't",
  wasnt: "wasn't",
  werent: "weren't",
  wont: "won't",
  couldnt: "couldn't",
  wouldnt: "wouldn't",
  shouldnt: "shouldn't",
  hasnt: "hasn't",
  havent: "haven't",
};

const SHORT =
  /(?<=^|[\s(“"])(?:w\/o(?=\s)|min(?= (?:price|wage|value|speed|temperature|pressure|number)\b)|w\/(?=\s?[\p{L}\d£])|b\/c(?=\s)|(?:bc|b4|govts?|gov|yrs?|wks?|hrs|mins|ppl|econ|esp|approx|avg|temp|freq|max|conc|mkts?|bal|qty|btw|thru|dept|cant|dont|doesnt|didnt|isnt|arent|wasnt|werent|wont|couldnt|wouldnt|shouldnt|hasnt|havent)(?![\p{L}\d'’/=]|\.\p{L}))\.?(?!\s?=)/gu;

/** Maths, and what a front quotes from the notes. */
const KEPT = /\$[^$]+\$|“[^”]*”/g;

function spelled(text: string): string {
  return (
    text
      // "conc. HCl": what it is, not how much.
      .replace(
        /\bconc\.? (?=\p{Lu}\p{L}*[\p{Lu}\d₀-₉]|\p{Lu}\p{Lu}\p{Ll}|\p{Ll}+(?:ic|ous) acid)/gu,
        'concentrated ',
      )
      .replace(SHORT, (short) => {
        const full = SHORT_FORMS[short.replace(/\.$/, '')] ?? short;
        return short === 'w/' ? `${full} ` : full;
      })
      // "£ falls": the sign alone is the currency.
      .replace(/(?<=^|\s)(?<!\bthe )£(?=\s|\?)/g, 'the pound')
      .replace(/(?<=\bthe )£(?=\s|\?)/g, 'pound')
      // "the equation for w in terms of" asks for a symbol.
      .replace(/(?<=\p{L}{2} )(?<!\bfor )w(?= (?!in terms of )\p{L}{2,})/gu, 'with')
      .replace(/ {2,}/g, ' ')
      .replace(/(?<=[\p{L})]) (?:&|\+) (?=\p{L}{2,}|the |a )/gu, ' and ')
      .replace(/(?<=\p{L}{3}) \/ (?=\p{L}{3})/gu, ' or ')
      .replace(/[!?]{2,}/g, (marks) => (marks.includes('?') ? '?' : ''))
  );
}

/**
 * Words of the notes as a question says them: short forms spelled out, "&" and "+" between words as "and". Maths and
 * what stands in quotes are left as they are. Only for fronts: an answer is the notes, character for character.
 */
export function plainWording(front: string): string {
  let result = '';
  let from = 0;
  for (const match of front.matchAll(KEPT)) {
    result += spelled(front.slice(from, match.index)) + match[0];
    from = match.index + match[0].length;
  }
  return result + spelled(front.slice(from));
}
