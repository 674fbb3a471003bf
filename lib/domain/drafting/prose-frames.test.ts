import { describe, expect, it } from 'vitest';
import { drawnBy } from '@/lib/testing/prose';
import { drawCards } from './draw-cards';

describe('asks what the verb or the quality has a place for', () => {
  it('asks for what somebody was asked for', () => {
    expect(drawnBy('object-preposition', 'Mary Hooper asked the king for corn in 1540.')).toEqual([
      'What did Mary Hooper ask the king for? → corn',
    ]);
    expect(drawnBy('object', 'Mary Hooper asked the king for corn in 1540.')).toEqual([]);
  });

  it('takes a span of time for no object', () => {
    expect(drawnBy('object', 'Mary Hooper lived all her life in a stone cottage.')).toEqual([]);
  });

  it('asks to what a quality is', () => {
    expect(drawnBy('relation', 'The pull of the spring is directly proportional to its length.')).toEqual([]);
    expect(drawnBy('relation', 'The pull of a spring is directly proportional to the extension.')).toEqual([
      'What is the pull of a spring directly proportional to? → the extension',
    ]);
    expect(drawnBy('what-is', 'The pull of a spring is directly proportional to the extension.')).toEqual([]);
  });

  it('asks what a process produces, and by whom somebody was backed', () => {
    expect(drawnBy('effect', 'Erosion by the sea produces arches and stacks.')).toEqual([
      'What does erosion by the sea produce? → arches and stacks',
    ]);
  });

  it('leaves out what is said besides of what is counted or of the way it is done', () => {
    expect(drawnBy('how-many', 'A salmon has two fins covered by soft skin.')).toEqual([
      'How many fins does a salmon have? → two',
    ]);
    expect(drawnBy('how-agent', 'The sluice can be shut by a lever to save water.')).toEqual([
      'How can the sluice be shut? → by a lever',
    ]);
  });

  it('asks who of authors cited with a year', () => {
    expect(drawnBy('subject-causal', 'Le and Hooper (2003) founded a clinic for sleep disorders.')).toEqual([
      'Who founded a clinic for sleep disorders? → Le and Hooper (2003)',
    ]);
  });
});

describe('gives a deed to nobody who may not have done it', () => {
  it('knows neither of father and son by "he"', () => {
    expect(
      drawnBy('why-so', 'Mark Hooper was rich. His father John Hooper died at sea, so he grew up in Leeds.'),
    ).toEqual([]);
  });

  it('leaves a second predicate behind a relative clause alone', () => {
    expect(
      drawnBy('subject-causal', 'Mary Hooper founded a school for a boy who was deaf and painted icons.'),
    ).toEqual([]);
  });
});

it('shows no chip that gives the answer away', () => {
  const year = drawCards(
    '# The Great Fire of London, 1666\n\nThe fire destroyed the old cathedral in 1666.',
  ).cards;
  expect(year.map(({ back, context }) => `${back} ${context}`)).toContain('1666 The Great Fire of London');
  const person = drawCards(
    '# Hooper on law\n\nMary Hooper lived in Leeds and wrote on law and on custom.',
  ).cards;
  expect(person.filter(({ kind, back }) => kind === 'cloze' && back === 'Mary Hooper')).toEqual([]);
});
