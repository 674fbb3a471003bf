import { describe, expect, it } from 'vitest';
import { drawnBy, proseCandidates } from '@/lib/testing/prose';

/** What is blanked in the cloze candidates of a text. */
const blanks = (text: string): string[] =>
  proseCandidates(text)
    .filter(({ kind }) => kind === 'cloze')
    .map(({ back }) => back);

describe('reads what stands between a subject and its verb', () => {
  it('leaves a date between commas out of the subject', () => {
    const text = 'The first petition, in 1839, carried about 1.2 million signatures.';
    expect(drawnBy('how-many', text)).toEqual([
      'How many signatures did the first petition carry in 1839? → about 1.2 million',
    ]);
    expect(drawnBy('when', text)).toEqual([
      'In which year did the first petition carry about 1.2 million signatures? → 1839',
    ]);
    expect(drawnBy('how-many', 'The first petition was carried in 1839.')).toEqual([]);
  });

  it('resumes a subject behind a relative clause or a participle', () => {
    expect(
      drawnBy('enumeration', 'The Charter, drawn up by Mary Hooper, set out two demands: bread and peace.'),
    ).toEqual(['Which two demands did the Charter set out? → bread and peace']);
    expect(
      drawnBy('object', 'Mary Hooper, whose mill was built in Leeds in 1837, designed a new kind of wheel.'),
    ).toEqual(['What did Mary Hooper design? → a new kind of wheel']);
  });

  it('does not ask of a second or a rest that the clause before must tell', () => {
    const told = (text: string): string[] => drawnBy('when', text);
    expect(told('The second was thrown out in 1842.')).toEqual([]);
    expect(told('The second petition was thrown out in 1842.')).toEqual([
      'In which year was the second petition thrown out? → 1842',
    ]);
  });

  it('reads a participle in quotation marks as part of the name', () => {
    expect(drawnBy('object', 'Mary Hooper (1992) talks about the ‘negotiated family’ in a town.')).toEqual(
      [],
    );
    expect(drawnBy('when', 'The miners had split from the union in January 1921.')).toEqual([
      'When did the miners split from the union? → January 1921',
    ]);
  });
});

describe('asks whether somebody or something did it', () => {
  it('asks who of a first name that acts inside a sentence, and nothing of a name that may be anybody’s', () => {
    expect(
      drawnBy('subject', 'In the end Stella sold the farm. Stella admires the young painter.'),
    ).toContain('Who admires the young painter? → Stella');
    expect(drawnBy('subject', 'Zorvath admires the young painter.')).toEqual([]);
  });

  it('asks whose government, not what', () => {
    expect(
      drawnBy('subject-government', 'The government of Mary Hooper responded with passive resistance.'),
    ).toEqual(['Whose government responded with passive resistance? → Mary Hooper']);
    expect(drawnBy('subject', 'The government responded with passive resistance.')).toEqual([]);
  });

  it('asks which court, where more than one could be', () => {
    expect(drawnBy('subject-causal', 'The Supreme Court abolished the old tax on windows.')).toEqual([
      'Which court abolished the old tax on windows? → The Supreme Court',
    ]);
    expect(drawnBy('subject-causal', 'Divided government causes long delays in budgets.')).toEqual([
      'What causes long delays in budgets? → Divided government',
    ]);
  });
});

