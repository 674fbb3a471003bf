import { expect, test } from 'vitest';
import { drawnBy } from '@/lib/testing/drafting';
import { drawCards } from '../draw-cards';
import { drawCases } from './cases';
import { casesIn } from './citations';

const drawn = (text: string): string[] => drawnBy((notes) => [...drawCases(notes).cards], text);
const all = (text: string): string[] =>
  drawCards(text, { rough: true }).cards.map(({ front, back }) => `${front} → ${back}`);

test('a case is a name against a name, with its year or the Crown; nothing else with a “v” is one', () => {
  const text = 'See Fisher v Bell [1961], R v Cunningham and Dickinson v Dodds (1876); France v Wales 1978.';
  expect(casesIn(text).map(({ start, end }) => text.slice(start, end))).toEqual([
    'Fisher v Bell [1961]',
    'R v Cunningham',
    'Dickinson v Dodds (1876)',
  ]);
  expect(casesIn('Nature v nurture, HIC v LIC, Act v Rule utilitarianism')).toEqual([]);
});

test('a rule with a case after it asks for the case, and the facts of the case are asked for as facts', () => {
  const line =
    '2.3 Postal rule - acceptance takes effect when posted. Adams v Lindsell (1818), the letter was sent astray';
  expect(drawn(`Contract\n\n${line}`)).toEqual([
    'Which case illustrates the postal rule? → Adams v Lindsell (1818)',
    'What were the facts of Adams v Lindsell (1818)? → the letter was sent astray',
  ]);
  expect(all(`Contract\n\n${line}`)).toContain(
    'What is meant by the postal rule? → acceptance takes effect when posted',
  );
});

test('a rule told as a clause is shown by its case', () => {
  expect(drawn('Contract\n\n- Adverts treated as invitations - Partridge v Crittenden (1968)')).toEqual([
    'Which case shows that adverts are treated as invitations? → Partridge v Crittenden (1968)',
  ]);
});

test('a case at the head of its line tells a rule, its parts, or facts', () => {
  expect(
    drawn(
      'Contract\n\n- Entores v Miles Far East (1955) - acceptance must be received\n- Hart v Oakes (1901) - three stages: offer, acceptance, reliance\n- Dunn v Byrne (1951): pilot crashed on the runway in thick fog',
    ),
  ).toEqual([
    'What is the rule in Entores v Miles Far East (1955)? → acceptance must be received',
    'Which case shows that acceptance must be received? → Entores v Miles Far East (1955)',
    'What are the three stages of the test in Hart v Oakes (1901)? → offer; acceptance; reliance',
    'What were the facts of Dunn v Byrne (1951)? → pilot crashed on the runway in thick fog',
  ]);
});

test('a case under risk factors illustrates one of them', () => {
  const list = 'Risk factors\n- size of risk - Hill v Mann (1951), ball rarely left the ground';
  expect(drawn(`Tort\n\n${list}`)[0]).toBe(
    'Which case illustrates “size of risk” as a risk factor? → Hill v Mann (1951)',
  );
  expect(all(`Tort\n\n${list}`).join()).not.toMatch(/What is (?:the )?size/);
});

test('an Act after a term governs it, and is no meaning of it', () => {
  expect(all('Tort\n\nKey law - Consumer Rights Act 2015, must be transparent')).toEqual([]);
  expect(all('Tort\n\nUnfair terms - Consumer Rights Act 2015, must be transparent')).toEqual([
    'Which Act governs unfair terms? → Consumer Rights Act 2015',
  ]);
});

test('a standard for people is what applies to them, not what they are', () => {
  const line = 'Jurors: standard of a reasonable bystander. Potts v Lane (1987), shouting match';
  expect(all(`Tort\n\n${line}`)).toEqual([
    'Which standard applies to jurors? → standard of a reasonable bystander',
    'Which case illustrates the standard of a reasonable bystander? → Potts v Lane (1987)',
  ]);
});

test('a few words that tell nothing are no facts of a case', () => {
  expect(drawn('Tort\n\n- Potts v Lane (1987) - soup in the lift')).toEqual([]);
});

test('a label before a case is no rule', () => {
  expect(drawn('Contract\n\n- Leading case - Hyde v Wrench (1840)')).toEqual([]);
});

test('a case inside a sentence is left to the rules of prose', () => {
  expect(
    drawn('Contract\n\nThe court in Hyde v Wrench (1840) held that a counter-offer ends the offer.'),
  ).toEqual([]);
});

test('a word before a case that joins it to the last is no part of its name', () => {
  expect(
    drawn(
      '# Tort\n\n- Latimer v AEC 1953 – no duty to close a factory\n- BUT Haley v LEB 1965 – learner is judged as competent driver',
    ),
  ).toContain('Which case shows that a learner is judged as a competent driver? → Haley v LEB 1965');
  // "no breach if …" is no clause that a case could show.
  expect(
    drawn('# Tort\n\n- Bolton v Stone 1951 - no breach if risk is tiny\n- Haley v LEB 1965 - x'),
  ).toEqual(['What is the rule in Bolton v Stone 1951? → no breach if risk is tiny']);
});

test('what somebody did is the facts of a case, and no rule that it shows', () => {
  const of = (said: string): string[] => drawn(`Tort\n\n- Potts v Lane (1987) - ${said}`);
  expect(of('driver sold the borrowed van to a neighbour')).toEqual([
    'What were the facts of Potts v Lane (1987)? → driver sold the borrowed van to a neighbour',
  ]);
  expect(of('driver sold a van, no duty to the buyer')).toEqual([
    'What were the facts and the outcome of Potts v Lane (1987)? → driver sold a van, no duty to the buyer',
  ]);
  expect(of('tenant in charge even though the keys had been handed back')).toEqual([
    'What was decided in Potts v Lane (1987)? → tenant in charge even though the keys had been handed back',
  ]);
  expect(of('overruled the older cases on mistake')).toEqual([
    'What did Potts v Lane (1987) do? → overruled the older cases on mistake',
  ]);
  expect(of('a gate can be treated as a wall')[0]).toBe(
    'What is the rule in Potts v Lane (1987)? → a gate can be treated as a wall',
  );
  expect(of('cables are if they are above the ground')).toEqual([]);
});

test('a later sentence with a case has a rule of its own, or none', () => {
  expect(drawn('Tort\n\nStairs s1(2)(b): any steps in a house. Ladder fine - Potts v Lane (1987)')).toEqual(
    [],
  );
  expect(
    drawn('Tort\n\nStairs s1(2)(b): any steps in a house. Plain danger needs no sign: Potts v Lane (1987)'),
  ).toEqual(['Which case shows that plain danger needs no sign? → Potts v Lane (1987)']);
});

test('a court behind the name of a case and a verb before it are no part of the name', () => {
  expect(drawn('Tort\n\n- Potts v Lane (1987) CA - driver sold the borrowed van')).toEqual([
    'What were the facts of Potts v Lane (1987)? → driver sold the borrowed van',
  ]);
  expect(drawn('Tort\n\nDuty of hosts: care for guests. Followed Potts v Lane (1987)')).toEqual([]);
});
