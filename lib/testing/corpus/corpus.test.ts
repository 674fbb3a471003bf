import { readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { readCorpus } from './read-corpus';

const corpus = readCorpus();

describe('the corpus', () => {
  it('has at least twelve texts of at least eight subjects', () => {
    expect(corpus.length).toBeGreaterThanOrEqual(12);
    expect(new Set(corpus.map(({ subject }) => subject)).size).toBeGreaterThanOrEqual(8);
  });

  it('has marks for every text and a text for all marks', () => {
    expect(corpus.map(({ text }) => text)).toEqual(
      readdirSync(path.join(import.meta.dirname, 'texts')).toSorted(),
    );
  });

  it('keeps the line ends, typographic quotes and no-break spaces of pasted notes', () => {
    const pasted = corpus.find(({ formats }) => formats.includes('CRLF'))?.notes ?? '';
    expect(pasted).toMatch(/\r\n/);
    expect(pasted).not.toMatch(/[^\r]\n/);
    expect(pasted).toMatch(/[\u2018-\u201d]/);
    expect(pasted).toMatch(/\u00a0/);
  });

  it.each(corpus)('marks each draft of $name once, for facts that are listed', ({ drafts, facts }) => {
    expect(new Set(drafts.map(({ hash }) => hash)).size).toBe(drafts.length);
    for (const number of drafts.flatMap((draft) => draft.facts))
      expect(number).toBeLessThanOrEqual(facts.length);
  });

  it.each(corpus)('says what was wrong with each draft of $name that lost marks for being untrue', (text) => {
    for (const draft of text.drafts.filter(({ marks }) => marks.f < 2)) expect(draft.remark).toMatch(/\w/);
  });
});
