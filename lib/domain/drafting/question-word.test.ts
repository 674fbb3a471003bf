import { describe, expect, it } from 'vitest';
import { drawnBy } from '@/lib/testing/prose';

describe('asks with the word that fits the answer', () => {
  it('who, of those whom an office or a noun of persons names', () => {
    expect(drawnBy('agent', 'The salt pans were worked by landless day-labourers.')).toEqual([
      'Who worked the salt pans? → landless day-labourers',
    ]);
    expect(drawnBy('subject', 'Clerks counted fewer than 900 names on the harbour petition.')).toEqual([]);
  });

  it('which, with a plural verb, of kinds told apart by an adjective', () => {
    expect(drawnBy('subject-causal', 'Nocturnal insects carry pollen between desert flowers.')).toEqual([
      'Which insects carry pollen between desert flowers? → Nocturnal insects',
    ]);
    expect(drawnBy('subject-causal', 'Some insects carry pollen between desert flowers.')).toEqual([]);
  });

  it('how, of a way in which something is learnt', () => {
    expect(drawnBy('how-agent', 'Moral courage is acquired by habit.')).toEqual([
      'How is moral courage acquired? → by habit',
    ]);
    expect(drawnBy('how-agent', 'The harbour was acquired by merchants.')).toEqual([]);
  });
});
