/** A seeded source of chance, so that a failing run can be told apart by its seed. */
export interface Random {
  /** A whole number from 0 to `limit` − 1. */
  below(limit: number): number;
}

/** Marsaglia's xorshift32. */
export function randomFrom(seed: number): Random {
  let state = seed | 0 || 1;
  return {
    below(limit) {
      state ^= state << 13;
      state ^= state >>> 17;
      state ^= state << 5;
      return (state >>> 0) % limit;
    },
  };
}
