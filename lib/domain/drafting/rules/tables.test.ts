import { expect, test } from 'vitest';
import { drawnBy } from '@/lib/testing/drafting';
import { drawTables } from './tables';

test('a cell is asked for by its row and column', () => {
  expect(
    drawnBy(
      drawTables,
      '# Metals\n\n| Metal | Density | Mined in |\n|---|---|---|\n| copper | 8.96 g/cm³ | Chile |',
    ),
  ).toEqual(['What is the density of copper? → 8.96 g/cm³', 'What is copper mined in? → Chile']);
});

test('remarks, empty cells and dashes are not asked for', () => {
  expect(drawnBy(drawTables, '| Metal | Notes | Price |\n|---|---|---|\n| copper | shiny | – |')).toEqual([]);
});

test('a head that is a clause is asked as one, and one that only says “point” asks for nothing', () => {
  expect(
    drawnBy(
      drawTables,
      '| Metal | How it reacts | Key point | Price |\n|---|---|---|---|\n| copper | turns green | an alloy of it is bronze | high |',
    ),
  ).toEqual(['How does copper react? → turns green', 'What is the price of copper? → high']);
});

test('columns set by spaces are a table', () => {
  const text =
    'Case law\n\nCase           Year    Principle\nR v Alpha      1990    consent is no defence\nR v Beta       1991    intent is required';
  expect(drawnBy(drawTables, text)).toEqual([
    'When was R v Alpha decided? → 1990',
    'What is the principle in R v Alpha? → consent is no defence',
    'When was R v Beta decided? → 1991',
    'What is the principle in R v Beta? → intent is required',
  ]);
});

test('prose with wide gaps is no table', () => {
  expect(drawnBy(drawTables, 'The war  ended\nin 1918.\nPeace was signed.')).toEqual([]);
});

test('labels that only say what a thing is like take their noun from the head of the column', () => {
  expect(
    drawnBy(
      drawTables,
      '# Plates\n\n| Margin | Movement |\n|---|---|\n| Constructive | apart |\n| Destructive | together |',
    ),
  ).toEqual([
    'Constructive margin: what is the movement? → apart',
    'Destructive margin: what is the movement? → together',
  ]);
});

test('a table that sets its cases side by side is asked by case', () => {
  const text =
    '# Hazards\n\n## Earthquakes\n\n| | Kobe 1995 | Izmit 1999 |\n|---|---|---|\n| Magnitude | 6.9 | 7.6 |\n| Deaths | 6,400 | 17,000 |';
  expect(drawnBy(drawTables, text)).toEqual([
    'What was the magnitude of the Kobe 1995 earthquake? → 6.9',
    'How many deaths did the Kobe 1995 earthquake cause? → 6,400',
    'What was the magnitude of the Izmit 1999 earthquake? → 7.6',
    'How many deaths did the Izmit 1999 earthquake cause? → 17,000',
  ]);
});

test('money in two cells is no formula across them', () => {
  expect(drawnBy(drawTables, '| Job | Pay | Bonus |\n|---|---|---|\n| clerk | $1,200 | $300 |')).toEqual([
    'Clerk: what is the pay? → $1,200',
    'Clerk: what is the bonus? → $300',
  ]);
});

test('two things side by side, with no column that names their difference, are no rows and columns', () => {
  const columns =
    'Computers\n\nVon Neumann          Harvard\none memory           two memories\ncheaper              faster\none bus              two buses';
  expect(drawnBy(drawTables, columns)).toEqual([]);
  expect(drawnBy(drawTables, '| Arteries | Veins |\n|---|---|\n| thick walls | thin walls |')).toEqual([]);
  expect(drawnBy(drawTables, '| Vessel | Walls |\n|---|---|\n| artery | thick |')).toHaveLength(1);
});

test('what something is like is asked for as that', () => {
  expect(
    drawnBy(
      drawTables,
      '| Factor | Flashy hydrograph | Subdued hydrograph |\n|---|---|---|\n| Relief | steep | gentle |\n| Vegetation | little | dense |',
    ),
  ).toEqual([
    'Flashy hydrograph: what is the relief like? → steep',
    'Subdued hydrograph: what is the relief like? → gentle',
    'Subdued hydrograph: what is the vegetation like? → dense',
  ]);
});

