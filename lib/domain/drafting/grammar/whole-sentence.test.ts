import { describe, expect, it } from 'vitest';
import { readClauses } from '../clauses';
import { textOf } from '../sentence';
import { readBlocks } from '../sentences';
import { structure } from '../structure';

/** The clauses of a sentence as `lead « subject | verb | rest`, in the order of their verbs. */
function clausesOf(text: string): string[] {
  const { blocks } = structure(text);
  const [sentence] = readBlocks(text, blocks, [0], () => undefined);
  if (sentence === undefined) return [];
  return readClauses(sentence).map(({ lead, subject, verb, rest }) => {
    const said = [subject, [verb.start, verb.end] as const, rest].map((range) => textOf(sentence, range));
    return (lead === null ? '' : `${textOf(sentence, lead)} « `) + said.join(' | ');
  });
}

describe('reading a sentence as a whole', () => {
  it.each([
    [
      'the subject without what is inserted behind it',
      'The Enclosure Act, passed in 1801, simplified the procedure, and the commons shrank.',
      ['The Enclosure Act | simplified | the procedure', 'the commons | shrank | '],
    ],
    [
      'the verb behind a reduced relative',
      'When the council held at Clermont in 1095 was dissolved, the crusade began.',
      ['the council held at Clermont in 1095 | was dissolved | ', 'the crusade | began | '],
    ],
    [
      'a relative clause with its noun, and the verb that comes after it',
      'The lymph nodes, which only a surgeon can reach, swell first.',
      ['only a surgeon | can reach | ', 'The lymph nodes | swell | first'],
    ],
    [
      'what a plural behind examples does',
      'Plants are covered in fine hairs, such as bristles and thorns, which deter insects.',
      ['Plants | are covered | in fine hairs, such as bristles and thorns', 'fine hairs | deter | insects'],
    ],
    [
      'the second verb of what a view is about',
      'He came to believe that matter is eternal and has been shaped by chance.',
      ['He | came | to believe', 'matter | is | eternal', 'matter | has been shaped | by chance'],
    ],
    [
      'a doing as a subject',
      'Adding a catalyst gives molecules another route, so the reaction runs faster.',
      ['Adding a catalyst | gives | molecules another route', 'the reaction | runs | faster'],
    ],
    [
      'a fronted clause without its comma',
      'When Galileo turned his telescope to Jupiter in 1610 he saw four moons.',
      ['Galileo | turned | his telescope to Jupiter in 1610', 'he | saw | four moons'],
    ],
    [
      'a participle with its noun, not as a second verb',
      'Poverty is a lack of the money and goods needed for a decent life.',
      ['Poverty | is | a lack of the money and goods needed for a decent life'],
    ],
    [
      'what is compared with',
      'Printing let ideas travel faster than the censors could ban them.',
      ['Printing | let | ideas travel faster', 'the censors | could ban | them'],
    ],
    [
      'a plural that opens the sentence with its relative clause',
      'Photons whose energy exceeds this limit eject electrons.',
      ['energy | exceeds | this limit', 'Photons whose energy exceeds this limit | eject | electrons'],
    ],
    [
      'an adverb and a year before the subject',
      'In December 1916 Lloyd George became prime minister.',
      ['In December 1916 « Lloyd George | became | prime minister'],
    ],
  ])('reads %s', (_, text, clauses) => {
    expect(clausesOf(text)).toEqual(clauses);
  });
});
