import { describe, expect, it } from 'vitest';
import { drawnBy } from '@/lib/testing/prose';

describe('words that only join a sentence to the one before', () => {
  it('leaves them out of the question', () => {
    expect(drawnBy('when', 'Mary Hooper duly appealed to Parliament in June 1836.')).toEqual([
      'When did Mary Hooper appeal to Parliament? → June 1836',
    ]);
    expect(drawnBy('when', 'The Whigs passed the Mills Act in turn in March 1836.')).toEqual([
      'When did the Whigs pass the Mills Act? → March 1836',
    ]);
    expect(drawnBy('agent', 'The Leeds Courier was founded within two years by John Hooper.')).toEqual([
      'Who founded the Leeds Courier? → John Hooper',
    ]);
  });

  it('asks nothing where the answer only adds to another', () => {
    const bound = (text: string): string[] => drawnBy('object-preposition', text);
    expect(bound('Clozapine binds to serotonin receptors.')).toEqual([
      'What does Clozapine bind to? → serotonin receptors',
    ]);
    expect(bound('Clozapine binds to serotonin receptors as well.')).toEqual([
      'What does Clozapine bind to? → serotonin receptors as well',
    ]);
  });
});

describe('what had happened', () => {
  it('is asked for as what happened', () => {
    expect(drawnBy('when', 'The novel The Mill had appeared in 1836.')).toEqual([
      'In which year did the novel The Mill appear? → 1836',
    ]);
    expect(drawnBy('when', 'The Mills Act had been passed in 1836.')).toEqual([
      'In which year was the Mills Act passed? → 1836',
    ]);
  });

  it('has no date where the sentence tells only that it was over by then', () => {
    const told = (text: string): string[] => drawnBy('when-clause', text);
    expect(told('It was brought in in March 2009, when Bank Rate had already been cut.')).toEqual([]);
  });
});

describe('where an answer or a subject ends', () => {
  it('ends an answer before a sentence about something else', () => {
    expect(
      drawnBy('object-preposition', 'Silver chloride dissolves in ammonia, the bromide needs more of it.'),
    ).toEqual(['What does silver chloride dissolve in? → ammonia']);
  });

  it('leaves the spirit of a deed out of its doer', () => {
    expect(
      drawnBy('agent', 'The Peterloo Massacre was named by the press in mocking reference to Waterloo.'),
    ).toEqual(['What named the Peterloo Massacre in mocking reference to Waterloo? → the press']);
  });

  it('takes no two clauses for one subject', () => {
    const made = (subject: string): string[] =>
      drawnBy('agent', `${subject} is created by slow movements of the plates.`);
    const clean = ['What creates new sea floor? → slow movements of the plates'];
    expect(
      made(
        'At quiet margins, for instance the Mid-Atlantic Ridge, magma rises to fill the gap and new sea floor',
      ),
    ).not.toContainEqual(expect.stringContaining('magma rises'));
    expect(made('New sea floor')).toEqual(clean);
  });

  it('does not cut a name in two', () => {
    expect(drawnBy('agent', 'In the Calvin cycle carbon dioxide is fixed by the enzyme RuBisCO.')).toEqual(
      [],
    );
  });

  it('keeps a condition with its reason, and a year with its share', () => {
    expect(
      drawnBy('why-because', 'If the light is switched off, the amount of GP rises because GP is not used.'),
    ).toEqual(['Why does the amount of GP rise if the light is switched off? → GP is not used']);
    expect(drawnBy('percentage', 'By 1937 around 93% of peasant households had been collectivised.')).toEqual(
      ['What percentage of peasant households had been collectivised by 1937? → around 93%'],
    );
    expect(drawnBy('by-how-much', 'Water expands by around 9% as it freezes.')).toEqual([]);
  });

  it('ends what was done before a second sentence', () => {
    expect(drawnBy('agent', 'Farmers in Oklahoma were hit by drought as well, and many left.')).toEqual([
      'What hit farmers in Oklahoma? → drought',
    ]);
    expect(drawnBy('how-many', 'The theatre at Bayreuth opened two years later.')).toEqual([]);
  });

  it('counts no people whom something is shown', () => {
    expect(drawnBy('how-many', 'Mary Hooper showed 45 students films of car accidents.')).toEqual([]);
    expect(drawnBy('how-many', 'Mary Hooper tested 45 students in Leeds.')).toEqual([
      'How many students did Mary Hooper test in Leeds? → 45',
    ]);
  });
});

describe('a question that leaves half of its fact out', () => {
  it('is not asked of following and responding without what to', () => {
    expect(drawnBy('when', 'The Mills Act followed in August 1836.')).toEqual([]);
    expect(drawnBy('when', 'The Mills Act followed the Leeds riots in August 1836.')).toEqual([
      'When did the Mills Act follow the Leeds riots? → August 1836',
    ]);
  });

  it('tears no year out of a name', () => {
    expect(drawnBy('when', 'The plan was rejected in the 2011 referendum by 68% to 32%.')).toEqual([]);
  });

  it('is not asked of telling one thing from nothing', () => {
    const told = (what: string): string[] =>
      drawnBy('subject-aside', `It was written by Mary Hooper, who ${what}.`);
    expect(told('distinguished primary deviance')).toEqual([]);
    expect(told('distinguished primary from secondary deviance')).toEqual([
      'Who distinguished primary from secondary deviance? → Mary Hooper',
    ]);
    expect(told('had worked with John Mill at the Leeds Clinic')).toEqual([
      'Who worked with John Mill at the Leeds Clinic? → Mary Hooper',
    ]);
  });
});

describe('who is meant', () => {
  it('takes no person for a thing that was printed', () => {
    const printed = (text: string): string[] => drawnBy('when', text);
    expect(printed('John Hooper took the story from Arthur Mill, which was printed in 1562.')).toEqual([]);
    expect(printed('John Hooper took the story from The Leeds Courier, which was printed in 1562.')).toEqual([
      'In which year was The Leeds Courier printed? → 1562',
    ]);
  });

  it('writes an article small before what is no title', () => {
    expect(drawnBy('when', 'The Krebs cycle was worked out by Hans Krebs in 1937.')).toEqual([
      'In which year was the Krebs cycle worked out by Hans Krebs? → 1937',
    ]);
  });

  it('leaves the first name that opens a sentence its capital', () => {
    expect(drawnBy('named', 'Malcolm calls the couple "this dead butcher and his queen".')).toEqual([
      'What does Malcolm call the couple? → "this dead butcher and his queen"',
    ]);
  });

  it('resolves no pronoun where two people stand side by side', () => {
    const told = (first: string): string[] => drawnBy('view', `${first} He insists that we are one body.`);
    expect(told('John Hooper was a socialist, and Arthur Mill is seen as his voice.')).toEqual([]);
    expect(told('John Hooper was a socialist.')).toEqual([
      'What does John Hooper insist? → that we are one body',
    ]);
  });
});
