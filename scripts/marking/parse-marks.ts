import type { Marks } from '@/lib/domain/drafting/rubric';

export interface JudgedDraft {
  readonly hash: string;
  readonly marks: Marks;
  readonly facts: readonly number[];
  readonly remark: string;
}

/** `HASH FUSALW FACTS | REMARK`; facts are numbers with commas between them, or `-` for none. */
const LINE = /^([0-9a-f]{16}) ([012])([012])([012])([012])([012])([012]) (-|\d+(?:,\d+)*)(?: \| ?(.*))?$/;

/** Reads what a judge wrote. Empty lines are passed over. Throws a sentence that names the line that is not of that shape. */
export function parseMarks(written: string, factCount: number): readonly JudgedDraft[] {
  return written.split(/\r?\n/).flatMap((line, index): JudgedDraft[] => {
    if (line.trim() === '') return [];
    const [, hash = '', f, u, s, a, l, w, facts = '-', remark = ''] = LINE.exec(line.trim()) ?? [];
    if (hash === '') throw new Error(`Line ${index + 1} is not "HASH FUSALW FACTS | REMARK": ${line}`);
    const asked = facts === '-' ? [] : facts.split(',').map(Number);
    const unknown = asked.find((fact) => fact < 1 || fact > factCount);
    if (unknown !== undefined) throw new Error(`Line ${index + 1} names fact ${unknown} of ${factCount}.`);
    const [F, U, S, A, L, W] = [f, u, s, a, l, w].map((digit) => Number(digit) as 0 | 1 | 2);
    return [
      { hash, marks: { f: F, u: U, s: S, a: A, l: L, w: W } as Marks, facts: asked, remark: remark.trim() },
    ];
  });
}
