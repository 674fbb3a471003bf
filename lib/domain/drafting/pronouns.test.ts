import { describe, expect, it } from 'vitest';
import { drawnBy } from '@/lib/testing/prose';

describe('says whom he or she means, or asks nothing', () => {
  it('takes the subject of the sentence before, unless that sentence speaks of somebody else as him', () => {
    expect(drawnBy('when', 'Galileo taught at Padua for years. In 1632 he published the Dialogue.')).toEqual([
      'In which year did Galileo publish the Dialogue? → 1632',
    ]);
    expect(
      drawnBy(
        'when',
        'Galileo taught at Padua. Roberto Bellarmine warned him in person. In 1632 he published the Dialogue.',
      ),
    ).toEqual([]);
  });

  it('takes nobody who is cited for a view of him, nor two people for one', () => {
    expect(
      drawnBy(
        'when',
        'Ian Kershaw (1998) argues that he feared a second front: he had seen the western army collapse in 1918.',
      ),
    ).toEqual([]);
    expect(
      drawnBy('when', 'Pierre Curie and Marie Curie worked in a shed. In 1903 he visited London.'),
    ).toEqual([]);
    expect(
      drawnBy(
        'when',
        'Ian Kershaw argues that terror alone kept nobody obedient. In 1998 he published Hubris.',
      ),
    ).toEqual(['In which year did Ian Kershaw publish Hubris? → 1998']);
  });

  it('takes a common noun with the capital of its sentence for no person, nor an event named after a word for one', () => {
    expect(
      drawnBy(
        'fail',
        'Growth was held back by war. He did not foresee the new machines. The Limits to Growth (1972) took this up.',
      ),
    ).toEqual([]);
    expect(
      drawnBy('when', 'The Pilgrimage of Grace was the largest rising. In 1537 he left the city.'),
    ).toEqual([]);
  });
});

describe('says what it means, or asks nothing', () => {
  it('takes the subject of the sentence before, unless another clause beside it has one as well', () => {
    expect(drawnBy('when', 'The canal joined two rivers. It was widened in 1875.')).toEqual([
      'In which year was the canal widened? → 1875',
    ]);
    expect(
      drawnBy(
        'when',
        'The canal joined two rivers, and a railway ran beside the water. It was widened in 1875.',
      ),
    ).toEqual([]);
    expect(drawnBy('when', 'Trade grew and output rises. It was taxed in 1875.')).toEqual([]);
  });

  it('does not choose between a subject and the law or the name that its sentence ends on', () => {
    expect(
      drawnBy('when', 'The ministry answered with the Public Health Act. It was widened in 1875.'),
    ).toEqual([]);
    expect(drawnBy('when', 'The main channel is called the Long Cut. It was widened in 1875.')).toEqual([]);
  });

  it('knows that it depends of nothing named before', () => {
    expect(drawnBy('object-preposition', 'The canal joined two rivers. It depends on rainfall.')).toEqual([]);
    expect(drawnBy('object-preposition', 'The canal joined two rivers. It relies on rainfall.')).toEqual([
      'What does the canal rely on? → rainfall',
    ]);
  });
});
