import { describe, expect, it } from 'vitest';
import { drawnBy } from '@/lib/testing/prose';

describe('says with a clause what its sentence says before it', () => {
  it('asks for a number with the date that it holds for', () => {
    expect(drawnBy('how-many', 'In 1907 the Harbour League won about 60 seats.')).toEqual([
      'How many seats did the Harbour League win in 1907? → about 60',
    ]);
    expect(drawnBy('how-many', 'The heart has four chambers.')).toEqual([
      'How many chambers does the heart have? → four',
    ]);
  });

  it('asks who acted on what occasion, where a name does not tell which deed is meant', () => {
    expect(
      drawnBy(
        'subject',
        'When three ministers joined the cabinet in October 1907 the Socialists called a general strike.',
      ),
    ).toEqual([
      'Who called a general strike when three ministers joined the cabinet in October 1907? → the Socialists',
    ]);
    expect(
      drawnBy('subject', 'When they joined the cabinet the Socialists called a general strike.'),
    ).toEqual(['Who called a general strike? → the Socialists']);
  });

  it('keeps to what end and with what, in a few words', () => {
    expect(drawnBy('object', 'To make shells, the snail needs calcium carbonate.')).toEqual([
      'What does the snail need to make shells? → calcium carbonate',
    ]);
  });
});
