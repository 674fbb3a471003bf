import { describe, expect, it } from 'vitest';
import { drawnBy } from '@/lib/testing/prose';

describe('asks what a term is that the notes explain in passing', () => {
  it('reads the term that opens a sentence, whatever its explanation holds', () => {
    expect(
      drawnBy(
        'apposition',
        'Barriers to entry, the obstacles that keep rivals out of an industry, include patents and licences.',
      ),
    ).toEqual(['What are barriers to entry? → the obstacles that keep rivals out of an industry']);
    expect(drawnBy('apposition', 'The Crown, the Lords and the Commons must agree.')).toEqual([]);
  });

  it('reads the term at the end of a sentence up to its full stop', () => {
    expect(
      drawnBy('apposition', 'The theory rests on bonding, the tie that forms between a lamb and a ewe.'),
    ).toEqual(['What is bonding? → the tie that forms between a lamb and a ewe']);
    expect(drawnBy('apposition', 'The child needs space, a healthy diet and books.')).toEqual([]);
  });

  it('takes a relative clause with “is” for an explanation, and a clause for none', () => {
    expect(
      drawnBy('apposition', 'It differs from the money supply, which is the stock of coins and deposits.'),
    ).toEqual(['What is the money supply? → the stock of coins and deposits']);
    expect(
      drawnBy(
        'apposition',
        'Having counted the flocks in the Great Census, the crown dissolved the smaller guilds.',
      ),
    ).toEqual([]);
  });

  it('asks who somebody was only where the description singles him out', () => {
    expect(
      drawnBy('apposition-who', 'It was Thomas Hooper, a former servant of the king, who did it.'),
    ).toEqual([]);
  });
});

describe('asks how much a measure is that has a name of its own', () => {
  it('quantity', () => {
    expect(
      drawnBy('quantity', 'No dwarf star can exceed the Hooper limit of about 1.4 solar masses.'),
    ).toEqual(['What is the Hooper limit? → about 1.4 solar masses']);
    expect(drawnBy('quantity', 'The train reached a speed of 90 miles per hour.')).toEqual([]);
    expect(drawnBy('quantity', 'It fell short of the inflation target of the bank.')).toEqual([]);
  });
});

describe('asks when there is a thing at all', () => {
  it('when-condition', () => {
    expect(
      drawnBy('when-condition', 'A monopoly exists where a single firm supplies a whole market.'),
    ).toEqual(['When does a monopoly exist? → where a single firm supplies a whole market']);
    expect(drawnBy('when-condition', 'A monopoly exists in the market for tap water.')).toEqual([]);
  });

  it('leaves out how a result is called', () => {
    expect(
      drawnBy(
        'what-happens',
        'When a cell loses water, the wall shrinks inwards, a state known as plasmolysis.',
      ),
    ).toEqual(['What happens when a cell loses water? → the wall shrinks inwards']);
  });
});

describe('gives a view whole', () => {
  it('up to what another holds', () => {
    expect(
      drawnBy(
        'view',
        'Mary Hooper argues that the movement was national and rooted in the towns, while John Tyler maintains that it was not.',
      ),
    ).toEqual([
      'What does Mary Hooper argue about the movement? → that the movement was national and rooted in the towns',
    ]);
  });
});
