import { expect, test } from 'vitest';
import { drawnBy } from '@/lib/testing/drafting';
import { drawLineClauses } from './line-clauses';

const drawn = (text: string): string[] => drawnBy((notes) => [...drawLineClauses(notes).cards], text);
const timeline = (line: string): string[] => drawn(`# Timeline\n\n- ${line}`);

test('a participle without its auxiliary is asked in the passive, with the article that the notes leave out', () => {
  expect(timeline('1527 – Vatican sacked by mutineers')).toEqual([
    'When was the Vatican sacked by mutineers? → 1527',
    'What was the Vatican sacked by in 1527? → mutineers',
  ]);
  expect(timeline('small harbours closed Oct 1807')).toEqual(['When did small harbours close? → Oct 1807']);
  // Who entered what, the note does not say.
  expect(timeline('1943 – Sicily invaded')).toEqual([]);
});

test('what a note tells of without an object is asked only where it is clear who did it', () => {
  expect(drawn('Germany\n\nHe was tried.\n\n- Kaiser abdicated 9 Nov 1918')).toEqual([
    'When did the Kaiser abdicate? → 9 Nov 1918',
  ]);
  expect(drawn('Germany\n\nHe was tried.\n\n- bread riots 1923')).toEqual([]);
  expect(drawn('France\n\nAug 1792 – Tuileries attacked')).toEqual([]);
});

test('a date at either end tells when; that of a name does not', () => {
  expect(timeline('Penal Code 1835 came into force Jan 1862')).toEqual([
    'When did the Penal Code 1835 come into force? → Jan 1862',
  ]);
  expect(timeline('4 May Crown jewels stolen')).toEqual([]);
  expect(timeline('1200 houses destroyed')).toEqual([]);
});

test('the present of a timeline is asked for as past', () => {
  expect(timeline('Nasser takes power in Egypt Nov 1954')).toEqual([
    'When did Nasser take power in Egypt? → Nov 1954',
    'Who took power in Egypt in November 1954? → Nasser',
  ]);
});

test('a reason, a purpose and a doer are asked for', () => {
  expect(timeline('rationing ended 1954 b/c harvests had recovered')).toEqual([
    'When did rationing end? → 1954',
    'Why did rationing end? → harvests had recovered',
  ]);
  expect(timeline('1869 – Suez Canal dug to shorten the route to India')).toContain(
    'Why was the Suez Canal dug? → to shorten the route to India',
  );
  expect(timeline('radium isolated by Marie Curie, 1902')).toContain(
    'Who isolated radium in 1902? → Marie Curie',
  );
  // What stands behind "refused" is what was refused.
  expect(timeline('1955 – Rosa Parks refused to give up a seat')).toEqual([
    'When did Rosa Parks refuse to give up a seat? → 1955',
    'Who refused to give up a seat in 1955? → Rosa Parks',
  ]);
});

test('a name and what its bearer did are asked about deed by deed', () => {
  expect(drawn('# Astronomers\n\nHalley – mapped 341 southern stars, published Synopsis 1705')).toEqual([
    'How many southern stars did Halley map? → 341',
    'Who mapped 341 southern stars? → Halley',
    'When did Halley publish Synopsis? → 1705',
    'What did Halley publish in 1705? → Synopsis',
    'Who published Synopsis in 1705? → Halley',
  ]);
  expect(drawn('# Stars\n\nHalley – bright tail, seen every 76 years')).toEqual([]);
});

test('what followed an arrow is asked for with what happened, in its tense', () => {
  expect(timeline('Sultan deposed April 1909 → brother put on the throne')).toContain(
    'What happened when the Sultan was deposed in April 1909? → brother put on the throne',
  );
  expect(timeline('Boxer rising 1900 → eight powers send troops')).toEqual([
    'When was the Boxer rising? → 1900',
    'What was the effect of the Boxer rising (1900)? → eight powers send troops',
  ]);
  expect(timeline('Boxer rising 1900 → crushed')).toEqual(['When was the Boxer rising? → 1900']);
});

test('a line whose words have no place in one clause is left alone', () => {
  expect(timeline('vena cava brings deoxygenated blood to heart')).toEqual([]);
  expect(timeline('energy released resets the myosin head')).toEqual([]);
  expect(timeline('cheaper imported raw materials')).toEqual([]);
});

