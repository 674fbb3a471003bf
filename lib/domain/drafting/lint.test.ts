import { describe, expect, it } from 'vitest';
import { firstFault, lint, type LintFault } from './lint';

const sound = {
  kind: 'basic',
  front: 'Why did the mill at Aldford close?',
  back: 'the river dried up',
} as const;

const faulty: [LintFault, { front?: string; back?: string; rule?: string }][] = [
  ['front-short', { front: 'The mill?' }],
  ['front-long', { front: `Why did ${'the very old '.repeat(11)}mill close?` }],
  ['back-empty', { back: ' ' }],
  ['back-long', { back: 'dry '.repeat(35) }],
  ['not-a-question', { front: 'Why the mill at Aldford closed' }],
  ['yes-no', { front: 'Did the mill at Aldford close?' }],
  ['orphan-pronoun', { front: 'Why did they close the mill?' }],
  ['orphan-possessive', { front: 'Why did its wheel stop turning?' }],
  ['deictic', { front: 'Why did the mill mentioned above close?' }],
  ['dangling-front', { front: 'Why did the mill close the?' }],
  ['repeated-word', { front: 'Why did the the mill at Aldford close?' }],
  ['unbalanced', { back: 'the river (Dee dried up' }],
  ['agreement', { front: 'What does these mills make?' }],
  ['thin-front', { front: 'What was the result?', rule: 'subject' }],
  ['answer-in-question', { back: 'the mill' }],
  ['dangling-back', { back: 'the river and the' }],
  ['fragment-back', { back: 'and the river dried up' }],
  ['vague-back', { back: 'the situation' }],
  ['orphan-back', { back: 'these' }],
];

describe('lint', () => {
  it('finds nothing wrong with a sound card', () => {
    expect(lint(sound)).toEqual([]);
    expect(firstFault(sound)).toBeNull();
  });

  it.each(faulty)('finds %s', (fault, change) => {
    expect(lint({ ...sound, ...change })).toContain(fault);
  });

  it('lets a possessive stand for a name before it', () => {
    expect(lint({ ...sound, front: 'Why did Queen Anne leave her palace?' })).toEqual([]);
  });

  it('wants exactly one blank in a cloze', () => {
    const cloze = {
      kind: 'cloze',
      back: 'river',
      front: 'The mill closed because the _____ [term] dried up.',
    } as const;
    expect(lint(cloze)).toEqual([]);
    expect(lint({ ...cloze, front: 'The mill closed because the river dried up.' })).toEqual(['blank-count']);
  });
});
