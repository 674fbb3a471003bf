import type { Candidate } from '../types';
import { basicCard } from './candidate';
import type { NoteContext } from './note-context';
import { shift } from './pieces';
import { readable } from './symbols';

interface Constant {
  readonly symbol: string;
  /** Its units, without spaces and with plain digits, one way to write them each. */
  readonly units: readonly string[];
  readonly name: string;
  /** How its value begins, where other quantities have the letter and the unit. */
  readonly digits?: RegExp;
}

/** What a letter stands for in every book once its unit stands behind its value. */
const CONSTANTS: readonly Constant[] = [
  { symbol: 'g', units: ['ms-2', 'm/s2'], name: 'the acceleration of free fall' },
  { symbol: 'g', units: ['Nkg-1', 'N/kg'], name: 'the gravitational field strength' },
  { symbol: 'c', units: ['ms-1', 'm/s'], name: 'the speed of light', digits: /^(?:3|2\.99)/ },
  { symbol: 'h', units: ['Js'], name: 'the Planck constant' },
  { symbol: 'R', units: ['JK-1mol-1', 'Jmol-1K-1'], name: 'the gas constant' },
  { symbol: 'k', units: ['JK-1', 'J/K'], name: 'the Boltzmann constant' },
  { symbol: 'G', units: ['Nm2kg-2'], name: 'the gravitational constant' },
  { symbol: 'e', units: ['C'], name: 'the elementary charge', digits: /^1\.6/ },
  { symbol: 'L', units: ['mol-1'], name: 'the Avogadro constant' },
  { symbol: 'NA', units: ['mol-1'], name: 'the Avogadro constant' },
  { symbol: 'F', units: ['Cmol-1'], name: 'the Faraday constant' },
  { symbol: 'ε₀', units: ['Fm-1'], name: 'the permittivity of free space' },
  { symbol: 'Kw', units: ['mol2dm-6'], name: 'the ionic product of water' },
];

const POWERS = '⁰¹²³⁴⁵⁶⁷⁸⁹';
const GIVEN =
  /(?<![\p{L}\d/)]|\d )(?<symbol>g|c|h|R|k|G|e|L|N_?A|F|ε₀|Kw) ?[=≈] ?(?<value>\d[\d.]*(?: ?[×x] ?10\^?[-−⁻]?[\d⁰¹²³⁴-⁹]+)? ?(?<unit>[A-Za-z]{1,3}[\d²⁻⁻-]*(?:[ /·]?(?:kg|mol|dm|[msKJ])[²³⁶⁻¹\d^-]+| ?[smK])*))(?=[\s,.;)]|$)/gu;

const plainUnit = (unit: string): string =>
  unit
    .replace(/[⁰¹²³⁴-⁹]/gu, (digit) => String(POWERS.indexOf(digit)))
    .replace(/[⁻−]/g, '-')
    .replace(/[\s·^]/g, '');

/** Asks for the values of constants that a line gives with their units: "g = 9.8 m s⁻²". */
export function drawConstants(notes: NoteContext): Candidate[] {
  const told = new Set<string>();
  return notes.blocks.flatMap((block) => {
    if (block.text.length > 600 || block.kind === 'table' || block.kind === 'explicit') return [];
    const text = readable(notes.page.text.slice(block.start, block.end));
    if (!/[=≈] ?\d/.test(text)) return [];
    return [...text.matchAll(GIVEN)].flatMap((match) => {
      const { symbol = '', value = '', unit = '' } = match.groups ?? {};
      const constant = CONSTANTS.find(
        (one) =>
          one.symbol === symbol.replace('_', '') &&
          one.units.includes(plainUnit(unit)) &&
          (one.digits?.test(value) ?? true),
      );
      if (!constant || told.has(constant.name)) return [];
      told.add(constant.name);
      const start = match.index + match[0].length - value.length;
      return [
        basicCard(notes.page, {
          rule: 'formula-value',
          front: `What is the value of ${symbol}, ${constant.name}?`,
          answer: shift({ start, end: start + value.length }, block.start),
          source: block,
        }),
      ];
    });
  });
}