describe('keeps reasons, hedges and times where they belong', () => {
  it('takes the reason behind a consequence for no reason of the main clause', () => {
    expect(
      drawnBy(
        'why-because',
        'The bill was thrown out, leading to strikes in Leeds, because miners were poor.',
      ),
    ).toEqual([]);
    expect(drawnBy('why-because', 'The bill was thrown out because miners were poor.')).toEqual([
      'Why was the bill thrown out? → miners were poor',
    ]);
  });

  it('asks nothing of what was only likely', () => {
    expect(drawnBy('object', 'The army could probably have stopped the armed miners.')).toEqual([]);
    expect(drawnBy('see-as', 'Mary Hooper arguably sees the war as a failure.')).toEqual([]);
    expect(drawnBy('see-as', 'Mary Hooper sees the war as a failure.')).toEqual([
      'How does Mary Hooper see the war? → as a failure',
    ]);
  });

  it('asks why there was what was made', () => {
    expect(drawnBy('why-so', 'Relations proved impossible so a sharp turn in policy was made.')).toEqual([
      'Why was there a sharp turn in policy? → Relations proved impossible',
    ]);
    expect(drawnBy('why-so', 'Timber was dear so the boats were made of steel.')).toEqual([
      'Why were the boats made of steel? → Timber was dear',
    ]);
  });

  it('asks for an aim after a turn, not for that of the whole page', () => {
    const topic = 'the aims of Swiss policy in 1924–41';
    const aim = 'The main aim was to protect the coast.';
    expect(
      drawnBy('what-was-to', `Swiss policy changed course with the appointment of Hooper. ${aim}`, topic),
    ).toEqual([
      'What was the main aim of Swiss policy after the appointment of Hooper? → to protect the coast',
    ]);
    expect(drawnBy('what-was-to', `Swiss policy was lax. ${aim}`, topic)).toEqual([
      'What was the main aim of Swiss policy in 1924–41? → to protect the coast',
    ]);
  });

  it('says not before the answer where the notes deny it at the verb', () => {
    expect(drawnBy('how-successful', 'The plan to drain the marsh had not proved so successful.')).toEqual([
      'How successful was the plan to drain the marsh? → not so successful',
    ]);
    expect(drawnBy('how-successful', 'The plan had not proved very long.')).toEqual([]);
  });
});

describe('asks for one example only by what was done with it', () => {
  it('example-with', () => {
    expect(
      drawnBy(
        'example-with',
        'This meant making treaties even with states hostile to Buddhism such as Nepal.',
      ),
    ).toEqual(['With which state hostile to Buddhism were treaties made? → Nepal']);
    expect(drawnBy('example', 'They feared states hostile to Buddhism such as Nepal.')).toEqual([]);
  });
});

describe('blanks only what the sentence itself can tell', () => {
  it.each([
    ['On the other hand the liberals made his job much easier in 1922.', 'no his without a name'],
    ['You could argue against the view of the harsh critics in London.', 'no speech to the reader'],
  ])('%s', (text) => {
    expect(blanks(text)).toEqual([]);
  });

  it('blanks no half of a pair, and no writer of a work', () => {
    expect(blanks('Young and Hooper (1973) take a new view of the symmetrical family.')).not.toContain(
      'Hooper',
    );
    expect(blanks('Charles Dickens makes young Pip the narrator with the most regrets.')).not.toContain(
      'Charles Dickens',
    );
    expect(blanks('The March on Rome was a bold bluff of the armed Blackshirts.')).toContain('March on Rome');
  });
});