test('a gland secretes, and an order of reaction takes no article', () => {
  expect(drawnBy(drawTables, '# Hormones\n\n| Hormone | Gland |\n|---|---|\n| ADH | pituitary |')).toEqual([
    'Which gland secretes ADH? → pituitary',
  ]);
  expect(
    drawnBy(drawTables, '# Rates\n\n| Order | Shape of rate graph |\n|---|---|\n| zero | flat |'),
  ).toEqual(['What is the shape of the rate graph for zero order? → flat']);
});

test('a number without its unit and a column that only sorts its rows are not asked for', () => {
  expect(
    drawnBy(drawTables, '| Molecule | Shape | Angle |\n|---|---|---|\n| BF3 | trigonal planar | 120 |'),
  ).toEqual(['What is the shape of BF3? → trigonal planar']);
  const rows = [
    '| loan | long | interest |',
    '| overdraft | short | high rates |',
    '| shares | long | dividends |',
    '| leasing | short | fees |',
  ];
  expect(
    drawnBy(drawTables, `| Source | Term | Cost |\n|---|---|---|\n${rows.join('\n')}`).filter((card) =>
      card.includes('term'),
    ),
  ).toEqual([]);
});

const table = (...lines: string[]): string =>
  [lines[0], (lines[0] ?? '').replace(/[^|]+/g, '---'), ...lines.slice(1)].join('\n');

test('aspects under each other and things beside each other are read as they stand', () => {
  const compared = table(
    '| | Type 1 | Type 2 |',
    '| Cause | no insulin made | insulin resistance |',
    '| Acute emergency | DKA | HHS |',
    '| Antibodies | present | absent |',
  );
  expect(drawnBy(drawTables, `# Diabetes: an overview\n\n${compared}`)).toEqual([
    'What is the cause of type 1 diabetes? → no insulin made',
    'Type 1 diabetes: what is the acute emergency? → DKA',
    'What is the cause of type 2 diabetes? → insulin resistance',
    'Type 2 diabetes: what is the acute emergency? → HHS',
  ]);
  expect(
    drawnBy(drawTables, `# Cells\n\n${table('| | Function |', '| Ribosome | makes proteins |')}`),
  ).toEqual(['What is the function of a ribosome? → makes proteins']);
});

test('amounts by the year are no facts of a thing', () => {
  expect(
    drawnBy(drawTables, `# Coal\n\n${table('| | 1928 | 1932 |', '| Coal (million tonnes) | 35 | 64 |')}`),
  ).toEqual([]);
});

test('a head that is a participle or a verb is asked as one', () => {
  expect(
    drawnBy(
      drawTables,
      table(
        '| Organelle | Found in | Used for | Contains |',
        '| ribosomes | all cells | making proteins | RNA |',
      ),
    ),
  ).toEqual(['Where are ribosomes found? → all cells', 'What are ribosomes used for? → making proteins']);
  expect(drawnBy(drawTables, table('| Elasticity | Inelastic when |', '| PED | below 1 |'))).toEqual([]);
});

test('a number is asked for by what uses it', () => {
  expect(drawnBy(drawTables, table('| Port | Used by |', '| 22 | SSH |'))).toEqual([
    'Which port is used by SSH? → 22',
  ]);
  expect(drawnBy(drawTables, table('| Port | Used by |', '| 22 | remote logins |'))).toEqual([
    'What is port 22 used by? → remote logins',
  ]);
});

test('what something does and what it is are told apart by the cell', () => {
  expect(
    drawnBy(
      drawTables,
      table(
        '| Key | What it does |',
        '| Primary | identifies a record |',
        '| Composite | two fields together |',
      ),
    ),
  ).toEqual([
    'What does a primary key do? → identifies a record',
    'What is a composite key? → two fields together',
  ]);
});

test('a unit in the head goes with a bare number, and one of several is asked for as one', () => {
  expect(
    drawnBy(
      drawTables,
      table('| Planet | Diameter (km) | Uses |', '| Mars | 6790 | none |', '| Venus | 12104 | navigation |'),
    ),
  ).toEqual([
    'What is the diameter of Mars, in km? → 6790',
    'What is the diameter of Venus, in km? → 12104',
    'What is a use of Venus? → navigation',
  ]);
});

