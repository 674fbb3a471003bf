import { expect, test } from 'vitest';
import { gerundOf } from '../inflection';
import { drawnBy } from '@/lib/testing/drafting';
import { drawSteps } from './steps';

const steps = (text: string): string[] => drawnBy((notes) => [...drawSteps(notes).cards], text);

test('orders are asked for by what is done before, why, with what and until when', () => {
  const notes = [
    '1. Rinse the burette with acid',
    '2. Use a pipette to measure the alkali',
    '3. Add indicator',
    '4. Swirl the flask so that the reactants mix',
    '5. Add acid until the colour changes',
  ].join('\n');
  expect(steps(`# Titration\n\n## Method\n\n${notes}`)).toEqual([
    'In the titration method, what do you use to measure the alkali? → a pipette',
    'In the titration method, what do you do after rinsing the burette with acid? → Use a pipette to measure the alkali',
    'In the titration method, what do you do after using a pipette? → Add indicator',
    'In the titration method, why do you swirl the flask? → so that the reactants mix',
    'In the titration method, until when do you add acid? → until the colour changes',
    'In the titration method, what do you do after swirling the flask? → Add acid until the colour changes',
    'What is the first step in the titration method? → Rinse the burette with acid',
  ]);
});

test('an order that hangs on another, or says where, is asked nothing', () => {
  const notes = '1. Heat the water\n2. Pour it into a cup to cool\n3. Move to the next cup';
  expect(steps(`# Tea\n\n## Making tea\n\n${notes}`)).toEqual([
    'What is the first step in making tea? → Heat the water',
  ]);
});

test('the -ing form keeps, drops or doubles the end of its verb', () => {
  expect(['rinse', 'swap', 'heat', 'agree', 'tie', 'transfer', 'fix'].map(gerundOf)).toEqual([
    'rinsing',
    'swapping',
    'heating',
    'agreeing',
    'tying',
    'transferring',
    'fixing',
  ]);
});

test('a numbered list that is no sequence asks for no next step', () => {
  expect(steps('# Rivers of France\n\n1. Loire\n2. Rhône\n3. Seine')).toEqual([]);
});

test('steps without a process are not asked for', () => {
  expect(steps('1. Heat the beaker\n2. Stir the mixture')).toEqual([]);
});

test('a condition, a loop and a clause are asked for in words of their own', () => {
  const text =
    '# Searching\n\n## Linear search\n\n1. Compare the item with the target\n2. If the item matches, return its index\n3. Repeat until the end of the list';
  expect(steps(text)).toEqual(
    expect.arrayContaining([
      'In a linear search, what do you do if the item matches? → return its index',
      'In a linear search, until what point are the steps repeated? → the end of the list',
    ]),
  );
  expect(
    steps('# Cells\n\n## Translation\n\n1. mRNA attaches to a ribosome\n2. tRNA brings an amino acid'),
  ).toContain('In translation, what happens after mRNA attaches to a ribosome? → tRNA brings an amino acid');
});

test('numbered names are no steps, and no step is asked for that only goes back', () => {
  expect(steps('# Heart\n\n## Return mechanisms\n\n1. muscle pump\n2. valves\n3. gravity')).toEqual([]);
  expect(
    steps('# Tea\n\n## Making tea\n\n1. Boil the water\n2. Repeat for each cup').some((card) =>
      card.includes('Repeat'),
    ),
  ).toBe(false);
});

test('a step is told in a question as it stands, never quoted or by its number', () => {
  const notes = '# Cells\n\n## Active transport\n\n1. ATP binds\n2. carrier changes shape\n3. Pi leaves';
  expect(steps(notes)).toEqual([
    'What are the three steps of active transport, in order? → ATP binds; carrier changes shape; Pi leaves',
    'What is the first step in active transport? → ATP binds',
    'In active transport, what happens after ATP binds? → carrier changes shape',
  ]);
  // A whole sentence has all articles that it needs.
  const sentences = '1. Fertiliser runs off into a river.\n2. Algae block out the light.';
  expect(steps(`# Water\n\n## Eutrophication\n\n${sentences}`)).toEqual([
    'What is the first step in eutrophication? → Fertiliser runs off into a river',
    'In eutrophication, what happens after fertiliser runs off into a river? → Algae block out the light',
  ]);
});

