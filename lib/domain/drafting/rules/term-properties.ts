import type { Asked, Subject } from './asked';
import { doerPhrase, isPlural, nounPhrase } from './term-question';

const QUANTITIES: Readonly<Record<string, string>> = { mp: 'melting point', bp: 'boiling point' };

const QUANTITY =
  /^(capacity|duration|length|height|speed|cost|size|population|area|span|mass|charge|pH|frequency|range|temperature|melting point|boiling point|mp|bp|half-life|wavelength|density|yield|accuracy|resolution|depth|width|voltage|age|salary|price|output|maximum|minimum)(?: (?:is|of|=)|:)? ((?:(?:about|around|up to|approx\.?|approximately|roughly|over|under|at least|at most|between|from|c\.|~|<|>|≈)? ?[£$€]?-?\d[^,;]*|(?:potentially |almost |very )?(?:unlimited|infinite|unknown)))$/u;

const MANNER =
  /^(coded|encoded|stored|measured|inherited|transmitted|classified|organised|produced|released|absorbed|excreted|elected|appointed|chosen|funded|paid) (\p{Ll}{3,}ly)$/u;

const SUPERLATIVE =
  /^((?:biggest|largest|main|chief|most important|commonest|most common|best|worst|highest|lowest|first|key|only)(?: \p{L}+){0,2} (?:source|cause|use|type|form|example|effect|product|site|symptom|aim|problem|danger|producer|exporter|consumer)) (is|was) (?=\S)/u;

/** What a fact says of one property of its term: "capacity 7 items", "coded acoustically", "biggest UK source is radon". */
export function propertyQuestion(subject: Subject, fact: string): Asked | null {
  const { term, notes } = subject;
  const be = isPlural(term) ? 'are' : 'is';
  const name = nounPhrase(term, notes.vocabulary);
  const quantity = QUANTITY.exec(fact);
  if (quantity?.[1] && quantity[2]) {
    const end = fact.length;
    return {
      rule: 'definition-quantity',
      front: `What is the ${QUANTITIES[quantity[1]] ?? quantity[1]} of ${name}?`,
      answer: { start: end - quantity[2].length, end },
    };
  }
  const manner = MANNER.exec(fact);
  if (manner?.[1] && manner[2])
    return {
      rule: 'definition-manner',
      front: `How ${be} ${doerPhrase(term, notes.vocabulary)} ${manner[1]}?`,
      answer: { start: fact.length - manner[2].length, end: fact.length },
    };
  const lasts = /^can last (?:for )?(?=\S)/.exec(fact);
  if (lasts)
    return {
      rule: 'definition-long',
      front: `How long can ${name} last?`,
      answer: { start: lasts[0].length, end: fact.length },
    };
  const superlative = SUPERLATIVE.exec(fact);
  return superlative?.[1] && superlative[2]
    ? {
        rule: 'definition-superlative',
        front: `What ${superlative[2]} the ${superlative[1]} of ${name}?`,
        answer: { start: superlative[0].length, end: fact.length },
      }
    : null;
}
