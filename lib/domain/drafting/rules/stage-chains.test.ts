import { expect, test } from 'vitest';
import { drawnBy } from '@/lib/testing/drafting';
import { drawStageChains } from './stage-chains';

const drawn = (text: string): string[] => drawnBy((notes) => [...drawStageChains(notes).cards], text);

test('stages that arrows join are asked for in order, and each by the one before it', () => {
  expect(
    drawn('# Water treatment\n\n- Stages: screening → filtration → chlorination (kills bacteria)'),
  ).toEqual([
    'What are the three stages of water treatment, in order? → screening; filtration; chlorination',
    'Which stage of water treatment comes after screening? → filtration',
    'Which stage of water treatment comes after filtration? → chlorination',
  ]);
  expect(drawn('# Memory\n\n- 3 stages of digestion = ingestion -> absorption -> egestion')[0]).toBe(
    'What are the three stages of digestion, in order? → ingestion; absorption; egestion',
  );
});

test('a chain without such a label, and links that are no names, are left to the rules for chains', () => {
  expect(drawn('# Rivers\n\n- erosion: rain falls → soil is lost → farms fail')).toEqual([]);
  expect(drawn('# Rivers\n\n- stages: rain falls fast → soil is washed away → farms fail')).toEqual([]);
  expect(drawn('# Rivers\n\n- stages: source → mouth')).toEqual([]);
});

test('a name with a capital among others in small letters is put into no question', () => {
  expect(drawn('# Blood clotting\n\n- stages: adhesion → Weibel → fibrin formation')).toHaveLength(1);
});