test('a cell of more than fifteen words gives its first sentence, or nothing', () => {
  const long = 'bends light towards the normal because the wave slows down in the denser material';
  expect(drawnBy(drawTables, table('| Lens | Effect |', `| a prism | splits light. It ${long} |`))).toEqual([
    'What is the effect of a prism? → splits light',
  ]);
  expect(drawnBy(drawTables, table('| Lens | Effect |', `| a prism | ${long} than before it |`))).toEqual([]);
});

test('a place among treaties is the treaty, and a quotation is one example', () => {
  expect(
    drawnBy(drawTables, table('| Treaty | Date | Country |', '| Trianon | June 1920 | Hungary |')),
  ).toEqual(['When was the Treaty of Trianon signed? → June 1920', 'Trianon: which country? → Hungary']);
  expect(drawnBy(drawTables, table('| Device | Example |', '| a caesura | "to err; to forgive" |'))).toEqual([
    'Give an example of a caesura. → "to err; to forgive"',
  ]);
});

test('ways to sort are asked for by what they use, need and cost', () => {
  const drawn = (...rows: string[]): string[] =>
    drawnBy(drawTables, table('| Sort | Approach | Extra memory | Worst case | Credited to |', ...rows));
  expect(drawn('| a shell sort | gap insertion | O(1) | O(n²) | Donald Shell |')).toEqual([
    'What approach does a shell sort use? → gap insertion',
    'How much extra memory does a shell sort need? → O(1)',
    'What is the worst-case time complexity of a shell sort? → O(n²)',
    'Who is a shell sort credited to? → Donald Shell',
  ]);
  expect(drawn('| a shell sort | – | – | – | several people |')).toEqual([]);
});

test('a named acid is a substance, and a court decides a case', () => {
  expect(
    drawnBy(drawTables, table('| Acid | Strength | Found in |', '| Citric acid | weak | lemons |')),
  ).toEqual(['What is the strength of citric acid? → weak', 'Where is citric acid found? → lemons']);
  expect(drawnBy(drawTables, table('| Case | Court |', '| Entores v Miles | Court of Appeal |'))).toEqual([
    'Which court decided Entores v Miles? → Court of Appeal',
  ]);
  expect(drawnBy(drawTables, table('| Religion | Holy book |', '| Islam | the Qur’an |'))).toEqual([
    'What is the holy book of Islam? → the Qur’an',
  ]);
  expect(drawnBy(drawTables, table('| Religion | Comments |', '| Islam | one of five |'))).toEqual([]);
});

test('a type is asked for by the noun that the head or the heading lends', () => {
  expect(
    drawnBy(
      drawTables,
      `# Voting systems in Europe\n\n${table('| | AV | MMP |', '| Type | majoritarian | mixed, by lists |', '| Seats | – | – |')}`,
    ),
  ).toEqual([
    'What type of voting system is AV? → majoritarian',
    'What type of voting system is MMP? → mixed, by lists',
  ]);
  expect(drawnBy(drawTables, table('| Name | Type |', '| AV | majoritarian |'))).toEqual([]);
});

test('what is only more or less than its neighbour is not asked for, and several are asked for as several', () => {
  expect(
    drawnBy(drawTables, table('| Halogen | State at 20 °C | Pace |', '| bromine | liquid | slower |')),
  ).toEqual(['What is the state of bromine at 20 °C? → liquid']);
  expect(drawnBy(drawTables, table('| Structure | Barriers to entry |', '| Duopoly | high |'))).toEqual([
    'Duopoly: what are the barriers to entry like? → high',
  ]);
});

test('a cell with a verb of its own answers no noun', () => {
  expect(drawnBy(drawTables, table('| Method | Used for |', '| AV | Was used for by-elections |'))).toEqual(
    [],
  );
  expect(drawnBy(drawTables, table('| Method | Used for |', '| AV | by-elections |'))).toEqual([
    'What is AV used for? → by-elections',
  ]);
});

test('an eruption is dated as one, in its country', () => {
  expect(
    drawnBy(drawTables, table('| Eruption | Year | Country |', '| Mount Etna | 2021 | Italy |')),
  ).toEqual([
    'When was the Mount Etna eruption? → 2021',
    'In which country was the Mount Etna eruption? → Italy',
  ]);
});