describe('asks for what findings and theories say', () => {
  it('finding', () => {
    const study = 'Hooper’s study of monkeys (1958) found that they preferred cloth to wire';
    expect(drawnBy('finding', `${study}, which suggests that comfort matters more than food.`)).toEqual([
      'What does Hooper’s study of monkeys suggest? → that comfort matters more than food',
    ]);
    expect(drawnBy('finding', 'Hooper (1958) studied owls. This suggests that owls can hear mice.')).toEqual([
      'What do Hooper’s findings suggest? → that owls can hear mice',
    ]);
    expect(drawnBy('finding', 'Hooper (1958) tested 99 owls, which supports the old model.')).toEqual([
      'What do Hooper’s findings support? → the old model',
    ]);
    expect(
      drawnBy('finding', 'The bill passed by only two votes, which suggests that a party was forming.'),
    ).toEqual([
      'What does the fact that the bill passed by only two votes suggest? → that a party was forming',
    ]);
    expect(drawnBy('finding', 'Owls are birds, which means that they lay eggs.')).toEqual([]);
    expect(drawnBy('finding', 'The bill passed. This suggests that a party was forming.')).toEqual([]);
  });

  it('view of a study and of a theory that was put forward by somebody', () => {
    expect(drawnBy('view', 'Hooper’s study of owls found that they preferred mice to voles.')).toEqual([
      'What did Hooper’s study of owls find? → that they preferred mice to voles',
    ]);
    expect(drawnBy('view', 'Hooper found that they preferred mice to voles.')).toEqual([]);
    const theory =
      'Drive theory, put forward by Lee and Hooper in 1950, claims that infants follow whoever feeds them.';
    expect(drawnBy('view', theory)).toEqual([
      'What does drive theory claim about infants? → that infants follow whoever feeds them',
    ]);
    expect(drawnBy('agent-aside', theory)).toEqual([
      'Who put forward drive theory in 1950? → Lee and Hooper',
    ]);
    expect(drawnBy('agent-aside', 'Drive theory, put forward by chance in 1950, is dead.')).toEqual([]);
  });

  it('why-argued', () => {
    expect(
      drawnBy('why-argued', 'It has been argued that the trial helped Hooper, since it made a name for Lee.'),
    ).toEqual(['Why has it been argued that the trial helped Hooper? → it made a name for Lee']);
    expect(drawnBy('why-argued', 'It has been argued that the trial helped Hooper.')).toEqual([]);
  });

  it('says whose theory a reason belongs to', () => {
    const reason = 'The old family suited farming because it was a unit of work.';
    expect(drawnBy('why-because', `Mary Hooper (1955) believed that families change. ${reason}`)).toEqual([
      'According to Mary Hooper, why did the old family suit farming? → it was a unit of work',
    ]);
    expect(drawnBy('why-because', `Mary Hooper (1955) found that families change. ${reason}`)).toEqual([
      'Why did the old family suit farming? → it was a unit of work',
    ]);
    expect(
      drawnBy('enumeration', 'Mary Hooper argued that the family has two functions: work and play.'),
    ).toEqual(['What are the two functions of the family, according to Mary Hooper? → work and play']);
  });

  it('coined', () => {
    expect(drawnBy('coined', 'Mary Hooper (1992) describes the ‘pure bond’, which lasts a year.')).toEqual([
      'Who describes the ‘pure bond’? → Mary Hooper (1992)',
    ]);
    expect(drawnBy('coined', 'Mary Hooper describes the pure bond.')).toEqual([]);
  });
});

describe('asks for numbers, deeds and places', () => {
  it('by-how-much', () => {
    expect(drawnBy('by-how-much', 'The bill was rejected by 235 votes to 46.')).toEqual([
      'By how many votes was the bill rejected? → 235 votes to 46',
    ]);
    expect(drawnBy('by-how-much', 'The bill was rejected by 1848.')).toEqual([]);
  });
  it('what-did', () => {
    expect(drawnBy('what-did', 'The Hooper Plan reduced the payments and gave Peru a loan.')).toEqual([
      'What did the Hooper Plan do? → reduced the payments and gave Peru a loan',
    ]);
    expect(drawnBy('what-did', 'The Hooper Plan reduced the payments.')).toEqual([]);
  });
  it('percentage behind what opens the sentence', () => {
    expect(drawnBy('percentage', 'In a study of 40 mothers only 15% of fathers did the washing.')).toEqual([
      'What percentage of fathers did the washing? → only 15%',
    ]);
    expect(drawnBy('percentage', 'In a study the share of 15% of fathers did the washing.')).toEqual([]);
  });
  it('where a story is set', () => {
    expect(drawnBy('where', 'A Lighthouse Named Mercy is set in New Orleans.')).toEqual([
      'Where is A Lighthouse Named Mercy set? → in New Orleans',
    ]);
    expect(drawnBy('where', 'The jelly has set in friendship.')).toEqual([]);
  });
  it('keeps about before a year, and reads behind a label', () => {
    expect(drawnBy('when', 'Context: the play was written in about 1603.')).toEqual([
      'In which year was the play written? → about 1603',
    ]);
    expect(drawnBy('when', 'Context: about 1603 plays were written.')).toEqual([]);
  });
  it('gives no second predicate of a relative clause to the main subject', () => {
    const text = 'Hooper used the crisis to repeal the law, which split the party and led to a defeat.';
    expect(drawnBy('object-preposition', text)).toEqual([]);
    expect(drawnBy('object-preposition', 'The law divided the party and led to a defeat.')).toEqual([
      'What did the law lead to? → a defeat',
    ]);
  });
  it('knows a person by the name, a plural owner by its mark, and he goes on', () => {
    expect(
      drawnBy('see-as', 'Charles Hooper, the official in charge, saw the famine as a judgement.'),
    ).toEqual(['How did Charles Hooper see the famine? → as a judgement']);
    expect(drawnBy('view', 'Lee and Hooper also found that babies’ main tie was to the mother.')).toEqual([
      'What did Lee and Hooper find? → that babies’ main tie was to the mother',
    ]);
    expect(drawnBy('when', 'Ada Hooper was crowned. She fought for Jane Lee. She died in 1509.')).toEqual([
      'In which year did Ada Hooper die? → 1509',
    ]);
    expect(drawnBy('when', 'The law was cruel to Ada Hooper and Jane Lee. She died in 1509.')).toEqual([]);
  });
  it('when, without what it was for', () => {
    expect(drawnBy('when', 'In May 1923 French troops occupied the Ruhr in order to seize coal.')).toEqual([
      'When did French troops occupy the Ruhr? → May 1923',
    ]);
    expect(drawnBy('when', 'French troops occupied the Ruhr in order to seize coal.')).toEqual([]);
  });
});

