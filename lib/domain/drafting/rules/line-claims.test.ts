import { expect, test } from 'vitest';
import { drawnBy } from '@/lib/testing/drafting';
import { lineClaims } from './line-claims';

const drawn = (text: string, isAsked = (): boolean => false): string[] =>
  drawnBy((notes) => lineClaims(notes, isAsked), text);

test('under a heading of views each line is what somebody argued', () => {
  expect(
    drawn('# Enclosure\n\n## Historians\n\n- Zarnow (1911): argues that the poor were robbed of their land'),
  ).toEqual(['What did Zarnow (1911) argue? → the poor were robbed of their land']);
  expect(
    drawn('# Enclosure\n\n## Historians\n\n- Peregrine Zarnow - a robbery, but one within the law'),
  ).toEqual(['What is the view of Peregrine Zarnow? → a robbery, but one within the law']);
  expect(
    drawn('# Enclosure\n\n## Dates\n\n- Zarnow (1911): argues that the poor were robbed of their land'),
  ).toEqual([]);
});

test('several authors with their year found what the line ends in', () => {
  expect(
    drawn(
      '# Sleep\n\n## Evidence\n\n- Zarnow + Quibell (1987) - woke people at night → their memory was worse',
    ),
  ).toEqual(['What did Zarnow and Quibell (1987) find? → their memory was worse']);
  expect(drawn('# Sleep\n\n## Evidence\n\n- Zarnow + Quibell (1987) - woke people at night → bad')).toEqual(
    [],
  );
});

test('a place, a school of thought and a case are no authors, and what has been asked is not asked again', () => {
  const views = '# Trade\n\n## Views\n\n';
  expect(drawn(`${views}- London (1911): the port was too small for the new ships`)).toEqual([]);
  expect(drawn(`${views}- Mercantilist: the state should hold as much gold as it can`)).toEqual([]);
  expect(drawn(`${views}- Zarnow (1911): the port was too small\n- R v Quibell (1920): no theft`)).toEqual(
    [],
  );
  expect(drawn(`${views}- Zarnow (1911): the port was too small`, () => true)).toEqual([]);
});
