/** A stretch of two texts laid against each other: in both, only in the answer, or only in what was typed. */
export interface AlignedRun {
  readonly kind: 'same' | 'missing' | 'extra';
  readonly text: string;
}

/** Above this many pairs of signs the texts are not compared sign by sign: it would take longer than a frame. */
const MOST_PAIRS = 4_000_000;

/**
 * Lays what was typed against the answer by their longest common subsequence. Where less than half is common, one stands
 * against the other whole: single letters picked out of another word help nobody.
 *
 * @param fold what two signs share that count as one; the answer's is shown
 */
export function align(answer: string, typed: string, fold: (sign: string) => string): AlignedRun[] {
  const a = [...answer.normalize('NFC')];
  const b = [...typed.normalize('NFC')];
  const apart = [run('extra', b), run('missing', a)].filter(({ text }) => text !== '');
  if (a.length * b.length > MOST_PAIRS) return apart;
  const foldedA = a.map(fold);
  const foldedB = b.map(fold);
  const isSame = (at: number, bt: number): boolean => foldedA[at] === foldedB[bt];
  const width = b.length + 1;
  // common[i * width + j]: the length of the longest common subsequence of a from i and b from j.
  const common = new Uint16Array((a.length + 1) * width);
  for (let i = a.length - 1; i >= 0; i -= 1) {
    for (let j = b.length - 1; j >= 0; j -= 1) {
      common[i * width + j] = isSame(i, j)
        ? common[(i + 1) * width + j + 1]! + 1
        : Math.max(common[(i + 1) * width + j]!, common[i * width + j + 1]!);
    }
  }
  if (common[0]! * 2 < Math.max(a.length, b.length)) return apart;

  const runs: AlignedRun[] = [];
  const add = (kind: AlignedRun['kind'], sign: string) => {
    const last = runs.at(-1);
    if (last?.kind === kind) runs[runs.length - 1] = { kind, text: last.text + sign };
    else runs.push({ kind, text: sign });
  };
  let i = 0;
  let j = 0;
  while (i < a.length || j < b.length) {
    if (i < a.length && j < b.length && isSame(i, j)) {
      add('same', a[i]!);
      i += 1;
      j += 1;
    } else if (
      j < b.length &&
      (i === a.length || common[i * width + j + 1]! >= common[(i + 1) * width + j]!)
    ) {
      add('extra', b[j]!);
      j += 1;
    } else {
      add('missing', a[i]!);
      i += 1;
    }
  }
  return runs;
}

const run = (kind: AlignedRun['kind'], signs: readonly string[]): AlignedRun => ({
  kind,
  text: signs.join(''),
});
