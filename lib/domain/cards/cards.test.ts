import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CLOZE_MARKS, cardFaces, plainFaces } from './card-faces';
import type { CardKind } from './card-kinds';
import { taskOf } from './card-task';
import { checkCard } from './check-card';
import { draftToCard } from './draft-to-card';
import { editSeverity } from './edit-severity';

const { blankStart, blankEnd, answerStart, answerEnd } = CLOZE_MARKS;

describe('the faces of a card', () => {
  it('are its two texts when it is basic', () => {
    expect(cardFaces({ kind: 'basic', front: 'Q', back: 'A' })).toEqual({ front: 'Q', back: 'A' });
  });

  it('hide a blank behind its hint and mark it on the back, with the extra text below', () => {
    expect(cardFaces({ kind: 'cloze', front: 'The {{c1::heart::organ}} beats.', back: 'See p. 4.' })).toEqual(
      {
        front: `The ${blankStart}organ${blankEnd} beats.`,
        back: `The ${answerStart}heart${answerEnd} beats.\n\nSee p. 4.`,
      },
    );
  });

  it('hide the lowest number only', () => {
    expect(plainFaces({ kind: 'cloze', front: '{{c3::A}} and {{c2::B}} and {{c2::C}}', back: '' })).toEqual({
      front: 'A and […] and […]',
      back: 'B, C',
    });
  });

  it('never show on the front what the blank hides', () => {
    const words = fc.stringMatching(/^[a-m]{3,9}$/);
    fc.assert(
      fc.property(words, words, (before, after) => {
        const card = { kind: 'cloze', front: `${before} {{c1::xyzzy}} ${after}`, back: '' } as const;
        expect(cardFaces(card).front + plainFaces(card).front).not.toContain('xyzzy');
        expect(cardFaces(card).back).toContain('xyzzy');
      }),
    );
  });

  it('are a numbered list on the back of things in order', () => {
    const card = { kind: 'order', front: 'Earliest first?', back: 'War\nPeace' } as const;
    expect(cardFaces(card)).toEqual({ front: 'Earliest first?', back: '1. War\n2. Peace' });
    expect(plainFaces(card)).toEqual({ front: 'Earliest first?', back: 'War → Peace' });
  });

  it('carry no mark that a person typed', () => {
    const forged = `a${answerStart}b${blankEnd}`;
    expect(cardFaces({ kind: 'basic', front: forged, back: forged })).toEqual({ front: 'ab', back: 'ab' });
  });
});

const ID = '01900000-0000-7000-8000-00000000000a';
const COVERED = `![The heart](/images/${ID})\nhide all\n- 1 1 9 9 Aorta\n? 20 1 9 9 Left ventricle`;

describe('a card with a picture', () => {
  it('reads as its description where there is one line', () => {
    expect(
      plainFaces({ kind: 'basic', front: `What is it?\n![A map](/images/${ID})`, back: 'B' }).front,
    ).toBe('What is it? [A map]');
  });

  it('asks in words for a covered place and answers with its name', () => {
    const card = { kind: 'occlusion', front: COVERED, back: 'It *pumps*.' } as const;
    expect(plainFaces(card)).toEqual({ front: 'The heart: what is at place 2?', back: 'Left ventricle' });
    expect(cardFaces(card).back).toBe('Left ventricle\n\nIt *pumps*.');
    expect(JSON.stringify(cardFaces(card).front)).not.toMatch(/Aorta|ventricle/);
  });
});

describe('a card that a person typed', () => {
  const fault = (kind: CardKind, front: string, back = '') => {
    const result = checkCard({ kind, front, back });
    return result.ok ? null : result.error;
  };

  it('needs a question and an answer', () => {
    expect(fault('basic', ' ', 'A')).toBe('CARD_FRONT_EMPTY');
    expect(fault('basic', 'Q', '\n')).toBe('CARD_BACK_EMPTY');
    expect(fault('basic', 'Q', 'x'.repeat(4_001))).toBe('CARD_TOO_LONG');
    expect(checkCard({ kind: 'basic', front: ' Q ', back: 'A\n' })).toMatchObject({
      value: { front: 'Q', back: 'A' },
    });
  });

  it('has words to type when its answer is typed, and not too many', () => {
    expect(fault('typed', 'Q', '![](/images/1)')).toBe('TYPED_ANSWER_WORDLESS');
    expect(fault('typed', 'Q', 'x'.repeat(201))).toBe('TYPED_ANSWER_LONG');
    expect(fault('typed', 'Q', '**x**')).toBeNull();
  });

  it('has from two to twelve different things when they are put in order', () => {
    const lines = (count: number) => Array.from({ length: count }, (_, i) => `Event ${i}`).join('\n');
    expect(fault('order', 'Q', lines(1))).toBe('ORDER_TOO_FEW');
    expect(fault('order', 'Q', lines(13))).toBe('ORDER_TOO_MANY');
    expect(fault('order', 'Q', 'War\nPeace\n- war')).toBe('ORDER_REPEATED');
    expect(checkCard({ kind: 'order', front: 'Q', back: '1. War\n\n2) Peace ' })).toMatchObject({
      value: { back: 'War\nPeace' },
    });
    expect(fault('order', 'Q', lines(12))).toBeNull();
  });

  it('needs something hidden when it is a cloze', () => {
    expect(fault('cloze', 'nothing hidden')).toBe('CLOZE_WITHOUT_BLANK');
    expect(fault('cloze', 'a {{c1::b')).toBe('CLOZE_UNCLOSED');
    expect(fault('cloze', 'a {{c1:: }}')).toBe('CLOZE_BLANK_EMPTY');
    expect(fault('cloze', 'a {{c1::b}}')).toBeNull();
  });

  it('says of every picture what it shows', () => {
    expect(fault('basic', `![](/images/${ID})`, 'A')).toBe('CARD_IMAGE_WITHOUT_ALT');
    expect(fault('basic', 'Q', `![ ](/images/${ID})`)).toBe('CARD_IMAGE_WITHOUT_ALT');
    expect(fault('cloze', `{{c1::![](/images/${ID})}}`)).toBe('CARD_IMAGE_WITHOUT_ALT');
    expect(fault('occlusion', COVERED, `![](/images/${ID})`)).toBe('CARD_IMAGE_WITHOUT_ALT');
    expect(fault('basic', `![A map](/images/${ID})`, 'A')).toBeNull();
  });

  it('covers a place of its picture when it is an occlusion, and may say more', () => {
    expect(fault('occlusion', '')).toBe('OCCLUSION_WITHOUT_PICTURE');
    expect(fault('occlusion', COVERED.replace('? ', '- '))).toBe('OCCLUSION_WITHOUT_PLACE');
    expect(fault('occlusion', COVERED, 'x'.repeat(4_001))).toBe('CARD_TOO_LONG');
    expect(fault('occlusion', COVERED)).toBeNull();
  });
});

