import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { litPieces, meetingEach, paragraphsOf } from './notes-paragraphs';

describe('paragraphs of the notes pane', () => {
  it('are the lines of the notes, at their places in the text', () => {
    const notes = 'First line of it.\r\n\r\n  Second line.\nThird line.';
    const shown = paragraphsOf(notes).map(({ start, end }) => notes.slice(start, end).trim());
    expect(shown).toEqual(['First line of it.', 'Second line.', 'Third line.']);
  });

  it('leave out the labels of a labelled page', () => {
    const notes = 'TITLE\nTides\nSUBJECT\nGeography\nNOTES\nThe Moon pulls the sea.';
    const shown = paragraphsOf(notes).map(({ start, end }) => notes.slice(start, end));
    expect(shown).toEqual(['The Moon pulls the sea.']);
  });

  it('stay short even when the notes are one line', () => {
    const notes = 'word '.repeat(50_000);
    expect(Math.max(...paragraphsOf(notes).map(({ start, end }) => end - start))).toBeLessThanOrEqual(4000);
  });
});

describe('light on a paragraph', () => {
  it('falls on the sentence, and more strongly on its answer', () => {
    const pieces = litPieces({ start: 0, end: 100 }, { start: 20, end: 60 }, { start: 30, end: 40 });
    expect(pieces.map(({ start, end, light }) => [start, end, light])).toEqual([
      [0, 20, 'none'],
      [20, 30, 'source'],
      [30, 40, 'answer'],
      [40, 60, 'source'],
      [60, 100, 'none'],
    ]);
  });

  it('is left off where another draft has its sentence, which is marked as drawn', () => {
    const drawn = [
      { start: 0, end: 20 },
      { start: 20, end: 60 },
    ];
    const pieces = litPieces({ start: 10, end: 100 }, { start: 20, end: 60 }, null, drawn);
    expect(pieces.map(({ start, end, light }) => [start, end, light])).toEqual([
      [10, 20, 'drawn'],
      [20, 60, 'source'],
      [60, 100, 'none'],
    ]);
  });

  it('never changes the text, wherever the spans lie', () => {
    const span = fc
      .tuple(fc.nat(50), fc.nat(50))
      .map(([a, b]) => ({ start: Math.min(a, b), end: Math.max(a, b) }));
    fc.assert(
      fc.property(
        span,
        fc.option(span),
        fc.option(span),
        fc.array(span),
        (paragraph, source, answer, drawn) => {
          const pieces = litPieces(paragraph, source, answer, drawn);
          expect(pieces.reduce((at, piece) => (piece.start === at ? piece.end : -1), paragraph.start)).toBe(
            paragraph.end,
          );
        },
      ),
    );
  });
});

describe('spans that meet a paragraph', () => {
  it('are found for each, also those that reach over its end or lie in one another', () => {
    const paragraphs = [
      { start: 0, end: 10 },
      { start: 11, end: 20 },
      { start: 21, end: 30 },
    ];
    const spans = [
      { start: 2, end: 15 },
      { start: 4, end: 6 },
      { start: 22, end: 24 },
    ];
    expect(meetingEach(paragraphs, spans)).toEqual([[spans[0], spans[1]], [spans[0]], [spans[2]]]);
  });
});
