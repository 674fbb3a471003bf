import { describe, expect, it } from 'vitest';
import { drawnBy, proseCandidates } from '@/lib/testing/prose';

// One file for all prose rules: the language model behind them takes a second to load in each.

describe('asks why where the notes give a reason', () => {
  it('why-because', () => {
    expect(drawnBy('why-because', 'The mill closed because the river dried up.')).toEqual([
      'Why did the mill close? → the river dried up',
    ]);
    expect(drawnBy('why-because', 'The mill closed before the river dried up.')).toEqual([]);
  });
  it('why-so', () => {
    expect(drawnBy('why-so', 'Wages fell, so the miners went on strike.')).toEqual([
      'Why did the miners go on strike? → Wages fell',
    ]);
    expect(drawnBy('why-so', 'Wages fell so far that the miners starved.')).toEqual([]);
  });
  it('why-phrase', () => {
    expect(drawnBy('why-phrase', 'The harvest failed because of a late frost.')).toEqual([
      'Why did the harvest fail? → because of a late frost',
    ]);
    expect(drawnBy('why-phrase', 'Exports rose, as a result of which wages grew.')).toEqual([]);
  });
  it('why-because (fronted)', () => {
    expect(drawnBy('why-because', 'Because gold is soft, jewellers harden gold with copper.')).toEqual([
      'Why do jewellers harden gold with copper? → gold is soft',
    ]);
    expect(drawnBy('why-because', 'The mill has stood empty since the owner died.')).toEqual([]);
  });
});

describe('asks what an action was for', () => {
  it('why-purpose', () => {
    expect(drawnBy('why-purpose', 'The council built a wall to keep out the sea.')).toEqual([
      'Why did the council build a wall? → to keep out the sea',
    ]);
    expect(drawnBy('why-purpose', 'The council decided to keep out the sea.')).toEqual([]);
  });
});

describe('asks for dates and conditions', () => {
  it('when', () => {
    expect(drawnBy('when', 'The canal was opened in 1843.')).toEqual([
      'In which year was the canal opened? → 1843',
    ]);
    expect(drawnBy('when', 'The canal of 1843 was long.')).toEqual([]);
  });
  it('when-clause', () => {
    expect(drawnBy('when-clause', 'The fair was held until 1862 when the railway was closed.')).toEqual([
      'In which year was the railway closed? → 1862',
    ]);
    expect(drawnBy('when-clause', 'The fair was held when the railway was closed.')).toEqual([]);
  });
  it('when-condition', () => {
    expect(drawnBy('when-condition', 'Enzymes stop working when the solution is too acidic.')).toEqual([
      'When do enzymes stop working? → when the solution is too acidic',
    ]);
    expect(drawnBy('when-condition', 'Enzymes stopped working when the solution was too acidic.')).toEqual(
      [],
    );
  });
});

describe('asks where something happens or is found', () => {
  it('where', () => {
    expect(drawnBy('where', 'The fair took place in the market square.')).toEqual([
      'Where did the fair take place? → in the market square',
    ]);
    expect(drawnBy('where', 'The fair took place in 1843.')).toEqual([]);
  });
});

describe('asks for the year in brackets after a treaty', () => {
  it('dated-name', () => {
    expect(drawnBy('dated-name', 'The Treaty of Aldford (1711) ended the war.')).toEqual([
      'In which year was the Treaty of Aldford signed? → 1711',
    ]);
    expect(drawnBy('dated-name', 'Ada Ling (1711) ended the war.')).toEqual([]);
  });
});

describe('asks why there was a need', () => {
  it('why-need', () => {
    expect(
      drawnBy('why-need', 'The need to raise enough money to pay the army divided the council.'),
    ).toEqual(['Why was there a need to raise enough money? → to pay the army']);
    expect(drawnBy('why-need', 'The need to raise enough money divided the council.')).toEqual([]);
  });
});

