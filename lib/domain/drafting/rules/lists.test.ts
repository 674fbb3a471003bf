import { expect, test } from 'vitest';
import { drawnBy } from '@/lib/testing/drafting';
import { drawDefinitions } from './definitions';
import { drawLists } from './lists';

test('bullets under a side of the subject are asked for by it', () => {
  expect(
    drawnBy(drawLists, '# Deforestation\n\n## Causes\n\n- cattle ranching\n- logging\n- new roads'),
  ).toEqual(['What are the three causes of deforestation? → cattle ranching; logging; new roads']);
});

test('bullets under a heading that names no such side are not a list to learn', () => {
  expect(
    drawnBy(drawLists, '# Deforestation\n\n## Brazil\n\n- cattle ranching\n- logging\n- new roads'),
  ).toEqual([]);
});

test('a lead-in line asks in its own words', () => {
  expect(drawnBy(drawLists, 'There were two reasons for the strike:\n- low pay\n- long hours')).toEqual([
    'What were the two reasons for the strike? → low pay; long hours',
  ]);
});

test('lettered items under a lead-in are its list', () => {
  expect(drawnBy(drawLists, '# Tort\n\nElements of negligence:\na) duty\nb) breach\nc) damage')).toEqual([
    'What are the three elements of negligence? → duty; breach; damage',
  ]);
});

test('a question for a heading is kept', () => {
  expect(drawnBy(drawLists, 'Why did the harvest fail?\n- late frost\n- locusts')).toEqual([
    'Why did the harvest fail? → late frost; locusts',
  ]);
});

test('a question heading with "it" names the subject', () => {
  expect(
    drawnBy(
      drawLists,
      '# Muscle\n\n## What changes when it contracts?\n\n- the muscle shortens\n- the muscle thickens',
    )[0],
  ).toMatch(/^What changes when (?:a |the )?muscle contracts\?/);
});

test('what stands under a plural that has no kinds is not its list', () => {
  const said = '- rival: one uses it up\n- tidy: it can be fenced off\n- cheap: it costs little';
  expect(drawnBy(drawLists, `# Markets\n\nPrivate goods:\n${said}`)).toEqual([]);
});

test('a heading that says of what its kinds are is asked in its own words', () => {
  const items = '- cost of land\n- labour supply';
  expect(drawnBy(drawLists, `# Industry\n\n## Factors affecting location\n\n${items}`)).toEqual([
    'What are the two factors affecting location? → cost of land; labour supply',
  ]);
  expect(
    drawnBy(
      drawLists,
      '# Industry\n\n## Factors affecting location\n\n- land was dear near the port, so firms moved out\n- labour supply',
    ),
  ).toEqual([]);
});

test('types are of a kind, not of one of it', () => {
  expect(drawnBy(drawLists, '# Society\n\n## Types of family\n\n- nuclear\n- extended')).toEqual([
    'What are the two types of family? → nuclear; extended',
  ]);
});

test('numbered names under a plural heading or a question are a list, not steps', () => {
  expect(drawnBy(drawLists, '# Cells\n\n## Transport mechanisms\n\n1. diffusion\n2. osmosis')).toEqual([
    'What are the two transport mechanisms? → diffusion; osmosis',
  ]);
  expect(drawnBy(drawLists, '# Law\n\nHow can an offer end?\n\n1. revocation\n2. lapse of time')).toEqual([
    'How can an offer end? → revocation; lapse of time',
  ]);
  expect(drawnBy(drawLists, '# Cells\n\n## Osmosis\n\n1. water\n2. membranes')).toEqual([]);
});

test('types named before their noun are its types', () => {
  expect(drawnBy(drawLists, '# Body\n\n## Immunity types\n\n- active\n- passive')).toEqual([
    'What are the two types of immunity? → active; passive',
  ]);
});

test('what a rate depends on is asked of its process, and of no rate alone', () => {
  const list = '- rate depends on:\n  - surface area\n  - temperature';
  expect(drawnBy(drawLists, `# Membranes\n\n## Simple diffusion\n\n${list}`)).toEqual([
    'What does the rate of simple diffusion depend on? → surface area; temperature',
  ]);
  expect(drawnBy(drawLists, `# Membranes\n\n## Lipids\n\n${list}`)).toEqual([]);
});

