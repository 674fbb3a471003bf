import { describe, expect, it } from 'vitest';
import { drawnBy } from '@/lib/testing/prose';

describe('what a sentence with "is" defines', () => {
  it('asks for no answer, example or remark that leans on the sentences before', () => {
    expect(drawnBy('what-is', 'The envoy from Genoa was a merchant banker with two sons.')).toHaveLength(1);
    for (const leaning of [
      'Walpole’s answer was the Excise Scheme of 1733.',
      'The ones to learn are the sulfate ion, the nitrate ion and the carbonate ion.',
      'The pigment responsible is melanin, a dark polymer found in skin.',
      'The remedies usually tried are a subsidy, a quota and a price floor.',
    ])
      expect(drawnBy('what-is', leaning)).toEqual([]);
  });
  it('takes what is said of a thing that anybody knows for no definition', () => {
    expect(drawnBy('what-is', 'A dielectric is a material that holds charge apart.')).toEqual([
      'What is a dielectric? → a material that holds charge apart',
    ]);
    expect(drawnBy('what-is', 'Sand is a difficult surface to build on.')).toEqual([]);
    expect(drawnBy('what-is', 'Money is the measure that he trusts.')).toEqual([]);
  });
  it('ends where another thing or another deed is told', () => {
    expect(
      drawnBy('what-is', 'Crests are points of greatest height, troughs points of greatest depth.'),
    ).toEqual(['What are crests? → points of greatest height']);
  });
  it('keeps the condition in a meaning', () => {
    expect(drawnBy('meaning', 'Dew point means the temperature a parcel has when it saturates.')).toEqual([
      'What does dew point mean? → the temperature a parcel has when it saturates',
    ]);
  });
});

describe('the name that a thing is called by', () => {
  it('tells which thing is meant by the rest of the sentence', () => {
    expect(drawnBy('called', 'The farmers lived in a walled yard called the bawn.')).toEqual([
      'What was the walled yard in which the farmers lived called? → the bawn',
    ]);
  });
  it('asks for the name of nothing that only the sentence before tells', () => {
    expect(drawnBy('called', 'The whole thing is called fractional distillation.')).toEqual([]);
    expect(drawnBy('called', 'The ratio is called the gearing.')).toEqual([]);
  });
});

describe('explanations between commas', () => {
  it('asks who somebody is by what only a person is', () => {
    expect(drawnBy('apposition-who', 'She is helped by Marta, the neighbour who runs the shop.')).toEqual([
      'Who is Marta? → the neighbour who runs the shop',
    ]);
  });
  it('takes no list, and no gloss on another noun, for an explanation', () => {
    expect(
      drawnBy(
        'apposition',
        'They asked for freedom in local matters, the recall of the governor and a council in the south.',
      ),
    ).toEqual([]);
    expect(
      drawnBy(
        'apposition',
        'Pressure by the guilds, the bodies that had ruled each craft, counted for little.',
      ),
    ).toEqual([]);
  });
});
