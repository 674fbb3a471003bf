import { describe, expect, it } from 'vitest';
import { proseCandidates } from '@/lib/testing/prose';

/** Every blank of a text. */
const blanksOf = (text: string): string[] =>
  proseCandidates(text)
    .filter(({ kind }) => kind === 'cloze')
    .map(({ front, back }) => `${front} → ${back}`);

describe('a blank is found where only its own clause can be read', () => {
  it.each([
    // the reading of the whole sentence tells the clause
    [
      'Under the Alder decree of 1207 nobody who kept bees on the common could receive any saltpetre, so that many left.',
      'Under the Alder decree of 1207 nobody who kept bees on the common could receive any _____, so that many left. → saltpetre',
    ],
    // the other half cannot be read
    [
      'Wet thin the rakes, along the brine, and the crystals of coarse salt are dried in a tall thurible.',
      'The crystals of coarse salt are dried in a _____ [two words]. → tall thurible',
    ],
    // what `this` means is shown with it
    [
      'Brine from the deep wells is led into long troughs of larch, and this is called graduation.',
      'Brine from the deep wells is led into long troughs of larch, and this is called _____. → graduation',
    ],
    [
      'The widow Mary Hooper told the court that “the salt was never hers; all else is water”.',
      'The widow _____ [person] told the court that “the salt was never hers; all else is water”. → Mary Hooper',
    ],
    [
      'A **brine gauge** has a long stem, a glass bulb and a scale.',
      'A _____ [two words] has a long stem, a glass bulb and a scale. → brine gauge',
    ],
    // its initials would give it away
    [
      'Every salt town of the county keeps its brine at the density that is set by the halometer (HM) of Aldford.',
      'Every salt town of the county keeps its brine at the density that is set by the _____ of Aldford. → halometer',
    ],
  ])('%s', (text, card) => {
    expect(blanksOf(text)).toContain(card);
  });

  it.each([
    // the condition stays with what it is a condition of
    ['Coarse salt is pure, but only if the pans are lined with fresh larch.', 'Coarse salt is pure.'],
    [
      'If the pans leak they are closed, so the saltmasters lose a whole week of wages.',
      'The saltmasters lose',
    ],
    // taken up from the part that is not shown
    [
      'Those who own pans prosper; over many years the pans become larger than the cottages.',
      'Over many years',
    ],
    // at which place?
    [
      'At the tail of the trough the brine is spent, so the density falls and the halite settles by decantation.',
      'The density falls',
    ],
    // of which list?
    [
      'Mary Hooper held that the trade rests on three props: credit, because wages are late; patience; and halite from the mines of Aldford.',
      'props: credit.',
    ],
    // what is hit, and after what?
    ['The nine members of the Saltmasters Committee decide how to hit it.', 'how to hit it'],
    ['A Warden of the Brine now sat in the Salt Chamber of Aldford.', 'now sat'],
    ['The Hale Accord of 1862 was the first result.', 'first result'],
    // one of a list
    ['The saltmasters of Aldford hoard gypsum, halite, sylvite and borax in their cellars.', 'gypsum, _____'],
    // a case of one day
    ['Nobody would pay, and the saltpetre ruined the Hale granary at Aldford.', 'The _____ ruined'],
    [
      'A broken gauge shows a false level, as when a warden taps it before the brine is warm.',
      'before the _____',
    ],
    // most of what?
    [
      'Most of the halite becomes a hard crust that shields the lower brine from the sun.',
      'Most of the _____',
    ],
    // the year stays with what happened in it
    [
      'When Hooper became warden of Aldford in 1862, she led a guild with only 35 pans in the county.',
      'Hooper led',
    ],
    // an office is no name
    ['A crowd made the brother of the duke Lord Protector of the county of Aldford.', 'Lord _____'],
    // of whom?
    ['Some 90,000 may have died before the dyke was closed.', 'may have died'],
    // the verb stands behind the aside
    ['The saltmasters resisted and much of the wharf, with its cranes, burned down.', 'with its cranes.'],
  ])('none: %s', (text, start) => {
    expect(blanksOf(text).filter((card) => card.includes(start))).toEqual([]);
  });
});

describe('a term that its clause explains is blanked in its brackets', () => {
  it.each([
    [
      'Several brines may be run together into one pan (commixture).',
      'Several brines may be run together into one pan (_____). → commixture',
    ],
  ])('%s', (text, card) => {
    expect(blanksOf(text)).toContain(card);
  });

  it('leaves symbols, everyday words and lists in brackets alone', () => {
    const text = 'The pressure P(max) of the brine rises in long pipes (tubes) of larch (ash, oak, elm).';
    expect(blanksOf(text).filter((card) => /\(_____|→ (?:max|tubes|ash)/.test(card))).toEqual([]);
  });
});

describe('a name or a term stands in for a pronoun', () => {
  it.each([
    [
      'Hooper built the weir. She also paid for the Hale canal (1862), which carried salt to the port of Aldford.',
      'Hooper paid for the Hale canal (1862), which carried salt to the port of _____. → Aldford',
    ],
    [
      'A decoy pan concentrates weak brine. It feeds the deep pans (crystallisers), in which the salt settles slowly.',
      'A decoy pan feeds the deep pans (_____), in which the salt settles slowly. → crystallisers',
    ],
    [
      'The best study is that of Hooper and Hale (1962). They tested 48 apprentices at the salt works of Aldford.',
      'Hooper and Hale tested _____ [number] apprentices at the salt works of Aldford. → 48',
    ],
  ])('%s', (text, card) => {
    expect(blanksOf(text)).toContain(card);
  });

  it.each([
    // one price of many
    'The price rose. It emptied the warehouses of Aldford within a dozen years.',
    // the capital is that of the sentence
    'Rumour had it that he fled. He reached the port of Aldford in 1862.',
    // the number of a share
    'About 80% of the pans leaked. They supply the town of Aldford with saltpetre.',
    // two pairs are cited
    'Hooper and Hale (1962) followed Marsh and Reed (1959). They tested 48 apprentices at Aldford.',
  ])('none: %s', (text) => {
    expect(
      blanksOf(text).filter(
        (card) =>
          /^(?:The price|Rumour|About|Hooper and Hale) (?!\()\p{Ll}*(?:ed|ied|y) /u.test(card) &&
          !/leaked/.test(card),
      ),
    ).toEqual([]);
  });
});

describe('within a theory a blank says whose it is', () => {
  const theory = 'Margaret Hooper (1962) argues that salt towns live by credit. ';

  it('names whoever holds it', () => {
    expect(blanksOf(theory)).toContain(
      '_____ [person] (1962) argues that salt towns live by credit. → Margaret Hooper',
    );
    expect(blanksOf(`${theory}Wages are paid in leather tokens known as saltpennies.`)).toContain(
      'According to Margaret Hooper, wages are paid in leather tokens known as _____. → saltpennies',
    );
  });

  it('does not tell as her view what others say of it', () => {
    const judged = `${theory}However, her critics point to copper coins known as saltpennies.`;
    expect(blanksOf(judged).filter((card) => card.endsWith('saltpennies'))).toEqual([]);
  });
});
