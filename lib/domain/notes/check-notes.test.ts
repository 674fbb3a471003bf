import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NOTE_MAX_CHARS, checkNotes } from './check-notes';

const fault = (text: string) => {
  const result = checkNotes(text);
  return result.ok ? null : result.error;
};

describe('the check of notes', () => {
  it('refuses what has no words, too many, or is no text', () => {
    expect(fault('')).toBe('NOTES_EMPTY');
    expect(fault(' \n—…!\t')).toBe('NOTES_EMPTY');
    expect(fault('x'.repeat(NOTE_MAX_CHARS))).toBeNull();
    expect(fault('x'.repeat(NOTE_MAX_CHARS + 1))).toBe('NOTES_TOO_LONG');
    expect(fault('text\u0000text')).toBe('NOTES_NOT_TEXT');
    expect(fault('\u0001\u0002\u0003PNG\ufffd\ufffd\ufffd\ufffd\ufffd\ufffd')).toBe('NOTES_NOT_TEXT');
  });

  it('takes text of any script, with stray odd signs', () => {
    expect(checkNotes('Война и мир, 戦争と平和 🎈\r\n\tx')).toEqual({
      ok: true,
      value: 'Война и мир, 戦争と平和 🎈\r\n\tx',
    });
    expect(checkNotes('one \u000c two \ud800 three')).toEqual({ ok: true, value: 'one   two \ufffd three' });
  });

  it('never moves an offset and always gives text that can be stored', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 200 }),
        fc.integer({ min: 0, max: 0xffff }),
        (text, unit) => {
          const result = checkNotes(`words ${text}${String.fromCharCode(unit)} words`);
          if (!result.ok) return;
          expect(result.value).toHaveLength(text.length + 13);
          expect(/\p{Surrogate}/u.test(result.value)).toBe(false);
        },
      ),
    );
  });
});
