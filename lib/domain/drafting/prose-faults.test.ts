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
      'How many signatures did the first petition carry? → about 1.2 million',
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
      drawnBy('object', 'Mary Hooper, whose mill was built in Leeds in 1837, used a new kind of wheel.'),
    ).toEqual(['What did Mary Hooper use? → a new kind of wheel']);
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
      'When had the miners split from the union? → January 1921',
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