describe('asks what something is', () => {
  it('what-is', () => {
    expect(
      drawnBy('what-is', 'Osmosis is the movement of water across a membrane.', 'the aims of the league'),
    ).toEqual(['What is osmosis? → the movement of water across a membrane']);
    expect(drawnBy('what-is', 'Osmosis is very slow.', 'the aims of the league')).toEqual([]);
  });
  it('what-was-to', () => {
    expect(
      drawnBy('what-was-to', 'The main aim was to protect the coast.', 'the aims of the league'),
    ).toEqual(['What was the main aim of the league? → to protect the coast']);
    expect(drawnBy('what-was-to', 'The main road was closed.', 'the aims of the league')).toEqual([]);
    expect(
      drawnBy('what-was-to', 'One clear aim was to protect the coast.', 'the aims of the league'),
    ).toEqual([]);
  });
  it('meaning', () => {
    expect(drawnBy('meaning', 'Inflation measures the rise in prices.', 'the aims of the league')).toEqual([
      'What does inflation measure? → the rise in prices',
    ]);
    expect(drawnBy('meaning', 'Inflation hurts the poor.', 'the aims of the league')).toEqual([]);
  });
});

describe('asks what an event brought about', () => {
  it('effect', () => {
    expect(drawnBy('effect', 'Deforestation caused floods and destroyed farmland.')).toEqual([
      'What effects did deforestation have? → caused floods and destroyed farmland',
    ]);
    expect(drawnBy('effect', 'Tourists caused floods and destroyed farmland.')).toEqual([]);
    expect(drawnBy('effect', 'Deforestation changed the situation and destroyed farmland.')).toEqual([
      'What effect did deforestation have? → destroyed farmland',
    ]);
    expect(drawnBy('effect', 'Deforestation changed the situation.')).toEqual([]);
  });
});

describe('asks for fates, sequels and workings', () => {
  it('what-happened', () => {
    expect(drawnBy('what-happened', 'The ship was captured and taken to Bristol.')).toEqual([
      'What happened to the ship? → was captured and taken to Bristol',
    ]);
    expect(drawnBy('what-happened', 'The ship was captured.')).toEqual([]);
  });
  it('what-happens', () => {
    expect(drawnBy('what-happens', 'When the price rises, demand falls.')).toEqual([
      'What happens when the price rises? → demand falls',
    ]);
    expect(drawnBy('what-happens', 'When it rises, demand falls.')).toEqual([]);
  });
  it('what-does', () => {
    expect(drawnBy('what-does', 'The kidney filters blood and removes waste.')).toEqual([
      'What does the kidney do? → filters blood and removes waste',
    ]);
    expect(drawnBy('what-does', 'The kidney filters blood.')).toEqual([]);
  });
});

describe('asks what was not achieved', () => {
  it('fail', () => {
    expect(drawnBy('fail', 'The alliance did not win a majority in 1906.')).toEqual([
      'What did the alliance fail to win in 1906? → a majority',
    ]);
    expect(drawnBy('fail', 'The alliance does not have a majority.')).toEqual([]);
  });
});

describe('asks whose appointment marked an event', () => {
  it('with-event', () => {
    expect(drawnBy('with-event', 'The school changed course with the appointment of Mary Jones.')).toEqual([
      'With whose appointment did the school change course? → Mary Jones',
    ]);
    expect(
      drawnBy(
        'with-event',
        'The fire was enough to alarm the board and the school changed course with the appointment of Mary Jones.',
      ),
    ).toEqual(['With whose appointment did the school change course? → Mary Jones']);
    expect(drawnBy('with-event', 'The school changed course with the help of Mary Jones.')).toEqual([]);
  });
});

describe('asks who or what did it', () => {
  it('agent', () => {
    expect(drawnBy('agent', 'The bridge was designed by Mary Jones.')).toEqual([
      'Who designed the bridge? → Mary Jones',
    ]);
    expect(drawnBy('agent', 'The bridge was designed by hand.')).toEqual([]);
  });
  it('agent-reduced', () => {
    expect(drawnBy('agent-reduced', 'The council read the report on floods written by Mary Jones.')).toEqual([
      'Who wrote the report on floods? → Mary Jones',
    ]);
    expect(
      drawnBy('agent-reduced', 'The council read the report on floods written by writing day and night.'),
    ).toEqual([]);
  });
});