test('a whole sentence is left to the rules of prose', () => {
  expect(drawn('# Church\n\nThe abbot surveyed the estates of the house in 1535.')).toEqual([]);
});

test('an event beside its date is asked for when it was, a thing is not', () => {
  expect(timeline('3 Sept 1939 Battle of Lake Erie – fought by torchlight')).toEqual([
    'When was the Battle of Lake Erie? → 3 Sept 1939',
  ]);
  expect(timeline('1839 wet plates – glass, used at once')).toEqual([]);
});

test('a place that is told last is asked for', () => {
  expect(timeline('Emmeline Pankhurst buried at Brompton 1928')).toContain(
    'Where was Emmeline Pankhurst buried? → Brompton',
  );
  expect(timeline('treaty signed in secret 1670')).toEqual(['When was the treaty signed in secret? → 1670']);
});

test('a passive between chains in the present is told in the present', () => {
  const notes =
    '# Diving\n\n- Cousteau built the Aqualung 1943\n- caisson disease named 1873\n- air pumps banned 1962\n';
  expect(
    drawn(`${notes}- exercise starts → more air is breathed\n- gas tanks used up → diver surfaces`),
  ).toContain('What happens when gas tanks are used up? → diver surfaces');
  expect(drawn(`${notes}- diving bells lowered by crane → salvage began`)).toContain(
    'What happened when diving bells were lowered by crane? → salvage began',
  );
});

test('two years beside one another tell no time', () => {
  expect(timeline('Reform Acts 1867 and 1884 extended the franchise to householders')).toEqual([]);
});

test('an agent takes the article that the notes leave out', () => {
  expect(timeline('1649 – monarchy abolished by Rump Parliament')).toContain(
    'When was the monarchy abolished by the Rump Parliament? → 1649',
  );
});

test('the year of an act is not that of what was done under it', () => {
  expect(timeline('dockyards closed under the Harbours Act 1861')).toEqual([]);
  expect(timeline('Harbours Act 1861 closed the royal dockyards')).toContain(
    'When did the Harbours Act close the royal dockyards? → 1861',
  );
});

test('a kind of thing is no deed, and a people takes its article', () => {
  expect(timeline('stone-faced walls along the quay')).toEqual([]);
  expect(timeline('Genoese beaten by Venice at Chioggia June 1380')).toContain(
    'When were the Genoese beaten by Venice at Chioggia? → June 1380',
  );
});

test('a title keeps the capital of its article, and who wrote it his own', () => {
  expect(timeline('Hardy published A Pair of Blue Eyes May 1873')).toContain(
    'When did Hardy publish A Pair of Blue Eyes? → May 1873',
  );
});

test('a doer who is one of many takes an article', () => {
  expect(timeline('Charleston hit by hurricane, Sept 1989')).toContain(
    'When was Charleston hit by a hurricane? → Sept 1989',
  );
});

test('an effect tells of what, and of which month', () => {
  expect(timeline('dockers strike 1889 → beaten by hunger')).not.toContain('effect');
  expect(timeline('tsar deposed March 1917 → Lenin told on 19th')).toEqual([
    'When was the tsar deposed? → March 1917',
  ]);
});

test('two lines that nothing sets apart are not one clause, and an effect in the past makes its cause past', () => {
  expect(timeline('harbour deepened 4 May 1871 new pier built at Leith 1874')).toEqual([]);
  expect(drawn('# Dyes\n\n- aniline dyes discovered → dyers could sell purple')).toContain(
    'What happened when aniline dyes were discovered? → dyers could sell purple',
  );
});

test('a title cut by a comma and a thing that points back are asked for nobody', () => {
  expect(timeline('Whistler painted Nocturne, Blue 1872')).not.toContain('Who painted Nocturne? → Whistler');
  expect(drawn('# Dyes\n\nPerkin – found the actual dyes of madder')).toEqual([]);
});

test('a headline in the present has a verb between its two names', () => {
  expect(timeline('1882 – Wolseley garrisons Malakand')).toContain(
    'When did Wolseley garrison Malakand? → 1882',
  );
  expect(timeline('1640 – scots garrisons Malakand')).toEqual([]);
  // What was called off, only the line before tells.
  expect(timeline('1926 – Baldwin calls it off')).toEqual([]);
});

