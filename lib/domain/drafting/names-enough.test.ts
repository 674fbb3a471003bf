import { describe, expect, it } from 'vitest';
import { namesEnough, pointsBack } from './names-enough';

describe('what a front and its chip name together', () => {
  it('takes a name, a date, a sum, a quotation or a symbol', () => {
    for (const front of [
      'Who sacked Rome?',
      'What was agreed in 1832?',
      'What was built for £46 million?',
      'Who wrote of “the dead hand”?',
      'What does the size of k depend on?',
    ])
      expect(namesEnough(front, ''), front).toBe(true);
  });

  it('takes no month, no capital of a kind and no small number for a name', () => {
    expect(namesEnough('Who left in May?', '')).toBe(false);
    expect(namesEnough('When did the Act come into force?', '')).toBe(false);
    expect(namesEnough('When did the Act of Union come into force?', '')).toBe(true);
    expect(namesEnough('Who identified two main functions?', 'Schools and society')).toBe(false);
  });

  it('wants of a kind of which there are many that something names it', () => {
    expect(namesEnough('Who sacked the city?', '')).toBe(false);
    expect(namesEnough('What reduces the acid to sulfur?', 'Halogens')).toBe(false);
    expect(namesEnough('What reduces the acid to sulfur?', 'Acids and bases')).toBe(true);
    expect(namesEnough('What damages the city of merchants and bankers?', 'Trade')).toBe(true);
    expect(namesEnough('How many scenes does the play have in its last act?', 'Macbeth')).toBe(true);
  });

  it('wants two words of the subject where no chip stands beside the front', () => {
    expect(namesEnough('What do companion cells load?', '')).toBe(true);
    expect(namesEnough('What does evidence come from?', 'Halogens')).toBe(false);
    expect(namesEnough('What does evidence of displacement come from?', 'Halogens')).toBe(true);
    expect(namesEnough('What did people use?', 'Chartism')).toBe(false);
  });

  it('wants more of a question for a person, whom many things tell of', () => {
    expect(namesEnough('Who announced unfunded tax cuts?', '')).toBe(false);
    expect(namesEnough('Who announced unfunded tax cuts?', 'The budget of 2022')).toBe(true);
  });

  it('counts what the chip names as named', () => {
    expect(namesEnough('When does market failure occur?', 'Market failure')).toBe(true);
    expect(namesEnough('How many parts does the model have?', 'Working memory model')).toBe(true);
    expect(namesEnough('How many parts does the model have?', 'Memory')).toBe(false);
  });

  it('lets no name stand in for a thesis or a ruling that only the sentences before tell', () => {
    expect(pointsBack('Why did Hart attack the thesis fiercely?', 'The harbour debate')).toBe(true);
    expect(pointsBack('Why did Hart attack the thesis of decline?', 'The harbour debate')).toBe(false);
    expect(pointsBack('Why did Hart attack the thesis fiercely?', 'The decline thesis')).toBe(false);
  });
});
