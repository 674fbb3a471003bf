import { describe, expect, it } from 'vitest';
import { proseCandidates } from '@/lib/testing/prose';

/** The best blank of a text, as `front → back`; '' when there is none. */
function best(text: string, topic = ''): string {
  const [first] = proseCandidates(text, topic)
    .filter(({ kind }) => kind === 'cloze')
    .sort((left, right) => (right.features?.gapWorth ?? 0) - (left.features?.gapWorth ?? 0));
  return first === undefined ? '' : `${first.front} → ${first.back}`;
}

/** Every blank of a text. */
const blanksOf = (text: string): string[] =>
  proseCandidates(text)
    .filter(({ kind }) => kind === 'cloze')
    .map(({ front, back }) => `${front} → ${back}`);

describe('a blank asks for what its sentence is there to tell', () => {
  it.each([
    [
      'Most weavers of Aldford joined a society called the Levellers.',
      'Most weavers of Aldford joined a society called the _____. → Levellers',
    ],
    [
      'Land was leased to the village elders, the starosta.',
      'Land was leased to the village elders, the _____. → starosta',
    ],
    [
      'The heavy plough reached Aldford in the winter of 1207.',
      'The heavy plough reached Aldford in the winter of _____ [year]. → 1207',
    ],
    [
      'The Great Weir of Aldford holds back about 40 million litres.',
      'The Great Weir of Aldford holds back about _____ [number] litres. → 40 million',
    ],
    [
      'Wages at the Aldford mill fell to 12 per cent of their old value.',
      'Wages at the Aldford mill fell to _____ [percentage] of their old value. → 12 per cent',
    ],
    [
      'The parish council of Aldford has nine members and sits monthly.',
      'The parish council of Aldford has _____ [number] members and sits monthly. → nine',
    ],
    [
      'The water wheel was improved by the engineer Mary Hooper.',
      'The water wheel was improved by the engineer _____ [person]. → Mary Hooper',
    ],
    [
      'Governor Robert Hale used the militia to close the salt road.',
      'Governor _____ [person] used the militia to close the salt road. → Robert Hale',
    ],
    [
      'The spores of the bracken grow in damp soil into a flat prothallus.',
      'The spores of the bracken grow in damp soil into a flat _____. → prothallus',
    ],
    [
      'A lack of work that comes from a mismatch of skills is described as structural.',
      'A lack of work that comes from a mismatch of skills is described as _____. → structural',
    ],
  ])('%s', (text, card) => {
    expect(best(text)).toBe(card);
  });

  it.each([
    // scene-setting, vague and everyday words
    'Historians of the town have looked at the question with great interest.',
    'Governments tax the public not only through their banks but through customs duties.',
    // the number of a part
    'The salt works feature in chapter 12 of the account.',
    // a month of which year
    'Enforcement of the ban was pushed back from November.',
    // nothing beside the blank to tell it by
    'Arthur Hooper took a different view.',
    // signs of another page
    'Home > History > Year 12 > The age of salt and iron.',
  ])('none: %s', (text) => {
    expect(best(text)).toBe('');
  });

  it('leaves out what the page is about, and what the front gives away', () => {
    const text = 'Osmosis moves water into the root hair cells of the plant.';
    expect(best(text)).toContain('→ Osmosis');
    expect(best(text, 'osmosis')).not.toContain('→ Osmosis');
    expect(best('The Salt Act was followed by a second Salt Act in the reign of Hakon.')).not.toContain(
      '→ Salt Act',
    );
  });
});

describe('a long sentence is cut to the whole clause around the blank', () => {
  it.each([
    [
      'Having measured the sea wall at Aldford and at every harbour to the north of it, the government raised taxes in 1912, thereby provoking the riot that ended in the burning of the old customs house.',
      'The government raised taxes in _____ [year], thereby provoking the riot that ended in the burning of the old customs house. → 1912',
    ],
    [
      'The Charter of Aldford, sealed in the great hall, freed the weavers from tolls, and those who would not accept it were expelled from the town.',
      'The _____ [three words], sealed in the great hall, freed the weavers from tolls. → Charter of Aldford',
    ],
    [
      'Mary Hooper opened the first school for girls in Leeds, which her father had opposed.',
      '_____ [person] opened the first school for girls in Leeds. → Mary Hooper',
    ],
    [
      'Ferns release spores from the underside of the frond; mosses have no xylem and stay small and damp.',
      'Mosses have no _____ and stay small and damp. → xylem',
    ],
    [
      'A harder line was taken in the years after the long strike, when Robert Hale cut the wages of the weavers at Aldford from 40 to 31 per cent of the price of cloth.',
      'Robert Hale cut the wages of the weavers at Aldford from 40 to _____ [percentage] of the price of cloth. → 31 per cent',
    ],
    [
      'What judges could do was issue a declaration of invalidity under the Aldford Act of 1912.',
      'What judges could do was issue a _____ [three words] under the Aldford Act of 1912. → declaration of invalidity',
    ],
  ])('%s', (text, card) => {
    expect(
      proseCandidates(text)
        .filter(({ kind }) => kind === 'cloze')
        .map(({ front, back }) => `${front} → ${back}`),
    ).toContain(card);
  });

  it('cuts neither a list nor a condition nor the one whose view it is', () => {
    expect(best('The moss frond contains xylem, a cuticle and chloroplasts.')).not.toMatch(
      /xylem\.|_____\. → xylem/,
    );
    expect(best('Ferns die back to the rhizome in the open, unless they are mulched.')).toMatch(
      /mulched\. →|^$/,
    );
    expect(best('The Salt Tax of 1643, Hooper argued, ruined the port of Aldford.')).not.toMatch(
      /^The Salt Tax of _____ \[year\] ruined/,
    );
  });
});

