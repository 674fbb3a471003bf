import { lowerFirst } from '../words';
import { headName } from './column-head';
import { isPlural } from './term-question';

const FROM = /^(?:from|start|starting (?:material|compound|point)|reactants?)$/i;
const TO = /^(?:to|into|end|products?|(?:end|target) (?:product|compound))$/i;
const NEEDED =
  /^(?:reagents?|conditions?|catalysts?|enzymes?|mechanism|reagents? ?(?:and|&|\+|\/|,) ?conditions?)$/i;
const TYPE = /^(?:(?:reaction )?type|type of reaction|reaction)$/i;
/** Families of compounds, of which any may be taken; other names are those of one substance. */
const FAMILY =
  /(?:^|[ -])(?:(?:halogeno|halo|cyclo)?alkane|alkene|alkyne|alcohol|aldehyde|ketone|nitrile|amine|amide|ester|ether|diol|acid|acyl chloride|(?:nitro)?arene|hydroxynitrile)$/i;

/** Says whether the first two columns of a table say what is made into what: "from | to | reagent". */
export const areRoutes = (heads: readonly string[]): boolean =>
  FROM.test(heads[0] ?? '') && TO.test(heads[1] ?? '') && heads.some((head) => NEEDED.test(headName(head)));

const inside = (name: string): string => (FAMILY.test(name) ? `${lowerFirst(name)}s` : lowerFirst(name));

/** What a route takes and what kind of reaction it is; it is named by both its ends, as many begin alike. */
export function routeQuestion(head: string, from: string, to: string): string | null {
  if (from === '' || to === '') return null;
  const name = lowerFirst(headName(head)).replace(/ ?[&+/,] ?/, ' and ');
  if (TYPE.test(name)) return `What type of reaction turns ${inside(from)} into ${inside(to)}?`;
  if (!NEEDED.test(name)) return null;
  const be = isPlural(name) || name.includes(' and ') ? 'are' : 'is';
  return `What ${be} the ${name} for turning ${inside(from)} into ${inside(to)}?`;
}