describe('finds whom a pronoun means', () => {
  it('takes it for the subject of the clause before, and he for no woman', () => {
    expect(drawnBy('why-because', 'Because the government was paying wages, it printed money.')).toEqual([
      'Why did the government print money? → the government was paying wages',
    ]);
    expect(drawnBy('why-because', 'Because it was paying wages, it printed money.')).toEqual([]);
    expect(drawnBy('why-purpose', 'Maria Hooper wrote plays. He used the law to claim a share.')).toEqual([]);
    expect(drawnBy('why-purpose', 'Maria Hooper wrote plays. She used the law to claim a share.')).toEqual([
      'Why did Maria Hooper use the law? → to claim a share',
    ]);
  });
});

describe('reads what the language model mistags', () => {
  it('takes a base form before was, or behind a past, for a noun', () => {
    expect(drawnBy('why-so', 'The plague had killed many, so labour was scarce.')).toEqual([
      'Why was labour scarce? → The plague had killed many',
    ]);
    expect(drawnBy('why-so', 'The plague had killed many, so that labour was scarce.')).toEqual([]);
  });
  it('finds the verb between a plural of somebody’s and its object', () => {
    expect(drawnBy('why-because', 'Mangroves protect reefs because their roots trap sediment.')).toEqual([
      'Why do mangroves protect reefs? → their roots trap sediment',
    ]);
    expect(drawnBy('why-because', 'Mangroves protect reefs and their roots trap sediment.')).toEqual([]);
  });
  it('splits a day from the subject behind it', () => {
    expect(
      drawnBy('subject', 'On 15 June the young king, Richard Lee, met the rebels at Smithfield.'),
    ).toEqual(['Who met the rebels at Smithfield? → the young king, Richard Lee']);
    expect(drawnBy('subject', 'On 15 June he met the rebels at Smithfield.')).toEqual([]);
    expect(drawnBy('when', 'On 15 June 1381 the young king met the rebels at Smithfield.')).toEqual([
      'When did the young king meet the rebels at Smithfield? → 15 June 1381',
    ]);
  });
  it('keeps the capital of a cited name and drops that of an adjective', () => {
    expect(
      drawnBy('why-because', 'Normative social influence occurs because people want to be liked.'),
    ).toEqual(['Why does normative social influence occur? → people want to be liked']);
    expect(drawnBy('force-to', 'Jenness (1932) asked students to guess a number of beans.')).toEqual([
      'What did Jenness ask students to do? → to guess a number of beans',
    ]);
  });
});

