import { describe, expect, it } from 'vitest';
import { baseForm, pastOf, thirdPerson } from './inflection';

describe('baseForm', () => {
  it.each([
    ['organised', 'organize', 'organise'],
    ['analysed', 'analyze', 'analyse'],
    ['created', 'create', 'create'],
    ['stopped', 'stop', 'stop'],
    ['carries', 'carry', 'carry'],
    ['took', 'take', 'take'],
    ['were', 'be', 'be'],
    ['travelled', 'travel', 'travel'],
    ['signed', 'sign', 'sign'],
    ['reaches', 'reach', 'reach'],
    ['beheaded', 'beheaded', 'behead'],
  ])('%s comes from %s, spelled as the British do: %s', (form, lemma, base) => {
    expect(baseForm(form, lemma)).toBe(base);
  });
});

it('makes the forms that a question wants', () => {
  expect(['have', 'carry', 'pass', 'sign'].map(thirdPerson)).toEqual(['has', 'carries', 'passes', 'signs']);
  expect(pastOf('take', 'taken')).toBe('took');
  expect(pastOf('sign', 'signed')).toBe('signed');
});
