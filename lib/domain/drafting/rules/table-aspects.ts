import { singular } from './terms';

/** Nouns that are always of something: "the density of copper". They name a column, seldom what a table compares. */
const OF = new Set(
  `acceleration aim altitude amplitude angle assumption audience basis director efficiency emphasis monomer vector appearance area aspect atmosphere author benefit boiling book breadth capacity capital cause characteristic
   charge cleavage climate coding colour complexity component composition configuration consequence conclusion consistency content cost criticism
   culture currency cycle danger date definition density depth description diameter dimension direction disadvantage discoverer drawback
   duration effect efficacy end energy excretion feature findings focus form formation founder frequency fuel function gradient grade growth
   habitat height hypothesis impact importance incidence income index intensity inventor job language latitude lattice leader length lifespan lifetime
   limitation location logo longitude loss lumen magnitude main mass meaning mechanism medium membrane message method midpoint mode name
   nature number object objective odour onset opponent order origin outcome output pattern peak period place population position power precursor
   pressure price principle process product prognosis property proportion purpose quality radius range rank rate reactant reactivity religion
   response result role root route rule sample scale scope grievance sequence setting severity shape side significance site size slope solubility source
   speed spread stage start state status strength structure style subject substrate success summary supporter surface symptom site target task temperature
   texture theme thickness time timing tone topic trend type unit use value variable velocity victim viscosity voltage volume wavelength weakness
   weight width wall yield distance outcome consequence by-product terms author advantage actus mens reus rea risk complication hazard
   sign signal view belief reach point reliability validity length facts meanings`
    .trim()
    .split(/\s+/),
);

/** Nouns that are for something: a test for chloride, a treatment for asthma. */
const FOR = new Set(
  `symbol policy test treatment formula equation evidence reason punishment penalty sentence abbreviation remedy cure condition catalyst solvent indication contraindication therapy reagent
   recipe factor defence justification motive support unit-symbol`
    .trim()
    .split(/\s+/),
);

/** Nouns that look like verbs or adjectives by themselves and belong to nothing by themselves. */
const OTHER = new Set(
  'age behaviour control yield charge heat light dose diet care growth sound support approach design demand supply'.split(
    ' ',
  ),
);

/** What stands before the preposition of a head, without a plural. */
const headNoun = (head: string): string =>
  singular(
    (head.split(/ (?:of|in|on|for|at|from|per|to|by|with|under) /)[0] ?? head)
      .split(' ')
      .at(-1)
      ?.toLowerCase() ?? '',
  );

/** Says whether a head is known for a noun, whatever else its word may be. */
export const isKnownNoun = (head: string): boolean => jointOf(head) !== null || OTHER.has(headNoun(head));

/** How a noun is joined to what it tells of; null for a noun that nobody knows to belong to anything. */
export function jointOf(head: string): 'of' | 'for' | null {
  const noun = headNoun(head);
  if (FOR.has(noun)) return 'for';
  return OF.has(noun) || /(?:ability|ivity|osity|ness|nature|status)$/.test(noun) ? 'of' : null;
}

/** Heads that are no noun but ask something of a row. */
const ASKS =
  /^(?:what|how|why|when|where|who|which|whose|is|are|can|does|do|has|have)\b|^%|\b(?:by|in|for|from|to|with|at)$|\b(?:where|when|how|why)\??$|^(?:dates?|years?|examples?|who|leaders?|(?:key |main )?(?:thinkers?|theorists?))$|^(?:number|no\.?) of /i;

/** Says whether the head of a column or the label of a row is an aspect under which things are compared, not a thing. */
export const isAspect = (text: string): boolean => {
  const bare = text.replace(/\s*\([^()]*\)/g, '').trim();
  return bare !== '' && (ASKS.test(bare) || jointOf(bare) !== null);
};