describe('answers no more than is asked', () => {
  it('cuts a purpose off what a preposition leads to', () => {
    expect(drawnBy('object-preposition', 'Carbon dioxide dissolves in sea water to form an acid.')).toEqual([
      'What does carbon dioxide dissolve in? → sea water',
    ]);
    expect(
      drawnBy('object-preposition', 'The park is divided into zones: fishing is banned in some.'),
    ).toEqual([]);
  });
  it('leaves a long reason out of a view, a having out of what a thing does, and asks for a number, not its thing', () => {
    const found =
      'Hooper (1975) found that people struggled with two visual tasks done together but not with one visual and one verbal task, presumably because both tasks competed for one system.';
    expect(drawnBy('view', found)).toEqual([
      'What did Hooper find? → that people struggled with two visual tasks done together but not with one visual and one verbal task',
    ]);
    expect(drawnBy('what-does', 'The pad stores images and has a capacity of three objects.')).toEqual([]);
    expect(drawnBy('what-does', 'The pad stores images and sends words to the loop.')).toHaveLength(1);
    expect(drawnBy('subject-causal', 'The first petition carried about 1.2 million signatures.')).toEqual([]);
    expect(
      drawnBy('subject-causal', 'The first petition carried signatures of the poorest weavers.'),
    ).toEqual(['What carried signatures of the poorest weavers? → The first petition']);
  });
  it('asks for no name of things that others have too', () => {
    expect(drawnBy('called', 'Reefs are built by tiny animals called polyps.')).toEqual([]);
    expect(drawnBy('called', 'Reefs contain a green pigment called chlorophyll.')).toEqual([
      'What is the green pigment that reefs contain called? → chlorophyll',
    ]);
  });
  it('dates what a relative clause introduces, if nothing else can be meant', () => {
    expect(drawnBy('when', 'The cause was the third poll tax, which was introduced in 1380.')).toEqual([
      'In which year was the third poll tax introduced? → 1380',
    ]);
    expect(
      drawnBy('when', 'The cause was a tax on the value of land, which was introduced in 1380.'),
    ).toEqual([]);
  });
  it('takes a sentence with when for the meaning of a name', () => {
    const named = 'This process is known as coral bleaching.';
    expect(drawnBy('known-as', `When the sea is warm, the polyps expel their algae. ${named}`)).toEqual([
      'What is meant by coral bleaching? → When the sea is warm, the polyps expel their algae',
    ]);
    expect(drawnBy('known-as', `But the polyps expel their algae in a warm sea. ${named}`)).toEqual([]);
  });
});

describe('says of each thing only what is told of it', () => {
  it('tells who or what a relative clause, a name between commas and a participle speak of', () => {
    expect(
      drawnBy(
        'object-preposition',
        'His fort in Wales, which relied on hired archers, drained the treasury.',
      ),
    ).toEqual([]);
    expect(drawnBy('object-preposition', 'The fort of Deganwy relied on hired archers.')).toEqual([
      'What did the fort of Deganwy rely on? → hired archers',
    ]);
    const name = 'His plan to pass the crown to his sister, Mary Hooper, collapsed in 1553.';
    expect(drawnBy('when', name)).toEqual([]);
    expect(drawnBy('when', 'Mary Hooper set out her plan in the Ground of Law, published in 1785.')).toEqual([
      'When was the Ground of Law published? → 1785',
    ]);
  });
  it('dates no rule that went on before and after', () => {
    const ruled = 'A revolt broke out in 1549, when Wales was ruled by Mary Hooper.';
    expect(drawnBy('when-clause', ruled)).toEqual([]);
    expect(drawnBy('when-clause', ruled.replace('ruled', 'invaded'))).toEqual([
      'In which year was Wales invaded by Mary Hooper? → 1549',
    ]);
  });
  it('asks nobody why he agrees', () => {
    const agreed = 'Mary Hooper agreed that girls learn more because they are better taught.';
    expect(drawnBy('why-because', agreed)).toEqual([]);
  });
  it('takes a word for the term of a thing, and no opener into a question', () => {
    expect(drawnBy('apposition', 'Rates fell into a trap, a term that Mary Hooper coined.')).toEqual([]);
    expect(drawnBy('subject', 'Meanwhile higher rates attract foreign money from Asia.')).toEqual([
      'What attracts foreign money from Asia? → higher rates',
    ]);
  });
  it('defines by what comes behind an aside, and asks a curve for its shape', () => {
    expect(
      drawnBy('what-is', 'An antigen is a molecule, usually a protein, that triggers an immune response.'),
    ).toEqual(['What is an antigen? → a molecule, usually a protein, that triggers an immune response']);
    expect(drawnBy('what-is', 'A graph of rate against time is a falling curve with a long tail.')).toEqual([
      'What shape is a graph of rate against time? → a falling curve with a long tail',
    ]);
    expect(drawnBy('what-is', 'Nodes are half a wavelength apart.')).toEqual([]);
  });
});