test('a star that marks a line to learn is no part of its date', () => {
  expect(timeline('*1834 – workhouses opened')).toEqual(['When did workhouses open? → 1834']);
});

test('a number that is no year, and a year of something else, tell no time', () => {
  expect(timeline('mob fired on, Lords said approx 1000')).toEqual([]);
  expect(timeline('Warmest May since records began in 1881')).toEqual([]);
  expect(timeline('whips beaten over 90 times in 2021-22 session')).toEqual([]);
  expect(timeline('Attlee visited 4 Feb 1947')).toEqual([]);
});

test('a date without its preposition makes a note of a sentence with a full stop', () => {
  expect(timeline('Woodhead Railway opened 1845, cost £2m.')).toEqual([
    'When did the Woodhead Railway open? → 1845',
  ]);
  expect(timeline('The line opened in May 1845, to great joy.')).toEqual([]);
  expect(timeline('March 1211, envoys from Otto I asked for help. He sent none.')).toEqual([
    'When did envoys from Otto I ask for help? → March 1211',
  ]);
});

test('a dated clause behind what it is an instance of is asked for', () => {
  expect(timeline('Nizari revenge: Malik took Kerak 1141 → Third Crusade')).toEqual([
    'When did Malik take Kerak? → 1141',
    'Who took Kerak in 1141? → Malik',
    'What was the result when Malik took Kerak in 1141? → Third Crusade',
  ]);
  expect(timeline('courts: Malik beat the fleet in 1141, 1146')).toEqual([]);
});

test('what came of a line came of its last clause; what stands behind an arrow has a date of its own', () => {
  expect(timeline('1887 – Iyo becomes governor, new taxes, sells the mills → rich families')).not.toContain(
    'What happened when Iyo became governor in 1887? → rich families',
  );
  expect(timeline('Cole Plot 1605, spies reading letters → Fawley hanged at Lydd, 3 May 1606')).toEqual([
    'When was Fawley hanged at Lydd? → 3 May 1606',
  ]);
  expect(timeline('Cole Plan – loans → Danes leave Aland 1925')).toEqual([]);
});

test('when a thing was made is asked beside what it is', () => {
  expect(timeline('CATA – Trade Arbitration Council, set up 1961.')).toEqual([
    'When was CATA set up? → 1961',
  ]);
  expect(timeline('CATA – Trade Arbitration Council, feared in 1961.')).toEqual([]);
});

test('a quality alone is a name, and a fine is suffered', () => {
  expect(timeline('Swift 1712 wanted an Academy')).toContain('When did Swift want an Academy? → 1712');
  expect(timeline('BQ fined £20m in 2009')).toEqual(['When was BQ fined £20m? → 2009']);
});

test('a plural without an ending is several, a doer of the present is asked for in it', () => {
  expect(timeline('1876 – sepoys and cattle counted')).toEqual([
    'When were sepoys and cattle counted? → 1876',
  ]);
  expect(timeline('1876 – cattle banned from the green')).toEqual([
    'When were cattle banned from the green? → 1876',
  ]);
  expect(drawn('# Town\n\n- river gate guarded by foreign troops')).toEqual([
    'Who is the river gate guarded by? → foreign troops',
  ]);
});

test('a verb that needs its preposition, or has no object, is no passive', () => {
  expect(timeline('Marlow Brothers filed for bankruptcy 4 May 1932')[0]).toBe(
    'When did Marlow Brothers file for bankruptcy? → 4 May 1932',
  );
  expect(timeline('herring catch peaked at 90,000 tonnes in 1913')).toEqual([
    'When did the herring catch peak at 90,000 tonnes? → 1913',
  ]);
  expect(timeline('grain stored on Malta 1915')[0]).toBe('When was grain stored on Malta? → 1915');
});

test('a name that joins two is that of one body', () => {
  expect(timeline('Weights and Measures Inquiry opened 1888')[0]).toMatch(
    /^When (?:was|did) the Weights and Measures Inquiry open/,
  );
  expect(timeline('Brown and Green arrested 1888')[0]).toBe('When were Brown and Green arrested? → 1888');
});