describe('asks about the facts that participles carry', () => {
  it('made-with', () => {
    expect(drawnBy('made-with', 'Trade agreements made with Norway in 1931 helped the port.')).toEqual([
      'With which country were trade agreements made in 1931? → Norway',
    ]);
    expect(drawnBy('made-with', 'Trade agreements made with care helped the port.')).toEqual([]);
  });
  it('treaty', () => {
    expect(
      drawnBy(
        'treaty',
        'Links such as those established with Chile in the Treaty of Valparaiso helped trade.',
      ),
    ).toEqual(['Which treaty established links with Chile? → the Treaty of Valparaiso']);
    expect(drawnBy('treaty', 'Links such as those established with Chile helped trade.')).toEqual([]);
  });
  it('as-result', () => {
    expect(
      drawnBy('as-result', 'The land and rights lost as a result of the flood were never regained.'),
    ).toEqual(['Why were the land and rights lost? → as a result of the flood']);
    expect(drawnBy('as-result', 'The land and rights lost in the flood were never regained.')).toEqual([]);
  });
  it('form', () => {
    expect(drawnBy('form', 'They built a barrier in the form of a stone wall.')).toEqual([
      'What form did the barrier take? → a stone wall',
    ]);
    expect(drawnBy('form', 'They built a barrier in the north.')).toEqual([]);
  });
});

describe('asks for the examples that the notes give', () => {
  it('example', () => {
    expect(drawnBy('example', 'Fossil fuels such as coal and oil release carbon dioxide.')).toEqual([
      'Give examples of fossil fuels. → coal and oil',
    ]);
    expect(drawnBy('example', 'A fuel such as coal releases carbon dioxide.')).toEqual([]);
  });
});

describe('asks for two opposing arguments', () => {
  it('arguments', () => {
    expect(
      drawnBy(
        'arguments',
        'It could be argued that the league failed, or it could be argued that the league was never tried.',
        'the aims of the league',
      ),
    ).toEqual([
      'What two opposing arguments can be made about the aims of the league? → (1) the league failed; (2) the league was never tried',
    ]);
    expect(
      drawnBy('arguments', 'It could be argued that the league failed.', 'the aims of the league'),
    ).toEqual([]);
  });
});

describe('asks how successful something was', () => {
  it('how-successful', () => {
    expect(drawnBy('how-successful', 'The reform was very unsuccessful in the north.')).toEqual([
      'How successful was the reform? → very unsuccessful in the north',
    ]);
    expect(drawnBy('how-successful', 'The reform was very long in the making.')).toEqual([]);
    expect(drawnBy('how-successful', 'The reform of the northern mines was costly.')).toEqual([]);
  });
});

describe('asks between which two things a choice was', () => {
  it('between', () => {
    expect(drawnBy('between', 'The choice was between a tax on land and a tax on trade.')).toEqual([
      'Between which two things was the choice? → a tax on land and a tax on trade',
    ]);
    expect(drawnBy('between', 'The town lies between a lake and a hill.')).toEqual([]);
  });
});

describe('asks how something is done', () => {
  it('how-by', () => {
    expect(drawnBy('how-by', 'The plant saves water by closing its stomata.')).toEqual([
      'How does the plant save water? → by closing its stomata',
    ]);
    expect(drawnBy('how-by', 'The plant stands by the window.')).toEqual([]);
  });
});

describe('asks in whose name', () => {
  it('whose', () => {
    expect(drawnBy('whose', 'The settlers, in whose name the crown had claimed the land, were few.')).toEqual(
      ['In whose name had the crown claimed the land? → The settlers'],
    );
    expect(drawnBy('whose', 'The settlers, whose land the crown claimed, were few.')).toEqual([]);
  });
});

describe('asks what a named person held', () => {
  it('view', () => {
    expect(drawnBy('view', 'Darwin argued that species had changed by natural selection.')).toEqual([
      'What did Darwin argue about species? → that species had changed by natural selection',
    ]);
    expect(drawnBy('view', 'Darwin argued all night.')).toEqual([]);
  });
  it('named', () => {
    expect(drawnBy('named', 'Christopher Hill called the war a bourgeois revolution.')).toEqual([
      'What did Christopher Hill call the war? → a bourgeois revolution',
    ]);
    expect(drawnBy('named', 'Christopher Hill called the police.')).toEqual([]);
  });
  it('see-as', () => {
    expect(drawnBy('see-as', 'Historians see the war as a clash of faiths.')).toEqual([
      'How do historians see the war? → as a clash of faiths',
    ]);
    expect(drawnBy('see-as', 'Historians see the war.')).toEqual([]);
  });
});

