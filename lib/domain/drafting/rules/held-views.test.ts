import { describe, expect, it } from 'vitest';
import { drawnBy } from '@/lib/testing/prose';

const claims = (text: string): string[] => drawnBy('view-claim', text);
const told = (text: string): string[] => drawnBy('view-told', text);

describe('asks what somebody argued or found', () => {
  it('by the year of the study that an aside names, of the thing that is said of people at large', () => {
    expect(
      claims(
        'Adorno and Horkheimer, whose book came out in 1944, argued that most people buy a false freedom, so that nobody rebels.',
      ),
    ).toEqual([
      'What did Adorno and Horkheimer (1944) argue about false freedom? → that most people buy a false freedom',
    ]);
    expect(claims('Adorno and Horkheimer, whose book came out in 1944, left for California.')).toEqual([]);
  });

  it('behind where or when it was said, and what the sentence opens with', () => {
    expect(
      claims('Max Weber argued in Economy and Society (1922) that bureaucracies need written rules.'),
    ).toEqual([
      'What did Max Weber (1922) argue about bureaucracies? → that bureaucracies need written rules',
    ]);
    expect(claims('As to suicide itself, Durkheim (1897) showed that it rises where ties are weak.')).toEqual(
      ['What did Durkheim (1897) show about suicide? → that it rises where ties are weak'],
    );
    expect(claims('Durkheim (1897) showed that it rises where ties are weak.')).toEqual([]);
  });

  it('of whomever the sentence before names, if nobody else could be meant', () => {
    const before = 'The Principles of Geology was published in 1830 by Charles Lyell, a Scottish lawyer.';
    expect(claims(`${before} He insisted that mountains were made by slow steps.`)).toEqual([
      'What did Charles Lyell argue about mountains? → that mountains were made by slow steps',
    ]);
    expect(
      claims('Charles Darwin met Joseph Hooker. He insisted that mountains were made by slow steps.'),
    ).toEqual([]);
  });

  it('up to where the notes judge it or somebody else speaks', () => {
    expect(
      claims('E. P. Thompson thought custom bound the crowd together, and this is hard to prove.'),
    ).toEqual(['What did E. P. Thompson think about custom? → custom bound the crowd together']);
    expect(
      drawnBy(
        'view',
        'Freud held that dreams are wishes which hide from the censor, whereas Jung claimed that dreams show them.',
      ),
    ).toEqual(['What did Freud argue about dreams? → that dreams are wishes which hide from the censor']);
  });

  it('of a theory, a principle and what is so according to one', () => {
    expect(
      claims('The principle of utility says that, other things equal, we ought to choose the greater good.'),
    ).toEqual([
      'What does the principle of utility say? → that, other things equal, we ought to choose the greater good',
    ]);
    expect(
      claims('According to the strain theory, young men turn to crime when honest ways are shut.'),
    ).toEqual([
      'What does the strain theory say about young men? → young men turn to crime when honest ways are shut',
    ]);
    expect(claims('According to the timetable, young men came at noon.')).toEqual([]);
  });

  it('of a noun that tells the view', () => {
    expect(claims('Max Weber’s argument was about lawful authority.')).toEqual([
      'What was Max Weber’s argument about? → lawful authority',
    ]);
    expect(
      claims('Haeckel’s claim of 1866 that embryos repeat the past has been rejected by most biologists.'),
    ).toEqual(['What did Haeckel argue about embryos in 1866? → that embryos repeat the past']);
    expect(claims('Max Weber’s argument was clear.')).toEqual([]);
  });
});

describe('asks what somebody saw, rejected or linked', () => {
  it('with the preposition that goes with the verb', () => {
    expect(
      told('Max Weber (1905) linked the spirit of capitalism to Calvinism, since work was a calling.'),
    ).toEqual(['What did Max Weber (1905) link the spirit of capitalism to? → Calvinism']);
    expect(told('Max Weber (1905) linked it to Calvinism.')).toEqual([]);
  });

  it('behind an aside on what is told apart', () => {
    expect(
      told(
        'Mill distinguished higher pleasures, which belong to the mind, from lower pleasures of the body.',
      ),
    ).toEqual(['What did Mill distinguish higher pleasures from? → lower pleasures of the body']);
  });

  it('by the idea that was rejected, the phrase that was used and the contrast that was seen', () => {
    expect(told('Locke (1689) rejected the idea that the mind is born with knowledge.')).toEqual([
      'Which idea did Locke (1689) reject? → the idea that the mind is born with knowledge',
    ]);
    expect(
      told('Bagehot (1867) used the phrase “efficient secret” to describe how Cabinet joins the powers.'),
    ).toEqual([
      'What did Bagehot (1867) use the phrase “efficient secret” to describe? → how Cabinet joins the powers',
    ]);
    expect(told('Coleridge (1817) saw in this a contrast of fancy and imagination.')).toEqual([
      'What contrast did Coleridge (1817) see? → a contrast of fancy and imagination',
    ]);
    expect(told('Locke (1689) rejected the offer.')).toEqual([]);
  });

  it('by what somebody does not explain', () => {
    expect(told('Karl Marx does not explain how a class comes to act, and few accept it.')).toEqual([
      'What does Karl Marx fail to explain? → how a class comes to act',
    ]);
  });
});

describe('asks for objections and for what something is in somebody’s eyes', () => {
  it('by whom the critics answer', () => {
    const view = 'Freud (1900) thought that dreams hide wishes.';
    expect(drawnBy('view-objection', `${view} Critics object that this cannot be tested.`)).toEqual([
      'What objection do critics make to Freud? → that this cannot be tested',
    ]);
    expect(drawnBy('view-objection', 'Critics object that this cannot be tested.')).toEqual([]);
  });

  it('as the answer to a question of the notes', () => {
    expect(
      drawnBy('view-according', 'Why do nations go to war? For Hobbes the answer was fear and honour.'),
    ).toEqual(['According to Hobbes, why do nations go to war? → fear and honour']);
    expect(
      drawnBy('view-according', 'For Max Weber the mark of the state is a monopoly of lawful force.'),
    ).toEqual(['According to Max Weber, what is the mark of the state? → a monopoly of lawful force']);
    expect(drawnBy('view-according', 'For Ophelia (1852) Millais painted a stream.')).toEqual([]);
  });
});
