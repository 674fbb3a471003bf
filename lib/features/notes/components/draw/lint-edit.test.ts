import { describe, expect, it } from 'vitest';
import { lintEdit } from './lint-edit';
import { LINT_SENTENCE } from './lint-sentences';

describe('wording while it is typed', () => {
  it('cannot be saved without a front or a back', () => {
    expect(lintEdit('basic', { front: ' ', back: 'x' }).error).toContain('front');
    expect(lintEdit('basic', { front: 'x', back: '' }).error).toContain('back');
    expect(lintEdit('cloze', { front: '', back: '' }).error).toContain('front');
  });

  it('cannot be saved when a side is longer than any card', () => {
    expect(lintEdit('basic', { front: 'x '.repeat(4000), back: 'y' }).error).toContain('4,000');
  });

  it('passes without advice when it is a good card', () => {
    expect(
      lintEdit('basic', { front: 'In which year was the Treaty of Rapallo signed?', back: '1922' }),
    ).toEqual({
      error: null,
      advice: [],
    });
    const cloze = { front: 'The Treaty of Rapallo was signed in _____ [year].', back: '1922' };
    expect(lintEdit('cloze', cloze)).toEqual({ error: null, advice: [] });
  });

  it('is advised in a sentence, and can be saved all the same', () => {
    const { error, advice } = lintEdit('basic', {
      front: 'Was the Treaty of Rapallo signed in 1922?',
      back: 'Yes, in 1922',
    });
    expect(error).toBeNull();
    expect(advice).toContain(LINT_SENTENCE['yes-no']);
  });

  it('is told when a cloze has lost its blank, or has two', () => {
    for (const front of ['The Treaty of Rapallo was signed.', 'The _____ of _____ was signed.']) {
      expect(lintEdit('cloze', { front, back: '1922' }).advice).toContain(LINT_SENTENCE['blank-count']);
    }
  });
});
