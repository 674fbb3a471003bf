import { expect, test } from 'vitest';
import { structure } from '../structure';
import { leftSide } from './left-side';
import { noteContext } from './note-context';

function kind(term: string, heading = '', text = 'Notes') {
  const { blocks, page } = structure(text);
  return leftSide(term, heading, noteContext(blocks, page));
}

const SMALL =
  'Tort\n\n- duty of care: owed to neighbours\n- breach: falling below\n- strict liability: no fault\n- consent: a defence';

test.each([
  'half-life',
  'Isotope',
  'rate-determining step',
  'quantity demanded',
  'Interlocking spurs',
  'Divine Right of Kings',
])('“%s” is a term', (term) => {
  expect(kind(term)).toBe('term');
});

test.each([
  'Henry VII',
  'Lady Macbeth',
  'Schaffer & Emerson',
  'Isaac Newton',
  'Catherine of Aragon',
  'Malinowski',
])('“%s” is a person', (term) => {
  expect(kind(term)).toBe('person');
});

test.each([
  'peasants blamed',
  'attempts at reform blocked',
  'backwash stronger than swash',
  'price rarely covers the cost',
  'Output depends on',
  'For a thin lens',
  'pensions fixed 1911',
])('“%s” heads a line and is no term', (term) => {
  expect(kind(term)).toBe('heading');
});

test('what belongs to the page is asked of nobody, and a country is no term', () => {
  expect(kind('Jump to')).toBe('page');
  expect(kind('Topic')).toBe('page');
  expect(kind('Act 2')).toBe('page');
  expect(kind('Scotland')).toBe('place');
});

test('one unknown word with a capital is a name, and a person where people are listed or terms are written small', () => {
  expect(kind('Vesalius')).toBe('name');
  expect(kind('Vesalius', 'Key people')).toBe('person');
  expect(kind('Vesalius', '', SMALL)).toBe('person');
  expect(kind('Osmoregulation')).toBe('term');
  expect(kind('Hedging')).toBe('term');
});
