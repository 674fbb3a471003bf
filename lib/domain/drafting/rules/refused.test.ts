import { describe, expect, it } from 'vitest';
import { lint } from '../lint';
import { drawnBy } from '@/lib/testing/prose';

describe('asks what somebody refused to do', () => {
  it('asks for the object of the infinitive where the sentence ends with it', () => {
    expect(
      drawnBy('object-infinitive', 'The Estates General refused to register the royal edict on grain.'),
    ).toEqual([]);
    expect(
      drawnBy('object-infinitive', 'The Estates General refused to register the royal edict of Saint Louis.'),
    ).toEqual(['What did the Estates General refuse to register? → the royal edict of Saint Louis']);
    expect(drawnBy('object-infinitive', 'The Estates General tried to read the royal edict.')).toEqual([]);
  });

  it('goes on with the second predicate of “whose”', () => {
    expect(
      drawnBy(
        'object-preposition',
        'The crown passed to Henry Bolingbroke, whose heirs descended from John of Gaunt but had been barred from the council.',
      ),
    ).toContain('What were Henry Bolingbroke’s heirs barred from? → the council');
  });
});

describe('holds for whole what only looks cut off, or thin', () => {
  const faults = (front: string, back: string, rule = 'why-because') =>
    lint({ kind: 'basic', front, back, rule });

  it('takes a preposition at the end of a clause with its own verb', () => {
    expect(faults('Why do weavers leave the guild?', 'they make more cloth than they are paid for')).toEqual(
      [],
    );
    expect(
      faults('Why do weavers leave the guild?', 'the guild that they paid and the council of'),
    ).toContain('dangling-back');
  });

  it('asks what happened to somebody by name alone', () => {
    const fate = 'was pardoned and sent to the kitchens';
    expect(faults('What happened to Bolingbroke?', fate, 'what-happened')).toEqual([]);
    expect(faults('What happened to the prisoners?', fate, 'what-happened')).toContain('thin-front');
  });
});
