import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { CORPUS_SETS, corpusPath, readCorpus } from './read-corpus';

const corpus = readCorpus();

describe('the corpus', () => {
  it('has at least twelve texts of at least eight subjects', () => {
    expect(corpus.length).toBeGreaterThanOrEqual(12);
    expect(new Set(corpus.map(({ subject }) => subject)).size).toBeGreaterThanOrEqual(8);
  });

  it.each(CORPUS_SETS)('has marks for every text of the set %s and a text for all marks', (set) => {
    expect(corpus.flatMap((text) => (text.set === set ? [text.text] : [])).toSorted()).toEqual(
      readdirSync(corpusPath(set, 'texts')).toSorted(),
    );
  });

  it('has no two texts of one name', () => {
    expect(new Set(corpus.map(({ name }) => name)).size).toBe(corpus.length);
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
