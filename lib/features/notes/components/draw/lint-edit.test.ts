import { describe, expect, it } from 'vitest';
import { lintEdit } from './lint-edit';

const advice = (front: string, back: string, kind: 'basic' | 'cloze' = 'basic') =>
  lintEdit(kind, { front, back }).advice.join(' ');

describe('wording while it is typed', () => {
  it('cannot be saved without a front or a back', () => {
    expect(lintEdit('basic', { front: ' ', back: 'x' }).error).not.toBeNull();
    expect(lintEdit('basic', { front: 'x', back: '' }).error).not.toBeNull();
    expect(lintEdit('cloze', { front: '', back: '' }).error).not.toBeNull();
  });

  it('passes without advice when it is a good card', () => {
    expect(
      lintEdit('basic', { front: 'In which year was the Treaty of Rapallo signed?', back: '1922' }),
    ).toEqual({
      error: null,
      advice: [],
    });
    expect(advice('The Treaty of Rapallo was signed in _____ [year].', '1922', 'cloze')).toBe('');
  });

  it('is told when the front gives the answer away', () => {
    expect(advice('Which treaty, the Treaty of Rapallo, was signed?', 'the Treaty of Rapallo')).toContain(
      'away',
    );
  });

  it('is told about questions that are answered by yes or no', () => {
    expect(advice('Was the treaty signed in 1922?', 'It was')).toContain('yes or no');
    expect(advice('When the treaty was signed, who gained?', 'Germany')).toBe('');
  });

  it('is told when it points out of the card', () => {
    expect(advice('What happened in this period?', 'Trade grew')).toContain('will not show');
  });

  it('is told when a cloze has lost its blank', () => {
    expect(advice('The Treaty of Rapallo.', '1922', 'cloze')).toContain('blank');
  });

  it('is told when either side is long', () => {
    expect(advice(`What ${'very '.repeat(40)}long?`, 'this')).toContain('32 words');
    expect(advice('What is long?', 'word '.repeat(40))).toContain('shorten');
  });
});