test('steps that have names are asked for by them', () => {
  const notes =
    '1. Prophase: the chromosomes condense\n2. Metaphase: they line up\n3. Anaphase – the chromatids are pulled apart';
  expect(steps(`# Cells\n\n## Mitosis\n\n${notes}`)).toEqual([
    'What happens during prophase? → the chromosomes condense',
    'What happens during anaphase? → the chromatids are pulled apart',
    'What are the three stages of mitosis, in order? → Prophase; Metaphase; Anaphase',
    'Which stage of mitosis comes after prophase? → Metaphase',
    'Which stage of mitosis comes after metaphase? → Anaphase',
  ]);
  const stars =
    '1. Nebula. Gas collapses under gravity.\n2. Red giant. The star swells as its fuel runs out.';
  expect(steps(`# Stars\n\n## Star formation\n\n${stars}`)).toEqual([
    'What happens at the nebula stage? → Gas collapses under gravity',
    'What happens at the red giant stage? → The star swells as its fuel runs out',
    'Which stage of star formation comes after the nebula stage? → Red giant',
  ]);
});

test('names that are counted are not asked for their order, and names of no process not at all', () => {
  const forms = '1. **1NF**: no groups are repeated\n2. **2NF**: every field depends on the whole key';
  expect(steps(`# Databases\n\n## Normalisation\n\n${forms}`).some((card) => card.includes('after'))).toBe(
    false,
  );
  expect(
    steps('# Kings\n\n## Tudors\n\n1. Henry VII: he won at Bosworth\n2. Edward VI: he died young'),
  ).toEqual([]);
});

test('what leads in to steps names their process', () => {
  const notes = '\n1. Hard rock lies over soft rock.\n2. The overhang collapses.';
  expect(steps(`# Rivers\n\nWaterfall formation:${notes}`)).toEqual([
    'What is the first step in waterfall formation? → Hard rock lies over soft rock',
    'In waterfall formation, what happens after hard rock lies over soft rock? → The overhang collapses',
  ]);
  expect(steps(`# Rivers\n\nHigh Force, Teesdale:${notes}`)).toEqual([]);
});

test('a step that says how things are, or points back, is not what happens next', () => {
  const notes = '# Kidney\n\n## Filtration\n\n1. Blood enters\n2. Cells are too big';
  expect(steps(notes)).toEqual(['What is the first step in filtration? → Blood enters']);
  expect(steps(notes.replace('Cells are too big', 'water leaves at that point'))).toHaveLength(1);
});

test('what comes next follows the last thing that a step tells to do', () => {
  const notes =
    '1. Put gloves on. Weigh the empty crucible. It should be dry.\n2. Then add 2 g of the salt\n3. Heat it strongly';
  expect(steps(`# Preparation of copper oxide\n\n## Method\n\n${notes}`)).toEqual([
    'In the preparation of copper oxide, what do you do after weighing the empty crucible? → add 2 g of the salt',
    'What is the first step in the preparation of copper oxide? → Put gloves on',
  ]);
  // The last of them is too long to be told, so nothing is asked.
  expect(
    steps(
      '# Titration\n\n## Method\n\n1. Rinse it. Fill the burette, and then read it, and then write down what you see\n2. Add indicator',
    ).filter((card) => card.includes('after')),
  ).toEqual([]);
});

test('steps of a process stand for it, and what follows from a step happens after it', () => {
  const notes = '1. The sun heats the ground.\n2. So the air above it is warm.';
  expect(steps(`# Convection in the air\n\n## Steps\n\n${notes}`)).toEqual([
    'What is the first step in convection in the air? → The sun heats the ground',
    'In convection in the air, what happens after the sun heats the ground? → the air above it is warm',
  ]);
});

test('a sign of equality within a clause names no step, and a remark behind a dash is told in no question', () => {
  const firms = '1. Rivals leave the market\n2. Supply of bread falls, so the baker has AR = MC curve rises';
  expect(steps(`# Bread\n\n## Exit process\n\n${firms}`).some((card) => card.includes('MC curve'))).toBe(
    false,
  );
  const essay = '1. Read the title\n2. Give every paragraph a claim – what it proves\n3. Find the evidence.';
  expect(
    steps(`# Essays\n\n## Breaking down an essay\n\n${essay}`).some((card) => card.includes('after giving')),
  ).toBe(false);
});

test('a process called by what is done takes its article', () => {
  expect(steps('# Essays\n\n## Writing process\n\n1. Read the title\n2. Find two quotations')).toContain(
    'What is the first step in the writing process? → Read the title',
  );
});
