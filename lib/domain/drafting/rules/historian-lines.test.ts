import { expect, it } from 'vitest';
import { drawCards } from '../draw-cards';

const drawn = (lines: string): string[] =>
  drawCards(`The Enclosures\n\nOpen fields gave way to hedges between 1760 and 1820.\n\n${lines}`, {
    rough: true,
  })
    .cards.filter(({ rule }) => rule.startsWith('definition'))
    .map(({ front, back }) => `${front} → ${back}`);

it('takes what stands behind a name among historians for a view, and not for who it was', () => {
  const lines = `- Edward Thompson – a plain robbery of the poor by landlords, so nothing to be proud of
- Gordon Mingay: argues that most of the poor found work on the new farms`;
  expect(drawn(`Historians\n${lines}`)).toEqual([
    'What is Edward Thompson’s view? → a plain robbery of the poor by landlords',
    'What does Gordon Mingay argue? → most of the poor found work on the new farms',
  ]);
  expect(drawn(`People\n${lines}`)).not.toContain(
    'What is Edward Thompson’s view? → a plain robbery of the poor by landlords',
  );
});