test('what a line names in the plural is listed from the terms under it', () => {
  const terms =
    '- Abrasion: load scrapes the bed\n- Attrition: stones knock together\n- Solution: acids dissolve rock';
  expect(drawnBy(drawLists, `# Rivers\n\nErosion processes:\n${terms}`)).toEqual([
    'What are the three erosion processes? → Abrasion; Attrition; Solution',
  ]);
  expect(drawnBy(drawLists, `# Rivers\n\nKey terms:\n${terms}`)).toEqual([]);
});

test('lines that argue are no list of answers to a question', () => {
  const heading = '# Light\n\nWhy does the wave theory fail?';
  expect(
    drawnBy(
      drawLists,
      `${heading}\n- waves would build up energy over time, whatever their frequency may be\n- cut-off: none below it`,
    ),
  ).toEqual([]);
  expect(drawnBy(drawLists, `${heading}\n- no time lag\n- a threshold frequency`)).toEqual([
    'Why does the wave theory fail? → no time lag; a threshold frequency',
  ]);
});

test('the subject of research is not past because its studies are', () => {
  const study = 'Vale & Orton (1981) found that memory was poor. Marsh & Bell (1990) found that it was good.';
  expect(
    drawnBy(
      drawLists,
      `# Memory\n\n${study} They were wrong and had few people.\n\n## Types of memory\n\n- short\n- long`,
    ),
  ).toEqual(['What are the two types of memory? → short; long']);
});

test('what somebody counted stands behind the name', () => {
  expect(
    drawnBy(drawLists, "# Morals\n\n## Piaget's stages\n\n- sensorimotor\n- concrete\n- formal"),
  ).toEqual(["What are Piaget's three stages? → sensorimotor; concrete; formal"]);
});

test('a heading that asks for yes or no has no list for an answer', () => {
  const items = '\n- the harbour silted up\n- the mill closed';
  expect(drawnBy(drawLists, `# The port\n\nIs the port still worth it?${items}`)).toEqual([]);
  expect(drawnBy(drawLists, `# The port\n\nWhat ended the old trade?${items}`)).toEqual([
    'What ended the old trade? → the harbour silted up; the mill closed',
  ]);
});

test('“they” under the name of one thing is not that thing', () => {
  expect(drawnBy(drawLists, '# The Maple Rising\n\n## Who were they?\n\n- farmers\n- weavers')).toEqual([]);
});

test('a shout to the reader and what is done about the items are none of them', () => {
  expect(
    drawnBy(
      drawLists,
      '# Soil\n\nWhat affects soil moisture?\n- rainfall\n- slope !! often forgotten\n- measured with a probe',
    ),
  ).toEqual(['What affects soil moisture? → rainfall; slope']);
});

test('terms beside whole statements are no list of one kind', () => {
  expect(
    drawnBy(
      drawLists,
      '# Clubs\n\n## Rules of clubs\n\n- Register: the names kept by the clerk\n- the vote was moved to May\n- Quorum: ten',
    ),
  ).toEqual([]);
});

test('a subject that is taught has no features of its own', () => {
  const line = 'Key features: few sellers, high barriers, rigid prices';
  expect(drawnBy(drawDefinitions, `# Economics\n\n${line}`)).toEqual([]);
  expect(drawnBy(drawDefinitions, `# ECON theme 4 - Cartels\n\n${line}`)).toEqual([
    'What are the key features of cartels? → few sellers; high barriers; rigid prices',
  ]);
});

test('what only goes on with an item is none by itself', () => {
  expect(drawnBy(drawDefinitions, '# Trams\n\nAdvantages: quiet, not just in towns, cheap to run')).toEqual([
    'What are the advantages of trams? → quiet, not just in towns; cheap to run',
  ]);
});

test('a count needs several behind it', () => {
  expect(drawnBy(drawDefinitions, '# Clay\n\ntwo glazes meet: ash and salt')).toEqual([]);
  expect(drawnBy(drawDefinitions, '# Leeds Pottery\n\ntwo glazes: ash (dull) and salt')).toEqual([
    'What are the two glazes of Leeds Pottery? → ash; salt',
  ]);
});