test('who is asked of a theory by name, and no cell that names nobody answers it', () => {
  expect(
    drawnBy(
      drawTables,
      table('| Model | Who | Evidence / example |', '| Dual process | Evans (2003) | the bat and ball |'),
    ),
  ).toEqual([
    'Who is associated with the dual process model? → Evans (2003)',
    'Give evidence for, or an example of, the dual process model. → the bat and ball',
  ]);
  expect(drawnBy(drawTables, table('| Model | Who |', '| Dual process | linked to others |'))).toEqual([]);
});

test('a study that goes by its authors is asked for its parts', () => {
  expect(
    drawnBy(
      drawTables,
      table(
        '| Study | What they did | Found |',
        '| Loftus (1975) | Film of a crash, then a leading question | the verb changed the answer |',
      ),
    ),
  ).toEqual([
    'What was the procedure of the study by Loftus (1975)? → Film of a crash, then a leading question',
    'What did Loftus (1975) find? → the verb changed the answer',
  ]);
});

test('a row that stands out is asked for among all, and of many numbers only the ends', () => {
  expect(
    drawnBy(
      drawTables,
      table('| Metal | Density |', '| zinc | lowest |', '| iron | – |', '| lead | highest |'),
    ),
  ).toEqual([
    'Which of zinc, iron and lead has the lowest density? → zinc',
    'Which of zinc, iron and lead has the highest density? → lead',
  ]);
  const rows = ['Li | 181', 'Na | 98', 'K | 64', 'Rb | 39', 'Cs | 28', 'Ba | 727'].map((row) => `| ${row} |`);
  expect(drawnBy(drawTables, table('| | m.p. / °C |', ...rows))).toEqual([
    'Which of Li, Na, K, Rb, Cs and Ba has the lowest melting point? → Cs',
    'Which of Li, Na, K, Rb, Cs and Ba has the highest melting point? → Ba',
  ]);
  expect(drawnBy(drawTables, table('| | m.p. / °C |', ...rows.slice(0, 2)))).toEqual([
    'What is the melting point of Li, in °C? → 181',
    'What is the melting point of Na, in °C? → 98',
  ]);
});

test('labels that are no names take their noun, and symbols stay as they are', () => {
  expect(
    drawnBy(drawTables, table('| Quark | Charge |', '| top | +2/3 |', '| strange | −1/3 |', '| up | +2/3 |')),
  ).toContain('What is the charge of the up quark? → +2/3');
  expect(drawnBy(drawTables, table('| Hadron | Quarks |', '| ρ⁺ | u d̄ |'))).toEqual([
    'ρ⁺: what are the quarks? → u d̄',
  ]);
  expect(
    drawnBy(
      drawTables,
      `# Trade unions\n\n${table('| Type | What it means |', '| Industrial | all workers of one industry |', '| Federation | several that act together |')}`,
    )[0],
  ).toBe('What is an industrial trade union? → all workers of one industry');
});

test('what its writer doubts, and a label that stops short, are asked nothing', () => {
  expect(drawnBy(drawTables, table('| Sort | Cost |', '| a shell sort | low?? ask |'))).toEqual([]);
  expect(drawnBy(drawTables, table('| | formula |', '| greatest height at | θ = 90° |'))).toEqual([]);
});

test('what a thing uses, is good for and who owns it are asked with their verbs', () => {
  expect(
    drawnBy(
      drawTables,
      table('| Scan | Uses | Good for | Owner |', '| SPECT | a tracer | the brain | NHS trusts |'),
    ),
  ).toEqual([
    'What does SPECT use? → a tracer',
    'What is SPECT good for? → the brain',
    'Who owns SPECT? → NHS trusts',
  ]);
});

test('a table between tabs is read with its empty corner, and one that was indented without its margin', () => {
  expect(
    drawnBy(drawTables, 'Sheep\n\n\tMerino\tLeicester\nOrigin\tSpain\tEngland\nUse\twool\tmeat'),
  ).toEqual([
    'What is the origin of Merino? → Spain',
    'What is a use of Merino? → wool',
    'What is the origin of Leicester? → England',
    'What is a use of Leicester? → meat',
  ]);
  expect(
    drawnBy(drawTables, 'Tort\n\n\tCase\tResult\n\tAlpha (1990)\tclaim failed\n\tBeta (1991)\tclaim won'),
  ).toEqual([
    'What was the result in Alpha (1990)? → claim failed',
    'What was the result in Beta (1991)? → claim won',
  ]);
});