describe('asks for views by what they are about', () => {
  it('view-impersonal', () => {
    expect(drawnBy('view-impersonal', 'It could be argued that the reform came far too late.')).toEqual([
      'What could be argued about the reform? → that the reform came far too late',
    ]);
    expect(drawnBy('view-impersonal', 'It could be argued that it came far too late.')).toEqual([]);
  });
  it('judged-for', () => {
    expect(drawnBy('judged-for', 'Cohen criticised Merton for ignoring the crimes of groups.')).toEqual([
      'What did Cohen criticise Merton for? → ignoring the crimes of groups',
    ]);
    expect(drawnBy('judged-for', 'Cohen praised Merton for two hours.')).toEqual([]);
  });
  it('why-grounds', () => {
    expect(drawnBy('why-grounds', 'Lee opposed the tax on the grounds that it hurt the poor.')).toEqual([
      'Why did Lee oppose the tax? → it hurt the poor',
    ]);
    expect(drawnBy('why-grounds', 'Lee met the tenants on the grounds of the castle.')).toEqual([]);
  });
  it('why-as (fronted)', () => {
    expect(drawnBy('why-as', 'As the soil is thin, farmers keep sheep.')).toEqual([
      'Why do farmers keep sheep? → the soil is thin',
    ]);
    expect(drawnBy('why-as', 'As the price rises, farmers keep sheep.')).toEqual([]);
  });
});

describe('asks for what a sentence counts, sums up or explains', () => {
  it('enumeration', () => {
    expect(
      drawnBy('enumeration', 'Merton identified three responses: conformity, ritualism and rebellion.'),
    ).toEqual(['Which three responses did Merton identify? → conformity, ritualism and rebellion']);
    expect(
      drawnBy('enumeration', 'Merton identified four responses: conformity, ritualism and rebellion.'),
    ).toEqual([]);
  });
  it('enumeration (of parts)', () => {
    expect(drawnBy('enumeration', 'There are two types of valve: tricuspid and bicuspid.')).toEqual([
      'What are the two types of valve? → tricuspid and bicuspid',
    ]);
    expect(drawnBy('enumeration', 'There are two types of valve: see below.')).toEqual([]);
  });
  it('enumeration (behind a comma, in brackets, far from the verb)', () => {
    expect(
      drawnBy('enumeration', 'The valley glacier leaves three landforms, drumlins, eskers and kames.'),
    ).toEqual(['Which three landforms does the valley glacier leave? → drumlins, eskers and kames']);
    expect(
      drawnBy('enumeration', 'The valley glacier leaves two landforms, in Wales and in Scotland.'),
    ).toEqual([]);
    expect(
      drawnBy(
        'enumeration',
        'The model leaves room for thought, in the form of two mediating steps (notice and recall).',
      ),
    ).toEqual(['What are the two mediating steps? → notice and recall']);
    expect(
      drawnBy('how-many', 'The valley glacier leaves three landforms, drumlins, eskers and kames.'),
    ).toEqual([]);
  });
  it('apposition', () => {
    expect(drawnBy('apposition', 'Rapid change leads to anomie, a state of normlessness.')).toEqual([
      'What is anomie? → a state of normlessness',
    ]);
    expect(drawnBy('apposition', 'They traded with Poland, the Soviet Union and China.')).toEqual([]);
    expect(drawnBy('apposition', 'They traded with Portugal, the oldest ally of England.')).toEqual([]);
    expect(drawnBy('apposition-which', 'They traded with Portugal, the oldest ally of England.')).toEqual([
      'Which country was the oldest ally of England? → Portugal',
    ]);
    expect(drawnBy('apposition-which', 'They traded with Portugal, a monarchy.')).toEqual([]);
  });
  it('apposition-who', () => {
    expect(drawnBy('apposition-who', 'He was baptised by Ambrose, the bishop of Milan.')).toEqual([
      'Who was Ambrose? → the bishop of Milan',
    ]);
    expect(drawnBy('apposition-who', 'In the spring of Ambrose, the bishop of Milan came.')).toEqual([]);
  });
  it('known-as', () => {
    expect(
      drawnBy('known-as', 'An inflow of currency makes exports dear. This is known as Dutch disease.'),
    ).toEqual(['What is meant by Dutch disease? → An inflow of currency makes exports dear']);
    expect(drawnBy('known-as', 'It makes exports dear. This is known as Dutch disease.')).toEqual([]);
  });
  it('known-as (in the same sentence)', () => {
    expect(
      drawnBy('known-as', 'The antigens of a virus change, a process known as antigenic drift.'),
    ).toEqual(['What is meant by antigenic drift? → The antigens of a virus change']);
    expect(drawnBy('known-as', 'The virus infects a cell known as a lymphocyte.')).toEqual([]);
  });
  it('apposition (spelled out)', () => {
    expect(
      drawnBy('apposition', 'The first bond serves as a working model, that is, a template for later bonds.'),
    ).toEqual(['What is a working model? → a template for later bonds']);
    expect(drawnBy('apposition', 'The first bond is a model that is built early in life.')).toEqual([]);
  });
  it('given', () => {
    expect(drawnBy('given', 'The Scottish Parliament was given primary legislative powers.')).toEqual([
      'What was the Scottish Parliament given? → primary legislative powers',
    ]);
    expect(drawnBy('given', 'Primary legislative powers were given to the Parliament.')).toEqual([]);
  });
  it('relation', () => {
    expect(drawnBy('relation', 'Deviance is the result of a strain between goals and chances.')).toEqual([
      'What is deviance the result of? → a strain between goals and chances',
    ]);
    expect(drawnBy('relation', 'Deviance is the last of the threats.')).toEqual([]);
  });
  it('what-is-that', () => {
    expect(
      drawnBy('what-is-that', 'The main weakness of the index is that it takes no account of freedom.'),
    ).toEqual(['What is the main weakness of the index? → that it takes no account of freedom']);
    expect(drawnBy('what-is-that', 'The weakness is that it takes no account of freedom.')).toEqual([]);
  });
  it('how-agent', () => {
    expect(drawnBy('how-agent', 'A veto can be overridden only by two-thirds of both houses.')).toEqual([
      'How can a veto be overridden? → only by two-thirds of both houses',
    ]);
    expect(drawnBy('how-agent', 'A veto was overridden by both houses.')).toEqual([]);
  });
});

