import { expect, test } from 'vitest';
import { drawnBy } from '@/lib/testing/drafting';
import { drawDefinitions } from './definitions';

const drawn = (line: string, heading = 'Key people') =>
  drawnBy(drawDefinitions, `# Notes\n\n## ${heading}\n\n${line}`);

test('somebody is asked for by what the line says he did', () => {
  expect(drawn('Telford: built the Menai Bridge, wrote poems for Blackwood 1799')).toEqual([
    'Who built the Menai Bridge? → Telford',
    'Who wrote poems for Blackwood in 1799? → Telford',
  ]);
});

test('who he was stops where what he did begins', () => {
  expect(drawn('Brindley – English canal engineer, planned the Bridgewater Canal')).toEqual([
    'Who was Brindley? → English canal engineer',
    'Who planned the Bridgewater Canal? → Brindley',
  ]);
});

test('what was done to somebody is what happened to him', () => {
  expect(drawn('Anne Askew = burned for heresy; tortured before', 'Martyrs')).toEqual([]);
  expect(drawn('Anne Askew = executed 1546 for heresy', 'Martyrs')).toEqual([
    'What happened to Anne Askew? → executed 1546 for heresy',
  ]);
});

test('a list of things beside a person, or a deed with nothing of its own, makes no card', () => {
  expect(drawn('Telford: iron, stone and lime from 1790')).toEqual([]);
  expect(drawn('Telford: hated the plan')).toEqual([]);
  expect(drawn('Telford: he thought so')).toEqual([]);
});

test('researchers with their year are asked for what they studied', () => {
  const text =
    '# Memory studies\n\nBrown & Miller (1961) – duration of memory\n\nKane & Engle (2000) found a study of participants with small spans';
  expect(drawnBy(drawDefinitions, text)).toEqual([
    'What did Brown and Miller (1961) study? → duration of memory',
  ]);
});