test('rows that begin with their year go by what stands beside it', () => {
  const table = (head: string): string =>
    `Peasants\n\nyear\t${head}\tleader\n1381\tKentish\tTyler\n1450\tSussex\tCade`;
  expect(drawnBy(drawTables, table('revolt'))).toEqual([
    'When was the Kentish revolt? → 1381',
    'Who was the leader of the Kentish revolt? → Tyler',
    'When was the Sussex revolt? → 1450',
    'Who was the leader of the Sussex revolt? → Cade',
  ]);
  expect(drawnBy(drawTables, table('event'))).toEqual([
    'What happened in 1381? → Kentish',
    'What happened in 1450? → Sussex',
  ]);
});

test('thinkers side by side are asked what they say about a thing, and nothing where no noun heads the row', () => {
  expect(
    drawnBy(
      drawTables,
      'Views of the state in Hobbes and Locke\n\n\tThomas Hobbes\tJohn Locke\nPower\tshared by all\theld by few\nCan it last\tno end\tsoon over',
    ),
  ).toEqual([
    'What does Thomas Hobbes say about power? → shared by all',
    'What does John Locke say about power? → held by few',
  ]);
});

test('a head that asks where something is done asks it, and a cell that leans on another is left out', () => {
  expect(
    drawnBy(
      drawTables,
      'Taxes\n\nTax | Set where? | Example\nTariff | at the border | wine duty\nToll | at the gate | he pays at the bridge',
    ),
  ).toEqual([
    'Where is a tariff set? → at the border',
    'Give an example of a tariff. → wine duty',
    'Where is a toll set? → at the gate',
  ]);
});

test('formulae keep their letters, and a number for each of several is not asked for', () => {
  const rows = [
    '| Ge | giant covalent | 1211 |',
    '| I₂ | simple molecular | 387 |',
    '| Li, Na | metallic | 454, 371 |',
  ];
  expect(drawnBy(drawTables, table('| Substance | Structure | Melting point / K |', ...rows))).toEqual([
    'What is the structure of Ge? → giant covalent',
    'What is the structure of I₂? → simple molecular',
    'What is the structure of Li and Na? → metallic',
  ]);
  expect(drawnBy(drawTables, table('| Metal | Price |', '| Brass | low |', '| Tin | high |'))[0]).toContain(
    'brass',
  );
});

test('a body takes its article by its full name, and what is no deed is not what it did', () => {
  expect(
    drawnBy(
      drawTables,
      table(
        '| Agency | Full name | What it did |',
        '| REA | Rural Electrification Administration | lent money for power lines |',
        '| PWA | Public Works Administration | dams and bridges |',
      ),
    ),
  ).toEqual([
    'What is the full name of the REA? → Rural Electrification Administration',
    'What did the REA do? → lent money for power lines',
    'What is the full name of the PWA? → Public Works Administration',
  ]);
  expect(
    drawnBy(drawTables, table('| Body | Members | System |', '| Manx Parliament | 35 | FPTP |')),
  ).toEqual(['How many members does the Manx Parliament have? → 35']);
});

test('a quantity with its symbol goes by its name, and a meaning is asked as one', () => {
  expect(
    drawnBy(
      drawTables,
      table(
        '| Quantity | Meaning | Unit |',
        '| molar heat, c | energy for one mole | J |',
        '| η | efficiency | – |',
      ),
    ),
  ).toEqual([
    'What is molar heat? → energy for one mole',
    'What is the unit of molar heat? → J',
    'What does η stand for? → efficiency',
  ]);
});

test('the points in one cell are asked for by their number, and one with a reason as one', () => {
  expect(
    drawnBy(
      drawTables,
      table(
        '| Defence | Advantage |',
        '| Gabions | cheap to build, look natural |',
        '| Rip-rap | lasts long, so it pays |',
      ),
    ),
  ).toEqual([
    'Give two advantages of gabions. → cheap to build, look natural',
    'What is an advantage of rip-rap? → lasts long, so it pays',
  ]);
});

