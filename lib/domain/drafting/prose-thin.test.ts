import { describe, expect, it } from 'vitest';
import { drawnBy } from '@/lib/testing/prose';
import { isMisread } from './own-faults';

describe('asks for one of several kinds by its noun', () => {
  const shops =
    'The corner shop sells fresh bread to the harbour. A village shop is rare. Coastal erosion wears down the soft cliffs. Glacial erosion is slow.';

  it('names the kind where the notes speak of another of it', () => {
    expect(drawnBy('subject', shops)).toContain(
      'Which shop sells fresh bread to the harbour? → The corner shop',
    );
    expect(drawnBy('subject', shops)).toContain(
      'Which type of erosion wears down the soft cliffs? → Coastal erosion',
    );
  });

  it('says what where the notes know no other, or the noun stands in the question', () => {
    expect(drawnBy('subject', 'The corner shop sells fresh bread to the harbour.')).toEqual([
      'What sells fresh bread to the harbour? → The corner shop',
    ]);
    expect(
      drawnBy('subject', 'The corner shop sells fresh bread to the shop boats. A village shop is rare.'),
    ).toEqual(['What sells fresh bread to the shop boats? → The corner shop']);
  });
});

describe('asks nothing that is too small, or half of what was told', () => {
  it('takes a bare size or a lone so for no measure', () => {
    expect(drawnBy('how-successful', 'The harbour fund is small.')).toEqual([]);
    expect(drawnBy('how-successful', 'The harbour fund is too small to pay for a lighthouse.')).toEqual([
      'How large is the harbour fund? → too small to pay for a lighthouse',
    ]);
  });

  it('asks not what somebody saw or called something', () => {
    expect(drawnBy('object', 'Mary Hooper saw the old salt mill as a prison.')).toEqual([]);
    expect(drawnBy('object', 'Mary Hooper rejected the old salt mill.')).toEqual([
      'What did Mary Hooper reject? → the old salt mill',
    ]);
  });

  it('asks not as what a name alone acted', () => {
    expect(drawnBy('object-preposition', 'Mary Hooper acted as harbour judge.')).toEqual([]);
    expect(drawnBy('object-preposition', 'Mary Hooper was accused of stealing salt.')).toEqual([
      'What was Mary Hooper accused of? → stealing salt',
    ]);
  });

  it('dates no state', () => {
    expect(drawnBy('when', 'Mary Hooper stayed loyal to the guild in 1540.')).toEqual([]);
    expect(drawnBy('when', 'Mary Hooper left the guild in 1540.')).toEqual([
      'In which year did Mary Hooper leave the guild? → 1540',
    ]);
  });

  it('asks what a thing is for, not what processes or people do', () => {
    expect(drawnBy('what-does', 'The sluice holds back the tide and lets out the river.')).toEqual([
      'What does the sluice do? → holds back the tide and lets out the river',
    ]);
    expect(drawnBy('what-does', 'Salt panning starts in spring and goes on until autumn.')).toEqual([]);
  });
});

describe('asks for a state by what has it', () => {
  it('asks what something is or has when a condition holds', () => {
    expect(
      drawnBy('what-happens', 'If the sluice is shut, the depth of the pool is the sum of both flows.'),
    ).toEqual(['What is the depth of the pool if the sluice is shut? → the sum of both flows']);
    expect(drawnBy('what-happens', 'If the sluice is shut, the pool overflows.')).toEqual([
      'What happens if the sluice is shut? → the pool overflows',
    ]);
    expect(drawnBy('what-happens', 'When the sluice was shut, the guild expected a flood.')).toEqual([]);
  });

  it('lists what something is caused by behind the verb', () => {
    const floods = 'The floods were caused by rain, by melting snow or by the tide.';
    expect(drawnBy('agent', floods)).toEqual([]);
    expect(drawnBy('object-preposition', floods)).toContain(
      'What were the floods caused by? → rain, by melting snow or by the tide',
    );
  });
});

describe('writes small what the notes write small', () => {
  it('takes the capital of its sentence from a noun', () => {
    expect(drawnBy('why-because', 'A gannet is loud. Gannets may flee because the tide is high.')).toEqual([
      'Why may gannets flee? → the tide is high',
    ]);
    expect(drawnBy('why-because', 'Gannets may flee because the tide is high.')).toEqual([
      'Why may Gannets flee? → the tide is high',
    ]);
  });
});

describe('finds what was read on or only argued', () => {
  const misread = (front: string, back: string): boolean => isMisread({ front, back, rule: 'why-so' });

  it('knows a sentence that ends in a symbol', () => {
    expect(misread('Why does the pool warm up?', 'E is in J. Greater energy warms it')).toBe(true);
    expect(misread('Why did the guild close?', 'it was sued by J. Hooper in May')).toBe(false);
  });

  it('asks no reason of what is arguable', () => {
    expect(misread('Why did the guild arguably fail?', 'it had no money')).toBe(true);
    expect(misread('Why did the guild fail?', 'it had no money')).toBe(false);
  });

  it('knows what points to the sentence before', () => {
    expect(misread('How much of that salt is sold?', 'half')).toBe(true);
    expect(misread('What is evidence of that which nobody saw?', 'salt')).toBe(false);
  });
});