describe('a front that points outside itself is none', () => {
  it.each([
    'They sold the salt works to the engineer Mary Hooper.',
    'The Salt Act of 1643 changed that.',
    'Two years later the port was sold to Mary Hooper.',
    'The following year the port was sold to Mary Hooper.',
    'This was the work of the engineer Mary Hooper.',
    'The city was sacked by the troops of Robert Hale.',
    'Some is turned into insoluble starch and stored.',
    'Within weeks the engineer Mary Hooper had sold the mill.',
    'The first half of the claim is supported by the case of Mary Hooper.',
    'The council of Leeds responded with the Salt Act of 1643.',
    'In 1643 Mary Hooper took the opposite view of the port.',
    'Mary Hooper used the same charts but sold the port in 1643.',
    'One part of it is the prothallus, which carries the spores.',
    'The other part is the prothallus, which carries the spores.',
    'Mary Hooper had already, in 1643, shown how ordinary weirs silt up.',
    'In 1643 Mary Hooper adds that the port was bought cheaply.',
    'Prothalli are at the bottom left, being damp but small.',
  ])('%s', (text) => {
    expect(best(text)).toBe('');
  });

  it('names the one whom a pronoun at its beginning means', () => {
    const text = 'Mary Hooper was a surgeon at Leeds. She began to spray carbolic acid over wounds in 1865.';
    const told = proseCandidates(text).filter(({ rule }) => rule === 'cloze-year');
    expect(told).toMatchObject([
      {
        front: 'Mary Hooper began to spray carbolic acid over wounds in _____ [year].',
        back: '1865',
        flags: ['resolved-pronoun'],
      },
    ]);
    expect(best('A layer of fat stops it going to the ventricles.')).not.toContain('ventricles');
  });

  it('may take up what it names itself', () => {
    expect(best('Mary Hooper sold her share of the salt works in 1643.')).toContain('sold her share');
    expect(best('Enzymes lose their shape when they are heated above 60 °C.')).toContain(
      'when they are heated',
    );
  });
});

describe('a front is shown without what does not bear on the blank', () => {
  it.each([
    [
      'In 1643, by contrast, the port was sold to Mary Hooper.',
      'In _____ [year] the port was sold to Mary Hooper. → 1643',
    ],
    [
      'The prothalli, on the other hand, become damper spores as they grow.',
      'The _____ become damper spores as they grow. → prothalli',
    ],
    [
      'The halide salts are therefore kept damp along the root by a diffusion gradient.',
      'The halide salts are kept damp along the root by a _____ [two words]. → diffusion gradient',
    ],
    ['Mary Hooper sold the port in 1643 too.', 'Mary Hooper sold the port in _____ [year]. → 1643'],
    [
      'Mary Hooper opened the great salt road (which her father would never have allowed) in 1643.',
      'Mary Hooper opened the great salt road in _____ [year]. → 1643',
    ],
    [
      'Fronds of the bracken grow from the rhizome (a stem that creeps under the soil).',
      'Fronds of the bracken grow from the _____ (a stem that creeps under the soil). → rhizome',
    ],
  ])('%s', (text, card) => {
    expect(blanksOf(text)).toContain(card);
  });

  it('keeps what only looks like a link, and blanks nothing in brackets', () => {
    expect(blanksOf('In contrast to Hale, Mary Hooper sold the port in 1643.').join()).not.toMatch(
      /^to Hale/,
    );
    expect(
      blanksOf('The tax is a share of the price of salt (iron at 20%, for instance).').join(),
    ).not.toContain('20%');
  });
});

