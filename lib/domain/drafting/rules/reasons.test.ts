import { expect, test } from 'vitest';
import { drawnBy } from '@/lib/testing/drafting';
import { drawReasons } from './reasons';

test('b/c asks why', () => {
  expect(drawnBy(drawReasons, '# Trade\n\n- exporters gain b/c their goods are cheaper')).toEqual([
    'Why do exporters gain? → their goods are cheaper',
  ]);
});

test('so asks what happens then', () => {
  expect(drawnBy(drawReasons, '# Lungs\n\n1. The valve opens, so blood enters the aorta')).toEqual([
    'What happens when the valve opens? → blood enters the aorta',
  ]);
});

test('a reason is that of the clause beside it, and a bare judgement is none', () => {
  expect(
    drawnBy(drawReasons, '# Trade\n\n- importers lose, exporters gain b/c their goods are cheaper'),
  ).toEqual(['Why do exporters gain? → their goods are cheaper']);
  expect(drawnBy(drawReasons, '# Trade\n\n- mostly cost-push so higher rates could not fix it')).toEqual([]);
});

test('"so that" gives no effect, and a fragment no reason', () => {
  expect(drawnBy(drawReasons, '# Lungs\n\n- thin walls so that gas passes')).toEqual([]);
  expect(drawnBy(drawReasons, '# Lungs\n\n- large surface b/c alveoli')).toEqual([]);
});

test('a step says what a thing binds to', () => {
  expect(
    drawnBy(drawReasons, '# Clotting\n\n1. Platelets stick together\n2. The enzyme binds to its substrate'),
  ).toContain('What does the enzyme bind to? → its substrate');
});

test('a rule is nothing that happens', () => {
  expect(
    drawnBy(drawReasons, '# Hire\n\n- bells in a window are an offer, so no crime of selling bells'),
  ).toEqual([]);
  expect(drawnBy(drawReasons, '# Hire\n\n- ringers are paid by the hour, so wages should be weekly')).toEqual(
    ['Why should wages be weekly? → ringers are paid by the hour'],
  );
});

test('a step of a method was done for something', () => {
  expect(
    drawnBy(drawReasons, '# Density\n\n## Method\n\n1. The beaker was dried so there was no extra mass'),
  ).toEqual(['Why was the beaker dried? → so there was no extra mass']);
});

test('a reason that points back or lacks its subject is none', () => {
  expect(drawnBy(drawReasons, '# Heart\n\n- It is slowed at the node so the lower chambers fill')).toEqual(
    [],
  );
});

test('what does not come first is no subject, and "have" takes "do"', () => {
  expect(drawnBy(drawReasons, '# Nerve\n\n- at rest the pumps are slow, so the voltage stays low')).toEqual([
    'Why does the voltage stay low? → at rest the pumps are slow',
  ]);
  expect(drawnBy(drawReasons, '# Leaf\n\n- cacti have thick cuticles b/c water is scarce')).toEqual([
    'Why do cacti have thick cuticles? → water is scarce',
  ]);
});

test('what any of a kind can do is asked of one of them', () => {
  expect(drawnBy(drawReasons, '# Firms\n\n- solvent company can still fail b/c debtors pay late')).toEqual([
    'Why can a solvent company still fail? → debtors pay late',
  ]);
});

test('a reason is asked for of a thing that is named, and of no order', () => {
  const of = (line: string): string[] => drawnBy(drawReasons, `# Roots\n\n- ${line}`);
  expect(
    of('Osmometer was praised by Dutrochet in 1830 because readings agreed, which was new'),
  ).toHaveLength(1);
  expect(of('really shows uptake not loss, bc some is stored')).toEqual([]);
  expect(of('cut root underwater so no air gets in')).toEqual([]);
  expect(of('soil drains slowly; + root depends on the soil b/c it holds the water')).toEqual([
    'Why does the root depend on the soil? → it holds the water',
  ]);
  expect(of('old theory suited farms, new suits industry because workers move')).toEqual([]);
});

test('what might be is the reason of what follows, and more of a thing is asked why there is', () => {
  const of = (line: string): string[] => drawnBy(drawReasons, `# Rivers\n\n- ${line}`);
  expect(of('banks might be weak so stage 2 is risky')).toEqual([
    'Why is stage 2 risky? → banks might be weak',
  ]);
  expect(of('soil saturated after rain so more runoff')).toEqual([
    'Why is there more runoff? → soil saturated after rain',
  ]);
  expect(of('women earn less so makes sense to stay')).toEqual([]);
});

test('a comparison without its verb has a reason, and a reason may be a thing', () => {
  const of = (line: string): string[] => drawnBy(drawReasons, `# Oxides\n\n- ${line}`);
  expect(of('BaO more basic than SrO since its ions are bigger')).toEqual([
    'Why is BaO more basic than SrO? → its ions are bigger',
  ]);
  expect(of('BaO known since its mines opened')).toEqual([]);
  expect(of('actual yield is a bit lower bc of side reactions')).toEqual([
    'Why is the actual yield a bit lower? → bc of side reactions',
  ]);
});

test('a state is nothing that something happens in', () => {
  expect(
    drawnBy(drawReasons, '# Plant\n\n- over-stretched = few machines, staff tired so unit cost goes up'),
  ).not.toContain('Why does unit cost go up in over-stretched? → few machines, staff tired');
});
