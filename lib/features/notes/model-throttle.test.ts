import { expect, test } from 'vitest';
import { beginModelDraw } from './model-throttle';

/** How many draws, one after another, a person may begin at a time; of at most a hundred. */
function drawsAllowed(userId: string, at: number): number {
  let draws = 0;
  for (; draws < 100; draws += 1) {
    const end = beginModelDraw(userId, at);
    if (end === null) break;
    end();
  }
  return draws;
}

test('a person draws ten pages with the model, then one every two minutes', () => {
  expect(drawsAllowed('sample-student', 0)).toBe(10);
  expect(drawsAllowed('sample-student', 120_000)).toBe(1);
  expect(drawsAllowed('another-student', 120_000)).toBe(10);
});

test('a person has one draw under way at a time', () => {
  const end = beginModelDraw('busy-student', 0);
  expect(beginModelDraw('busy-student', 0)).toBeNull();
  expect(beginModelDraw('idle-student', 0)).not.toBeNull();
  end?.();
  expect(beginModelDraw('busy-student', 0)).not.toBeNull();
});
