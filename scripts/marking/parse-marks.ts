import { CRITERIA, type Criterion, type Mark, type Marks } from '@/lib/domain/drafting/rubric';
import { NotAsGiven } from './not-as-given';

export interface JudgedDraft {
  readonly hash: string;
  readonly marks: Marks;
  readonly facts: readonly number[];
  readonly remark: string;
  /** The line as it was written. */
  readonly line: string;
}

/** `HASH FUSALW FACTS | REMARK`; facts are numbers with commas between them, or `-` for none. */
const LINE = /^([0-9a-f]{16}) ([012]{6}) (-|\d+(?:,\d+)*)(?: \| ?(.*))?$/;

/** Reads what a judge wrote. Empty lines are passed over. Throws `NotAsGiven` that names the line that is not of that shape. */
export function parseMarks(written: string, factCount: number, file = 'the marks'): readonly JudgedDraft[] {
  return written.split(/\r?\n/).flatMap((line, index): JudgedDraft[] => {
    if (line.trim() === '') return [];
    const [, hash = '', given = '', named = '-', remark = ''] = LINE.exec(line.trim()) ?? [];
    if (hash === '')
      throw new NotAsGiven(`Line ${index + 1} of ${file} is not "HASH FUSALW FACTS | REMARK": ${line}`);
    const facts = named === '-' ? [] : named.split(',').map(Number);
    const unknown = facts.find((fact) => fact < 1 || fact > factCount);
    if (unknown !== undefined)
      throw new NotAsGiven(`Line ${index + 1} of ${file} names fact ${unknown} of ${factCount}.`);
    const marks = Object.fromEntries(
      CRITERIA.map((criterion, at) => [criterion, Number(given[at]) as Mark]),
    ) as Record<Criterion, Mark>;
    return [{ hash, marks, facts, remark: remark.trim(), line }];
  });
}
