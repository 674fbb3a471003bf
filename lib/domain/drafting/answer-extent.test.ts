import { describe, expect, it } from 'vitest';
import { drawnBy } from '@/lib/testing/prose';

describe('asks for a date without what another clause says', () => {
  it('leaves out what is joined behind the date, and a clause of which only the subject was read', () => {
    expect(
      drawnBy(
        'when',
        'The old pier burned down in 1911 and the first cinema, in the square, opened in 1912.',
      ),
    ).toContain('In which year did the old pier burn down? → 1911');
    expect(
      drawnBy('when', 'In 1938 the other clubs were closed and the guard, or watch, began to grow.'),
    ).toEqual(['In which year were the other clubs closed? → 1938']);
  });

  it('gives no date that stands behind the joint to what stands before it', () => {
    expect(
      drawnBy('when', 'Vespucci lived in Seville for years, learned Castilian and in 1508 married again.'),
    ).toEqual([]);
    expect(drawnBy('when', 'Vespucci lived in Seville and married in 1508.')).toEqual([]);
    expect(drawnBy('when', 'Vespucci sailed to Brazil and Guiana in 1501.')).toEqual([
      'In which year did Vespucci sail to Brazil and Guiana? → 1501',
    ]);
  });

  it('does not date a book by what it tells of, but dates what a person with years of life did', () => {
    expect(
      drawnBy('when', 'George Rudé’s The Crowd in History (1964) examined the riots at Bristol in 1831.'),
    ).toEqual([]);
    expect(drawnBy('when', 'George Stephenson (1781–1848) opened the works at Newcastle in 1823.')).toEqual([
      'In which year did George Stephenson open the works at Newcastle? → 1823',
    ]);
  });

  it('asks in the simple past, with the particle of the verb', () => {
    expect(drawnBy('when', 'The regent had given up the seal in 1548.')).toEqual([
      'In which year did the regent give up the seal? → 1548',
    ]);
  });
});

describe('gives a view whole', () => {
  it('takes in a second clause of it, and what it is set against', () => {
    expect(
      drawnBy(
        'view',
        'Ricardo predicted that rents would rise, that profits would shrink, and that growth would stop.',
      ),
    ).toEqual([
      'What did Ricardo predict? → that rents would rise, that profits would shrink, and that growth would stop',
    ]);
    expect(
      drawnBy('view', 'Ricardo argued that free trade helps every nation, but that land stays scarce.')[0],
    ).toMatch(/ → that free trade helps every nation, but that land stays scarce$/);
    expect(
      drawnBy(
        'view',
        'Ricardo argued that free trade helps every nation, but Malthus defended the tariff.',
      )[0],
    ).toMatch(/ → that free trade helps every nation$/);
  });

  it('takes in how far it holds, and both halves of its reason', () => {
    expect(
      drawnBy(
        'view',
        'John Dewey was a pragmatist. He thought that a lesson is good in so far as it works, so the results, such as skill, are proof.',
      )[0],
    ).toMatch(/ → that a lesson is good in so far as it works$/);
    expect(
      drawnBy(
        'view',
        'John Dewey argued that pupils should have workshops, because they learn with their hands and forget mere words.',
      )[0],
    ).toMatch(/because they learn with their hands and forget mere words$/);
  });
});

describe('tells a condition with what holds on it', () => {
  it('takes in the condition behind an answer and the second of two', () => {
    expect(
      drawnBy('meaning', 'Stall speed means the lowest speed a wing can fly at if it is to carry its load.'),
    ).toEqual([
      'What does stall speed mean? → the lowest speed a wing can fly at if it is to carry its load',
    ]);
    expect(
      drawnBy(
        'when-condition',
        'A patent may be granted if the device is new, and if it is of use to industry.',
      ),
    ).toEqual([
      'Under what condition may a patent be granted? → if the device is new, and if it is of use to industry',
    ]);
    expect(
      drawnBy(
        'when-condition',
        'A patent may be granted if the device is new, and it lasts for twenty years.',
      ),
    ).toEqual(['Under what condition may a patent be granted? → if the device is new']);
  });

  it('takes no condition for a reason', () => {
    expect(
      drawnBy(
        'why-so',
        'One unit is the area of the square when the side is one metre, so a field is many units.',
      ),
    ).toEqual([]);
  });
});

describe('asks where, why and by what only where the notes tell that', () => {
  it('takes stages for no place', () => {
    expect(drawnBy('where', 'The plan is built in four stages.')).toEqual([]);
    expect(drawnBy('where', 'The hull is built in the harbour.')).toEqual([
      'Where is the hull built? → in the harbour',
    ]);
  });

  it('takes what a definition says of its thing for no reason', () => {
    expect(drawnBy('why-phrase', 'Erosion is a loss of soil as a result of wind.')).toEqual([]);
    expect(drawnBy('why-phrase', 'The field was abandoned as a result of wind.')).toEqual([
      'Why was the field abandoned? → as a result of wind',
    ]);
  });

  it('takes a goal that something is sent or tied to for no purpose', () => {
    expect(drawnBy('why-purpose', 'The general sent the prisoners to camps.')).toEqual([]);
    expect(drawnBy('why-purpose', 'The tunnel was built to carry water.')).toEqual([
      'Why was the tunnel built? → to carry water',
    ]);
  });

  it('does not ask what acquires a thing', () => {
    expect(drawnBy('agent', 'Fluency is acquired by practice.')).toEqual([]);
    expect(drawnBy('agent', 'The Bill was drafted by the union.')).toEqual([
      'What drafted the Bill? → the union',
    ]);
  });

  it('takes the rest of a list for no explanation, nor several things for one', () => {
    expect(
      drawnBy(
        'apposition',
        'The rebels wanted the end of tolls in coastal waters, the return of the abbot and a parliament in the north.',
      ),
    ).toEqual([]);
    expect(
      drawnBy(
        'apposition',
        'Damage by the hooligans, the gangs who had broken the windows, played its part.',
      ),
    ).toEqual([]);
  });
});
