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

  it('cannot be saved when a cloze has lost its blank and asks nothing', () => {
    const fault = (front: string) => lintEdit('cloze', { front, back: '1922' }).error;
    expect(fault('The Treaty of Rapallo was signed.')).toContain('The blank is gone');
    expect(fault('The Treaty of Rapallo was signed in [year].')).toContain('make it a question');
    expect(lintEdit('basic', { front: 'Treaty of Rapallo', back: '1922' }).error).toBeNull();
  });

  it('is told when a cloze has become a question, or has two blanks', () => {
    const fronts = [
      'When was the Treaty of Rapallo signed?',
      'Name the year of the Treaty of Rapallo.',
      'The _____ of _____ was signed.',
    ];
    for (const front of fronts) {
      const { error, advice } = lintEdit('cloze', { front, back: '1922' });
      expect(error).toBeNull();
      expect(advice).toContain(LINT_SENTENCE['blank-count']);
    }
  });
});
