import { describe, expect, it } from 'vitest';
import { drawnBy } from '@/lib/testing/prose';

describe('asks for a subject only where it is read whole and the predicate fits nothing else', () => {
  it('asks by the kind that a term names itself', () => {
    expect(drawnBy('subject-causal', 'The Bosch process produces fuel gas from coal and steam.')).toEqual([
      'Which process produces fuel gas from coal and steam? → The Bosch process',
    ]);
    expect(drawnBy('subject-causal', 'Fermentation produces fuel gas from maize and sugar.')).toEqual([
      'What produces fuel gas from maize and sugar? → Fermentation',
    ]);
  });

  it('asks nothing of a predicate that fits many', () => {
    expect(drawnBy('subject-causal', 'The Bosch process produces the gas.')).toEqual([]);
    expect(drawnBy('subject', 'Famine followed in 1846, worst of all in the west.')).toEqual([]);
  });

  it('asks nothing of what is denied, counted or cut off', () => {
    expect(
      drawnBy('subject-causal', 'No grey squirrel can carry the parapox virus of red squirrels.'),
    ).toEqual([]);
    expect(drawnBy('subject-causal', 'Bus destroyed by fire carried nine civil rights campaigners.')).toEqual(
      [],
    );
    expect(drawnBy('what-is', 'Not every tax is a burden on trade and industry.')).toEqual([]);
  });

  it('leaves a description between commas out of the answer', () => {
    expect(
      drawnBy('subject-causal', 'Lignin, a tough polymer, strengthens the walls of xylem vessels.'),
    ).toEqual(['What strengthens the walls of xylem vessels? → Lignin']);
  });
});

describe('asks for an agent as what it is', () => {
  it('asks how, where a process does it', () => {
    expect(drawnBy('how-agent', 'Aluminium is extracted from bauxite by electrolysis.')).toEqual([
      'How is aluminium extracted from bauxite? → by electrolysis',
    ]);
    expect(drawnBy('agent', 'Aluminium is extracted from bauxite by electrolysis.')).toEqual([]);
  });

  it('asks nothing of targets that no word tells from others', () => {
    expect(drawnBy('agent', 'Targets were set by the planners.')).toEqual([]);
    expect(drawnBy('agent', 'The ban was broken by the miners.')).toEqual([]);
  });
});

describe('asks for an object that is worth it', () => {
  it('passes over one plain noun', () => {
    expect(drawnBy('object', 'Competitive inhibitors block the active site.')).toEqual([
      'What do competitive inhibitors block? → the active site',
    ]);
    expect(drawnBy('object', 'High turnover brings benefits.')).toEqual([]);
    expect(drawnBy('object-preposition', 'The tune belongs to the same private world.')).toEqual([]);
  });
});

describe('asks what a title names, and no line of notes for a doer', () => {
  it('takes the kind at the end of a title', () => {
    expect(drawnBy('subject', 'The House of Guilds Act 1999 removed all but 92 hereditary masters.')).toEqual(
      ['Which act removed all but 92 hereditary masters? → The House of Guilds Act 1999'],
    );
  });

  it('passes over an office without its article', () => {
    expect(drawnBy('subject', 'Bobby Hooper elected MP for the county of Tyrone.')).toEqual([]);
  });

  it('passes over what is defined for somebody named before', () => {
    expect(drawnBy('what-is', 'Light is the motif of her dishonesty throughout the play.')).toEqual([]);
    expect(drawnBy('what-is', 'Time lags are a further objection.')).toEqual([]);
  });
});