describe('asks for a name', () => {
  it('called', () => {
    expect(drawnBy('called', 'The green pigment called chlorophyll absorbs light.')).toEqual([
      'What is the green pigment that absorbs light called? → chlorophyll',
    ]);
    expect(drawnBy('called', 'The green pigment absorbs light.')).toEqual([]);
  });
  it('acronym', () => {
    expect(drawnBy('acronym', 'The Gross Domestic Product (GDP) grew.')).toEqual([
      'What does GDP stand for? → Gross Domestic Product',
    ]);
    expect(drawnBy('acronym', 'The Gross Domestic Product (UK) grew.')).toEqual([]);
  });
});

describe('asks for the subject of a clear sentence', () => {
  it('subject-causal', () => {
    expect(drawnBy('subject-causal', 'Guard cells control the opening of the stomata.')).toEqual([
      'Which cells control the opening of the stomata? → Guard cells',
    ]);
    expect(drawnBy('subject-causal', 'They control the opening of the stomata.')).toEqual([]);
  });
});

describe('asks for what follows the verb', () => {
  it('object-preposition', () => {
    expect(drawnBy('object-preposition', 'The talks led to a truce.')).toEqual([
      'What did the talks lead to? → a truce',
    ]);
    expect(drawnBy('object-preposition', 'The talks led nowhere.')).toEqual([]);
  });
  it('how-many', () => {
    expect(drawnBy('how-many', 'The heart has four chambers.')).toEqual([
      'How many chambers does the heart have? → four',
    ]);
    expect(drawnBy('how-many', 'The heart has thick walls.')).toEqual([]);
  });
  it('object-infinitive', () => {
    expect(drawnBy('object-infinitive', 'During the truce the king sought to weaken the nobles.')).toEqual([
      'What did the king seek to do during the truce? → to weaken the nobles',
    ]);
    expect(drawnBy('object-infinitive', 'The king sought to weaken the nobles.')).toEqual([]);
  });
  it('force-to', () => {
    expect(drawnBy('force-to', 'The treaty forced Austria to give up land.')).toEqual([
      'What did the treaty force Austria to do? → to give up land',
    ]);
    expect(drawnBy('force-to', 'The treaty forced a change.')).toEqual([]);
  });
});

