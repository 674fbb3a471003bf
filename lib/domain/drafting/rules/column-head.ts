/** "Pros" and "cons" in words that stand in a sentence. */
const SAID_AS: Readonly<Record<string, string>> = {
  temp: 'temperature',
  temps: 'temperature',
  mp: 'melting point',
  bp: 'boiling point',
  'm.p.': 'melting point',
  'b.p.': 'boiling point',
  pop: 'population',
  conc: 'concentration',
  freq: 'frequency',
  pro: 'advantage',
  pros: 'advantages',
  con: 'disadvantage',
  cons: 'disadvantages',
  '+': 'advantages',
  '+ve': 'advantages',
  '-': 'disadvantages',
  '–': 'disadvantages',
  '−': 'disadvantages',
  '-ve': 'disadvantages',
  adv: 'advantages',
  advs: 'advantages',
  disadv: 'disadvantages',
  disadvs: 'disadvantages',
};

/** "Angle (°)", "m.p. / °C", "1st IE kJ/mol": the unit of a column is no part of what it asks for. */
const UNIT = String.raw`(?:[kMGmcnpdμ]?(?:m|g|s|J|N|W|V|A|Hz|Pa|eV|mol|C|T|Ω)|°C|K|%|e|years?|min|h)(?:[⁻^-]?[\d¹²³]+)?`;
const UNIT_TAIL = new RegExp(
  String.raw`\s*(?:\(([^()]{1,24})\)|\/ ?(${UNIT}(?:[ /]${UNIT})*)|(?<=\p{L}\s)(kJ ?\/? ?mol(?:⁻¹|\^?-1)?|°C))\s*$`,
  'u',
);

export const headName = (head: string): string => {
  const name = head
    .replace(/\s+/g, ' ')
    .replace(UNIT_TAIL, '')
    .replace(/\s*\([^()]*\)$/, '')
    .replace(/\b(from|to) (?=(?:Sun|Moon|Earth|equator)\b)/, '$1 the ')
    .trim();
  return SAID_AS[name.toLowerCase()] ?? name;
};
export const unitOf = (head: string): string =>
  UNIT_TAIL.exec(head)
    ?.slice(1)
    .find((unit) => unit !== undefined)
    ?.trim() ?? '';