describe('a word that any page may use is no term', () => {
  it.each([
    // told once, and common in talk
    'The salt road of Aldford ran past the garden of the Hooper family.',
    // verbs taken for nouns
    'Each council of the salt towns has powers since each began with a charter.',
    'The weavers of the salt towns met each believing that the rest would leave.',
    // a person or a thing introduced by what it was
    'Hooper closed the salt works at the weir, whose director was her father.',
  ])('%s', (text) => {
    expect(blanksOf(text).filter((card) => /→ (?:garden|began|believing|director)$/.test(card))).toEqual([]);
  });

  it('asks for what comes of something, not for what is put in', () => {
    expect(best('Ferric oxalate, warmed in brine under reflux, gives a wenzolate.')).toBe(
      'Ferric oxalate, warmed in brine under reflux, gives a _____. → wenzolate',
    );
  });
});

describe('a name is blanked whole', () => {
  it.each([
    ['Her ideas reached readers in *A Weaver Remembers* (1936).', /A Weaver Remembers$/],
    ['Segesta asked Athens for help against Selinus in 415 BC.', /\[year\]\. → 415 BC$/],
  ])('%s', (text, card) => {
    expect(blanksOf(text.replace('Her', 'Mary Hooper’s')).some((blank) => card.test(blank))).toBe(true);
  });

  it('or not at all', () => {
    const founders = blanksOf(
      'The founders of the salt works included Bart van der Leck and Vilmos Hale of Leeds.',
    );
    expect(founders.filter((blank) => / → Leck$/.test(blank))).toEqual([]);
  });
});

describe('a sentence whose parts cannot be told apart is shown whole', () => {
  it('where it is one sentence', () => {
    expect(
      blanksOf('During the Salt Crisis, which lasted until 1912, barrels were broken into staves and burnt.'),
    ).toContain(
      'During the _____ [two words], which lasted until 1912, barrels were broken into staves and burnt. → Salt Crisis',
    );
  });

  it.each([
    'The flow of brine was 180 litres, a bigger weir would be better.',
    'Mary Hooper, in 7 of 8 shows, salt + iron bc weirs were shut.',
  ])('not: %s', (text) => {
    expect(best(text)).toBe('');
  });
});

it('puts a name for a pronoun behind what stands before it', () => {
  const text =
    'Mary Hooper was a surgeon at Leeds. In 1865 she began to spray carbolic acid over her patients.';
  expect(blanksOf(text)).toContain(
    'In _____ [year] Mary Hooper began to spray carbolic acid over her patients. → 1865',
  );
});

describe('what a blank stands in can be told without the sentence before', () => {
  it.each([
    [
      'The brine itself comes from a spring called the Halewell.',
      'The brine comes from a spring called the Halewell.',
    ],
    [
      'The same weir is called a steng in the old rolls of Aldford.',
      'A low weir is called a steng in the old rolls of Aldford.',
    ],
    [
      'A more telling measure is a ratio of salt to brine called the halimity.',
      'A telling measure is a ratio of salt to brine called the halimity.',
    ],
    [
      'If it is boiled in a pan, the brine comes close to a glassy state called vitrine.',
      'If brine is boiled in a pan, it comes close to a glassy state called vitrine.',
    ],
    [
      'Brine tends to spoil it and leaves behind a white crust called the scathe.',
      'Brine tends to spoil leather and leaves behind a white crust called the scathe.',
    ],
  ])('not: %s', (text, plain) => {
    expect(best(text)).toBe('');
    expect(best(plain)).not.toBe('');
  });

  it.each(['Boil brine in a flat pan, skim off the wenzolate and sell the salt of Aldford.'])(
    'no order: %s',
    (text) => {
      expect(blanksOf(text)).toEqual([]);
    },
  );

  it('and no word of a name stands beside it', () => {
    const towers = blanksOf('North Tor stands for the salt works and South Tor for the quarry.');
    expect(towers.filter((card) => / Tor$/.test(card))).toEqual([]);
    expect(blanksOf('Northolt stands for the salt works and South Tor for the quarry.').join()).toMatch(
      /→ South Tor/,
    );
  });

  it('nor is half a symbol blanked', () => {
    expect(
      blanksOf('A graph of Fk(max) against brine has the gradient of the Hale constant.').join(),
    ).not.toMatch(/→ Fk/);
  });
});

it('gives no blank of a note without its full stop', () => {
  const note = 'Great Weir of Aldford opened under the engineer Mary Hooper in the spring of 1207';
  expect(best(`${note}.`)).not.toBe('');
  expect(best(note)).toBe('');
});

it('gives no blank where the writer doubts, cheers or thinks of the examination', () => {
  const weir = 'The Great Weir of Aldford holds back about 40 million litres';
  expect(best(`${weir}.`)).toMatch(/→ 40 million$/);
  for (const aside of [' (common exam Q)', ', not sure', ', check with Alfred', '!!'])
    expect(best(`${weir}${aside}.`)).toBe('');
});