describe('asks what percentage did something', () => {
  it('percentage', () => {
    expect(drawnBy('percentage', 'In all, 65% of the participants went on to 450 volts.')).toEqual([
      'What percentage of the participants went on to 450 volts? → 65%',
    ]);
    expect(drawnBy('percentage', 'In all, 65 participants went on to 450 volts.')).toEqual([]);
  });
});

describe('keeps to what the notes say', () => {
  it('does not ask who did what was never done', () => {
    const drawn = proseCandidates('The pact was never backed by a convention of the two armies.');
    expect(drawn.filter((candidate) => candidate.kind === 'basic')).toEqual([]);
  });

  it('does not take a participle between commas for the verb', () => {
    expect(drawnBy('when', 'The club, founded in 1919, lived for sport.')).toEqual([]);
  });

  it('gives the whole of a joined subject to its verb', () => {
    const drawn = proseCandidates('The army was weak, and the risings in Norway and Denmark had failed.');
    expect(drawn.map((candidate) => candidate.back)).not.toContain('Denmark');
    expect(
      drawnBy('how-successful', 'The army was weak, and the risings in Norway and Denmark had failed.'),
    ).toEqual(['How strong was the army? → weak']);
  });

  it('asks why somebody concluded something with the something', () => {
    expect(
      drawnBy(
        'why-so',
        'The treaty was made without Russia, so Petrov concluded that the west had other plans.',
      ),
    ).toEqual([
      'Why did Petrov conclude that the west had other plans? → The treaty was made without Russia',
    ]);
  });

  it.each([
    ['why-purpose', 'Merton identified five adaptations to strain: conformity and rebellion.'],
    ['why-purpose', 'The bank gives small loans to people who own nothing.'],
    ['why-as', 'The last war was in 1942, and since then presidents have sent troops without one.'],
    ['what-happens', 'As the soil is thin, farmers keep sheep.'],
    ['between', 'The plan chooses between four options: hold, advance, retreat and leave.'],
    ['where', 'The couple lived in friendship.'],
    ['what-is', 'Development is a broader concept than growth.'],
    ['called', 'Smallpox was declared eradicated in 1980.'],
    ['called', 'The cell is enclosed in a vesicle called a phagosome.'],
    ['how-participle', 'East Egg is the home of wealth, represented by the Buchanans.'],
    ['agent', 'The cell is attracted by chemicals that it releases.'],
    ['what-is', 'Situationism is the middle way between the other two, and harder than them.'],
    ['object-infinitive', 'The government tried to answer it by making a new law.'],
    ['how-successful', 'Dams are effective.'],
  ])('draws no %s card from what only looks like one: %s', (rule, text) => {
    expect(drawnBy(rule, text)).toEqual([]);
  });

  it('lets each verb have the subject beside it', () => {
    const text =
      'Legalism, which relies on rules, was too rigid for him, while antinomianism, which abandons rules, leads to chaos.';
    expect(drawnBy('object-preposition', text)).toEqual(['What does legalism rely on? → rules']);
  });

  it('counts only what the number counts', () => {
    expect(drawnBy('how-many', 'An antibody has four chains and two binding sites.')).toEqual([
      'How many chains does an antibody have? → four',
    ]);
  });

  it('asks each verb of a joined predicate by itself', () => {
    expect(
      drawnBy('why-because', 'The beaches are narrow and offer little protection because they are of clay.'),
    ).toEqual(['Why do the beaches offer little protection? → they are of clay']);
  });

  it('knows what a law that was passed requires, and who thought what', () => {
    expect(
      drawnBy(
        'force-to',
        'In 1973 Congress passed the War Powers Resolution. It requires the President to report.',
      ),
    ).toEqual(['What does the War Powers Resolution require the President to do? → to report']);
    expect(
      drawnBy(
        'view',
        'The doctrine was opposed by Pelagius. Reinhold Niebuhr, on the other hand, defended it. He thought that optimism had been refuted by war.',
      ),
    ).toEqual(['What did Reinhold Niebuhr think about optimism? → that optimism had been refuted by war']);
  });

  it('does not guess whom he means where two were named', () => {
    expect(
      drawnBy('when', 'John Lee was king. The crown was claimed by Paul Hart. He was crowned in 1487.'),
    ).toEqual([]);
  });

  it('leaves the reason of a reported claim alone', () => {
    expect(
      drawnBy('why-so', 'Holland argued that the shocks were false, so the study may lack validity.'),
    ).toEqual([]);
  });

  it('takes no reason within a definition for its own', () => {
    expect(
      drawnBy('why-because', 'The agentic state is a state in which people feel free because others decide.'),
    ).toEqual([]);
  });

  it('does not give the reason of a claim as the reason for claiming it', () => {
    expect(drawnBy('why-because', 'Lang argued that children thrive because schools reward them.')).toEqual(
      [],
    );
  });
});

