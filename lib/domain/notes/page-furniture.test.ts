import { expect, test } from 'vitest';
import { isPageFurniture } from './page-furniture';

test('links, trails and rows of links are no part of the notes', () => {
  for (const line of [
    'Jump to: Harvest | Storage',
    'Home > Biology > Year 12 > Cells',
    'Back to top | Next: The Weimar Republic >',
    '« Previous',
    '↑ Back to top',
    'Next: Trench Warfare →',
    'You are here: GCSE History',
    'AQA Psychology > Memory',
    'back to all notes',
    'Back to all essays',
    '*Posted in: Biology · 4 min read*',
    'Hi all, here is the page you asked for.',
  ])
    expect(isPageFurniture(line), line).toBe(true);
});

test('signs and short labels of the notes themselves stay', () => {
  for (const line of [
    'Na > Mg > Al in reactivity',
    'MSC > MSB | too much is made',
    'Next: add the acid drop by drop',
    'share: a part of a company that is owned',
    'Back to the Land was its slogan',
    'Hi-hats and cymbals are struck',
    'Home Rule > coercion in the eyes of Gladstone',
  ])
    expect(isPageFurniture(line), line).toBe(false);
});