test('who took part, who thought and when somebody lived are asked with who and when', () => {
  expect(
    drawnBy(
      drawTables,
      table(
        '| Study | Method | Findings |',
        '| Hale (1991) | 40 married couples | talk helped |',
        '| Roe (1990) | letters from children | talk helped |',
      ),
    ),
  ).toEqual([
    'Who were the participants in the study by Hale (1991)? → 40 married couples',
    'What did Hale (1991) find? → talk helped',
    'What was the procedure of the study by Roe (1990)? → letters from children',
    'What did Roe (1990) find? → talk helped',
  ]);
  expect(
    drawnBy(
      drawTables,
      table(
        '| View | Thinkers | Criticism |',
        '| Elitism | Pareto, Mosca | dated? |',
        '| Pluralism | Dahl | – |',
      ),
    ),
  ).toEqual([
    'Which thinkers are associated with elitism? → Pareto, Mosca',
    'Which thinker is associated with pluralism? → Dahl',
  ]);
});

test('one of several is asked for in a sentence, with the article that its thing is likely to take, or not at all', () => {
  const rows = [
    '| Postal questionnaire | honest, detailed | low response rate | Okely (1983) |',
    '| Obs. | cheap | slow | – |',
  ];
  expect(drawnBy(drawTables, table('| Method | + | - | Study |', ...rows))).toEqual([
    'Give two advantages of a postal questionnaire. → honest, detailed',
    'What is a disadvantage of a postal questionnaire? → low response rate',
    'Which study used postal questionnaires? → Okely (1983)',
  ]);
  expect(drawnBy(drawTables, table('| Fibre | Study |', '| Lyocell | Okely (1983) |'))).toEqual([]);
});

test('a word over two processes makes no thing of its rows', () => {
  const rows = ['divisions\t1\t2', 'mass\tkept\thalved', 'used for\trepair\tspores', 'mixing\tno\tyes'];
  expect(
    drawnBy(drawTables, ['Two ways to divide', '', 'COMPARE\tAmitosis\tMeiosis', ...rows].join('\n')),
  ).toEqual([
    'How many divisions are there in amitosis? → 1',
    'What is the mass in amitosis? → kept',
    'What is amitosis used for? → repair',
    'How many divisions are there in meiosis? → 2',
    'What happens to the mass in meiosis? → halved',
    'What is meiosis used for? → spores',
  ]);
});

test('a law is asked for its forms by its name, and two rows of one name ask for nothing that is one', () => {
  expect(drawnBy(drawTables, table('| Law | OR form |', '| Double negation | ¬¬A = A |'))).toEqual([
    'What is the OR form of the double negation law? → ¬¬A = A',
  ]);
  expect(drawnBy(drawTables, table('| Metal | Price |', '| copper | high |', '| copper | low |'))).toEqual(
    [],
  );
});

test('what turns one substance into another is asked for by both, and only of a table that says with what', () => {
  const rows = ['| ketone | alcohol | NaBH4 | reduction |', '| ketone | hydroxynitrile | HCN | addition |'];
  expect(drawnBy(drawTables, table('| from | to | reagent | type |', ...rows))).toEqual([
    'What is the reagent for turning ketones into alcohols? → NaBH4',
    'What type of reaction turns ketones into alcohols? → reduction',
    'What is the reagent for turning ketones into hydroxynitriles? → HCN',
    'What type of reaction turns ketones into hydroxynitriles? → addition',
  ]);
  expect(drawnBy(drawTables, table('| from | to | fare |', '| Leeds | York | high |'))).not.toContain(
    'What is the fare for turning Leeds into York? → high',
  );
});

test('a part takes its article, an illness has risk factors, and the cause in a case is not asked for', () => {
  expect(drawnBy(drawTables, table('| Part | Job |', '| Rotor | turns the shaft |'))).toEqual([
    'What is the job of the rotor? → turns the shaft',
  ]);
  expect(drawnBy(drawTables, table('| Illness | Risk |', '| gastritis | alcohol, aspirin |'))).toEqual([
    'Give two risk factors for gastritis. → alcohol, aspirin',
  ]);
  expect(
    drawnBy(drawTables, table('| Case | Cause | Result |', '| Alpha (1990) | ice | claim won |')),
  ).toEqual(['What was the result in Alpha (1990)? → claim won']);
});
