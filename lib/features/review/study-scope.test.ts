import { describe, expect, it } from 'vitest';
import { addressOf, readStudyScope, type StudyScope } from './study-scope';

const id = '018f0000-0000-7000-8000-000000000001';
const custom = { mode: 'cram', source: { of: 'everything' }, cards: 30, days: 7 } as const;

describe('the address of a session', () => {
  it.each<StudyScope>([
    {},
    { deckId: id },
    { custom },
    { custom: { ...custom, mode: 'ahead', source: { of: 'deck', deckId: id }, cards: 12, days: 14 } },
    { custom: { ...custom, source: { of: 'exam', examId: id } } },
    { custom: { ...custom, source: { of: 'tag', tag: 'paper 2 & more' } } },
    { custom: { ...custom, source: { of: 'flag', flag: 3 } } },
    { custom: { ...custom, source: { of: 'leeches' } } },
    { custom: { ...custom, source: { of: 'forgotten' } } },
  ])('says what it is of: %j', (scope) => {
    const { searchParams } = new URL(addressOf(scope), 'http://127.0.0.1');
    expect(readStudyScope(Object.fromEntries(searchParams))).toEqual(scope);
  });

  it.each([
    [{ deck: 'x' }, {}],
    [{ deck: [id, id] }, {}],
    [{ mode: 'learn', of: 'deck', deck: id }, { deckId: id }],
    [{ of: 'leeches' }, {}],
    [{ mode: 'cram' }, { custom }],
    [{ mode: 'cram', of: 'deck', deck: 'x', cards: '0', days: '1e9' }, { custom }],
    [{ mode: 'cram', of: 'deck' }, { custom }],
    [{ mode: 'cram', of: 'tag', tag: '   ' }, { custom }],
    [{ mode: 'cram', of: 'flag', flag: '5' }, { custom }],
    [{ mode: 'cram', of: 'exam', exam: '1 OR 1' }, { custom }],
    [{ mode: 'cram', of: 'everywhere', cards: '9999' }, { custom }],
    // A form sends all of its fields; `of` says which one is meant.
    [
      { mode: 'cram', of: 'tag', tag: ' Physics ', deck: id, flag: '2', exam: '' },
      { custom: { ...custom, source: { of: 'tag', tag: 'physics' } } },
    ],
  ])('that is odd is read as far as it can be: %j', (address, scope) => {
    expect(readStudyScope(address)).toEqual(scope);
  });
});