describe('asks nothing that the sentence does not say', () => {
  it('takes the summing-up of a clause for no explanation of its last word', () => {
    expect(drawnBy('apposition', 'He closed the mine in September, a decision that many disliked.')).toEqual(
      [],
    );
    expect(drawnBy('apposition', 'Reform led to stagnation, a state of little growth.')).toEqual([
      'What is stagnation? → a state of little growth',
    ]);
  });

  it('takes the way in which something is learned for no doer, and an indefinite thing for no particular one', () => {
    expect(drawnBy('agent-reduced', 'Fear is a response to pain learned by repetition.')).toEqual([]);
    expect(drawnBy('agent-reduced', 'Hooper saw him as a noble man destroyed by Harker.')).toEqual([]);
    expect(drawnBy('agent-reduced', 'The league praised the new schools founded by Harker.')).toEqual([
      'Who founded the new schools? → Harker',
    ]);
  });

  it('asks what a thing does, not what a person does to an unnamed it', () => {
    expect(drawnBy('what-does', 'Mary Hooper finds it and gives it to the court.')).toEqual([]);
    expect(drawnBy('what-does', 'The valve opens at once and lets the blood out.')).toEqual([
      'What does the valve do? → opens at once and lets the blood out',
    ]);
  });

  it('does not ask who wrote the work that a page is about', () => {
    const told = (text: string): string[] => [
      ...drawnBy('subject', text),
      ...drawnBy('subject-causal', text),
    ];
    expect(told('Charles Dickens makes Pip the narrator with the most regrets.')).toEqual([]);
    expect(told('Charles Dickens founded a weekly magazine for families.')).toEqual([
      'Who founded a weekly magazine for families? → Charles Dickens',
    ]);
  });

  it('keeps a hedge on a reason in the answer', () => {
    expect(drawnBy('why-because', 'The mill closed largely because the river dried up.')).toEqual([
      'Why did the mill close? → largely because the river dried up',
    ]);
  });

  it('keeps the date of one attempt among many', () => {
    expect(drawnBy('object-infinitive', 'On 5 May 1812 Hooper tried to seize the fort.')).toEqual([
      'What did Hooper try to do on 5 May 1812? → to seize the fort',
    ]);
    expect(drawnBy('force-to', 'Workers were told to strike.')).toEqual([]);
    expect(drawnBy('force-to', 'The miners of Jarrow were told to strike.')).toEqual([
      'What were the miners of Jarrow told to do? → to strike',
    ]);
  });

  it('blanks nothing in a sentence that hangs on another, nor what another date tells', () => {
    const blanks = (text: string): string[] =>
      proseCandidates(text)
        .filter(({ kind }) => kind === 'cloze')
        .map(({ back }) => back);
    expect(blanks('Afterwards the old harbour was widened and the sea wall was raised.')).toEqual([]);
    expect(blanks('The Earl of Warwick died there after a long and bitter siege.')).toEqual([]);
    expect(blanks('The 1630s were peaceful years for the kingdom, with no riots before 1637.')).not.toContain(
      '1630s',
    );
    expect(blanks('89 mm of heavy summer rain fell within an hour.')).not.toContain('89');
    expect(blanks('The Boscastle flood followed 89 mm of heavy summer rain in an hour.')).toContain('89');
  });

  it('asks for no criticism that could be any', () => {
    expect(drawnBy('view-impersonal', 'It could be argued that class is no longer the main divide.')).toEqual(
      [],
    );
    expect(
      drawnBy('view-impersonal', 'It has been argued that the harsh winter saved the besieged town.'),
    ).toHaveLength(1);
  });
});
