import { describe, expect, it } from 'vitest';
import { sentenceFor } from './sentences';

describe('the sentence for an error code', () => {
  it('says how long to wait', () => {
    expect(sentenceFor('SIGN_IN_WAIT:7')).toContain('in 7 minutes.');
    expect(sentenceFor('SIGN_IN_WAIT:1')).toContain('in 1 minute.');
  });

  it('is a whole sentence even for a code nobody has heard of', () => {
    for (const code of ['UNHEARD_OF', '', 'toString', '__proto__']) {
      expect(sentenceFor(code)).toMatch(/^Something went wrong .*\.$/);
    }
  });
});
