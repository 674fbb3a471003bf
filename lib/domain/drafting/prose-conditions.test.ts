import { describe, expect, it } from 'vitest';
import { drawnBy } from '@/lib/testing/prose';

describe('gives a reason to what it is the reason of', () => {
  it('takes all that stands before "so", and asks for all that one subject then does', () => {
    expect(
      drawnBy('why-so', 'The soil is thin but the slope is steep, so heavy rain floods the valley.'),
    ).toEqual(['Why does heavy rain flood the valley? → the slope is steep']);
    expect(
      drawnBy('why-so', 'The soil is thin and the slope is steep, so heavy rain floods the valley.'),
    ).toEqual(['Why does heavy rain flood the valley? → The soil is thin and the slope is steep']);
    expect(drawnBy('why-so', 'The iron heats up, so the rail bends and breaks the joints.')).toEqual([
      'Why does the rail bend and break the joints? → The iron heats up',
    ]);
  });

  it('asks only for the first of two outcomes with subjects of their own', () => {
    expect(
      drawnBy('why-so', 'Parliament repealed the Corn Laws, so bread prices fell and workers could save.'),
    ).toEqual(['Why did bread prices fall? → Parliament repealed the Corn Laws']);
  });

  it('keeps the condition under which the outcome holds', () => {
    expect(
      drawnBy('why-so', 'Copper conducts heat, so a copper pan warms evenly if the base is thick.'),
    ).toEqual(['Why does a copper pan warm evenly if the base is thick? → Copper conducts heat']);
    expect(
      drawnBy(
        'why-so',
        'If everyone hoarded grain, no baker would sell bread, so the policy defeats itself.',
      ),
    ).toEqual([]);
  });

  it('takes no likeness for a reason, and no reason of what follows', () => {
    expect(drawnBy('why-as', 'The mill owners cut wages in 1842, as rivals had already done.')).toEqual([]);
    expect(drawnBy('why-as', 'The mill owners cut wages in 1842, as rivals sold cheaper cloth.')).toEqual([
      'Why did the mill owners cut wages in 1842? → rivals sold cheaper cloth',
    ]);
    expect(
      drawnBy(
        'why-because',
        'The bank lowered its rate in 1931, and because loans were cheap builders borrowed.',
      ),
    ).toEqual([]);
  });
});

it('asks from when something went on, and not for the first year of a span', () => {
  expect(drawnBy('when', 'Men over thirty could vote nationally from 1848.')).toEqual([
    'From which year could men over thirty vote nationally? → from 1848',
  ]);
  expect(drawnBy('when', 'Men over thirty could vote nationally from 1848 to 1851.')).toEqual([]);
  expect(drawnBy('when', 'Mary Hooper found a letter from 1848.')).toEqual([]);
});

it('asks why of what is done so that something else may be', () => {
  expect(drawnBy('why-purpose', 'The tank is sealed with wax so that no air reaches the yeast.')).toEqual([
    'Why is the tank sealed with wax? → so that no air reaches the yeast',
  ]);
  expect(drawnBy('why-purpose', 'Next the tank is sealed so that no air reaches the yeast.')).toEqual([
    'Why is the tank sealed? → so that no air reaches the yeast',
  ]);
  expect(drawnBy('why-purpose', 'The tank was cracked, so that no air reached the yeast.')).toEqual([]);
});

describe('gives a condition to what depends on it', () => {
  it('takes none from behind a semicolon, and none that makes no difference', () => {
    expect(
      drawnBy('when-condition', 'The pump stops automatically; if the tank is empty, an alarm rings.'),
    ).toEqual([]);
    expect(drawnBy('when-condition', 'The pump stops automatically even if the tank is full.')).toEqual([]);
    expect(drawnBy('when-condition', 'The pump stops automatically if the tank is full.')).toEqual([
      'Under what condition does the pump stop automatically? → if the tank is full',
    ]);
  });

  it('does not run on into the clause that depends on it', () => {
    expect(
      drawnBy('what-happens', 'As a balloon gets bigger its skin gets thinner, the air inside pushes less.'),
    ).toEqual([]);
  });
});