describe('the task of a card', () => {
  const task = (kind: CardKind, back: string, typesAnswers: boolean, front = 'Q') =>
    taskOf({ kind, front, back }, typesAnswers);

  it('is to type or to order where the card is of that kind, whatever its deck says', () => {
    for (const typesAnswers of [false, true]) {
      expect(task('typed', '**Rapallo**', typesAnswers)).toEqual({ kind: 'typed', answer: 'Rapallo' });
      expect(task('order', 'War\nPeace', typesAnswers)).toEqual({ kind: 'order', items: ['War', 'Peace'] });
    }
  });

  it('is to type a question’s answer or a blank’s words in a deck that says so, if they are short', () => {
    const cloze = 'The {{c1::heart::organ}} {{c1::beats}}.';
    expect(task('basic', 'Rapallo', true)).toEqual({ kind: 'typed', answer: 'Rapallo' });
    expect(task('cloze', 'See p. 4.', true, cloze)).toEqual({ kind: 'typed', answer: 'heart, beats' });
    expect(task('basic', 'Rapallo', false)).toBeNull();
    expect(task('cloze', '', false, cloze)).toBeNull();
    expect(task('basic', 'x'.repeat(201), true)).toBeNull();
    expect(task('basic', '![](/images/1)', true)).toBeNull();
  });
});

describe('an accepted draft', () => {
  it('becomes cloze markup, with its hint', () => {
    expect(draftToCard({ kind: 'cloze', front: '_____ [metal] protects iron.', back: 'Zinc' })).toEqual({
      kind: 'cloze',
      front: '{{c1::Zinc::metal}} protects iron.',
      back: '',
    });
    expect(draftToCard({ kind: 'cloze', front: 'Use _____.', back: 'std::sort' }).front).toBe(
      'Use {{c1::std::sort::}}.',
    );
  });

  it('stays a question and an answer when the markup could not hold it', () => {
    for (const [front, back] of [
      ['no blank here', 'x'],
      ['_____ and _____', 'x'],
      ['a set _____', 'S = {1'],
      ['literal {{c1::y}} and _____', 'x'],
    ] as const) {
      expect(draftToCard({ kind: 'cloze', front, back })).toEqual({ kind: 'basic', front, back });
    }
  });

  it('keeps all its words, whatever they are', () => {
    fc.assert(
      fc.property(fc.string(), fc.string({ minLength: 1 }), fc.string(), (before, hidden, after) => {
        const back = hidden.trim();
        fc.pre(back !== '');
        const card = draftToCard({ kind: 'cloze', front: `${before}_____${after}`, back });
        if (card.kind === 'cloze') expect(plainFaces(card).back).toBe(back.replace(/\s+/g, ' '));
        else expect(card.back).toBe(back);
      }),
    );
  });
});

describe('an edit', () => {
  const severity = (before: string, after: string) =>
    editSeverity({ front: before, back: 'same' }, { front: after, back: 'same' });

  it.each([
    ['What is a mitochondrion?', 'What is a mitochondrion?', 'none'],
    ['What is a mitochondrian?', 'What is a mitochondrion?', 'typo'],
    ['what is osmosis', 'What is osmosis?', 'typo'],
    ['When was teh treaty signed?', 'When was the treaty signed?', 'meaning'],
    ['In which year: 1938?', 'In which year: 1939?', 'meaning'],
    ['Why did imports rise?', 'Why did exports rise?', 'meaning'],
    ['Is it now known?', 'Is it not known?', 'meaning'],
    ['x < y', 'x > y', 'meaning'],
    ['What is $x^2$?', 'What is $x_2$?', 'meaning'],
    ['Why did prices fall?', 'Why did prices fall in 1931?', 'meaning'],
  ])('of “%s” to “%s” counts as %s', (before, after, expected) => {
    expect(severity(before, after)).toBe(expected);
  });
});
