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
  ['deictic', { front: 'Why did the mill at Aldford stand there?' }],
  ['dangling-front', { front: 'Why did the mill close the?' }],
  ['dangling-front', { front: 'When did the mill at Aldford close (back)?' }],
  ['fragment-back', { back: '1888 two floods broke the weir', rule: 'why-so' }],
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

describe('the drafter’s own fronts', () => {
  const faults = (
    front: string,
    back = 'the western powers',
    rule = 'subject',
    kind: 'basic' | 'cloze' = 'basic',
  ) => lint({ kind, front, back, rule });
  it('ask of something that is named', () => {
    expect(faults('What are the main risk factors?', 'obesity and age', 'what-is')).toContain('thin-front');
    expect(faults('Who used the word as an insult?', 'Louis Leroy')).toContain('thin-front');
    expect(faults('What are the main risk factors for stroke?', 'obesity and age', 'what-is')).toEqual([]);
  });
  it('hold no signs of the notes and no clause of reason', () => {
    expect(faults('What = adenosine triphosphate in the body?')).toContain('notation');
    expect(faults('Who feared reform because half of the land was held abroad?')).toContain('dangling-front');
    expect(faults('Who refused the loan that Austria sought?')).toEqual([]);
  });
  it('a quotation may speak of what is ours', () => {
    expect(faults('Who says “Keep our secret from the king”?', 'Ophelia', 'definition-quote')).toEqual([]);
    expect(faults('Who keeps our secret from the king?', 'Ophelia', 'subject')).toContain(
      'orphan-possessive',
    );
  });
  it('a cloze stands alone', () => {
    expect(
      faults('That view was broken in _____ [year] by a book.', '1961', 'cloze-year', 'cloze'),
    ).toContain('orphan-pronoun');
    expect(faults('Fischer broke the old view in _____ [year].', '1961', 'cloze-year', 'cloze')).toEqual([]);
  });
});
