import { describe, expect, it } from 'vitest';
import { drawnBy, proseCandidates } from '@/lib/testing/prose';

// One file for the rules of long sentences: the language model behind them takes a second to load in each.

describe('asks of a part of a long sentence by itself', () => {
  it('what was given, and to whom', () => {
    expect(
      drawnBy('giving', 'The Aldford Plan ended the strike and gave Norway a loan of two million crowns.'),
    ).toEqual(['What did the Aldford Plan give Norway? → a loan of two million crowns']);
    expect(drawnBy('giving', 'The Harbour Act gave the vote to most of the fishermen.')).toEqual([
      'To whom did the Harbour Act give the vote? → most of the fishermen',
    ]);
    expect(drawnBy('giving', 'The Aldford Plan gave rise to a strike.')).toEqual([]);
  });
  it('what was agreed under a treaty', () => {
    const text = 'Help was cut off by the Treaty of Aldford, under which Hakon agreed not to shelter rebels.';
    expect(drawnBy('under-which', text)).toEqual([
      'What did Hakon agree to do under the Treaty of Aldford? → not to shelter rebels',
    ]);
    expect(drawnBy('under-which', 'Help came from the Treaty of Aldford, under which Hakon lived.')).toEqual(
      [],
    );
  });
  it('how long', () => {
    expect(drawnBy('how-long', 'The strike lasted for nine weeks and ruined the port.')).toEqual([
      'How long did the strike last? → for nine weeks',
    ]);
    expect(drawnBy('how-long', 'The strike lasted until the port was ruined.')).toEqual([]);
  });
  it('with what result', () => {
    expect(
      drawnBy('result', 'The council sold the mill, which led to a strike, because wages fell.'),
    ).toEqual(['What was the result when the council sold the mill? → a strike']);
    expect(drawnBy('result', 'The council sold the mill, which stood by a river.')).toEqual([]);
  });
  it('into what something was sorted', () => {
    const text = 'Ada Ling sorted the strikes into riots and marches, but nobody read her.';
    expect(drawnBy('parted-into', text)).toEqual([
      'What did Ada Ling sort the strikes into? → riots and marches',
    ]);
    expect(drawnBy('parted-into', 'Ada Ling sorted the strikes in 1979.')).toEqual([]);
  });
  it('what a quotation stands for', () => {
    expect(drawnBy('quoted-identity', 'The ring is the "silent witness" that Hakon fears.')).toEqual([
      'What is the "silent witness" that Hakon fears? → The ring',
    ]);
    expect(drawnBy('quoted-identity', 'The ring is the "silent witness".')).toEqual([]);
  });
  it('how somebody described what he thought there was', () => {
    const text =
      'Ada Ling thought there was a plain division of tasks, with the smith at the forge and the boy at the door.';
    expect(drawnBy('there-was', text)).toEqual([
      'How did Ada Ling describe the plain division of tasks? → with the smith at the forge and the boy at the door',
    ]);
    expect(drawnBy('there-was', 'There was a plain division of tasks, with the smith at the forge.')).toEqual(
      [],
    );
  });
  it('by whom, where each of several has a preposition', () => {
    expect(
      drawnBy('agent', 'Hakon was sheltered by the Duke of Aldford, by Ada Ling and by the monks.'),
    ).toEqual(['By whom was Hakon sheltered? → by the Duke of Aldford, by Ada Ling and by the monks']);
  });
  it('why it was so called', () => {
    const text = 'The harbour saw a wave of strikes known as the Rope Riots, because strikers cut the ropes.';
    expect(drawnBy('so-called', text)).toEqual([
      'Why were the Rope Riots so called? → strikers cut the ropes',
    ]);
    expect(proseCandidates(text).filter(({ rule }) => rule === 'why-because')).toEqual([]);
    expect(drawnBy('so-called', 'The Rope Riots failed because the strikers had no money.')).toEqual([]);
  });
  it('what somebody’s own was called', () => {
    expect(
      drawnBy('whose-name', 'Ada Ling, whose newspaper the Northern Gull appeared in 1837, was jailed.'),
    ).toEqual(['What was Ada Ling’s newspaper called? → the Northern Gull']);
    expect(drawnBy('whose-name', 'Ada Ling, whose newspaper appeared in 1837, was jailed.')).toEqual([]);
  });
});

describe('reads a relative clause between commas as a statement about its owner', () => {
  it('when, by what and whose', () => {
    expect(drawnBy('when', 'The plan was made by the Aldford Bank, which opened in October 1809.')).toEqual([
      'When did the Aldford Bank open? → October 1809',
    ]);
    expect(drawnBy('when', 'Ada Ling, whose newspaper was founded in 1837, was jailed.')).toEqual([
      'In which year was Ada Ling’s newspaper founded? → 1837',
    ]);
  });
  it('not where two nouns may own it', () => {
    expect(
      drawnBy('when', 'They feared the success of the Aldford Bank, which opened in October 1809.'),
    ).toEqual([]);
  });
});

describe('takes pronouns for whom they can only mean', () => {
  it('the person whose name heads the paragraph', () => {
    const text = 'Stanley. Blanche insulted her sister. He uses the code to claim a share.';
    expect(drawnBy('why-purpose', text)).toEqual(['Why does Stanley use the code? → to claim a share']);
    expect(drawnBy('why-purpose', 'Blanche insulted her sister. He uses the code to claim a share.')).toEqual(
      [],
    );
  });
  it('him, where a name heads the paragraph', () => {
    const text = 'Stanley. The play opens in a bar. The stage directions call him a "tired king".';
    expect(drawnBy('named', text)).toEqual(['What do the stage directions call Stanley? → a "tired king"']);
    expect(
      drawnBy('named', 'The play opens in a bar. The stage directions call him a "tired king".'),
    ).toEqual([]);
  });
  it('whoever is spoken of by what is his', () => {
    const text = "Hakon Ling's attempt to flee failed. He raised an army in May 1642.";
    expect(drawnBy('when', text)).toEqual(['When did Hakon Ling raise an army? → May 1642']);
    expect(drawnBy('when', 'The attempt to flee failed. He raised an army in May 1642.')).toEqual([]);
  });
  it('the second of what was first', () => {
    expect(drawnBy('when', 'The first petition failed; the second was sent in 1842.')).toEqual([
      'In which year was the second petition sent? → 1842',
    ]);
    expect(drawnBy('when', 'The petition failed; the second was sent in 1842.')).toEqual([]);
  });
});
