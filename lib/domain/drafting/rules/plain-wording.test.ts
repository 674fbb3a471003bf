import { expect, test } from 'vitest';
import { plainWording } from './plain-wording';

test('short forms are spelled out, signs between words read out', () => {
  expect(plainWording('How many meetings a yr does the govt have?')).toBe(
    'How many meetings a year does the government have?',
  );
  expect(plainWording('What is a cell w/ a nucleus?')).toBe('What is a cell with a nucleus?');
  expect(plainWording('What do supply & demand set?')).toBe('What do supply and demand set?');
  expect(plainWording('What happens when £ weakens?')).toBe('What happens when the pound weakens?');
  expect(plainWording('What costs £9 a head?')).toBe('What costs £9 a head?');
  expect(plainWording('Why cant rates fall?')).toBe('Why cannot rates fall?');
});

test('maths and what is quoted stay as they are', () => {
  expect(plainWording('State $a + b$ in terms of v & w.')).toBe('State $a + b$ in terms of v & w.');
  expect(plainWording('Which step follows “add a + b”?')).toBe('Which step follows “add a + b”?');
  expect(plainWording('What does max() return?')).not.toContain('&');
});
