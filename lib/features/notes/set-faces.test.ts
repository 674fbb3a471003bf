import { expect, it } from 'vitest';
import { setFaces } from './set-faces';

const ADDRESS = '192.0.2.71';
const basic = (front: string, back: string) => ({ kind: 'basic' as const, front, back });

it('sets maths and Markdown, and lets nothing live through', async () => {
  const set = await setFaces(
    {
      drafts: [
        basic('State the equation for $E$.', '$E = mc^2$'),
        basic('<img src=x onerror=alert(1)>', '**b**'),
      ],
    },
    ADDRESS,
  );
  const [maths, html] = set.ok ? set.value : [];
  expect(maths?.backHtml).toContain('class="katex"');
  expect(html?.frontHtml).not.toContain('<img');
  expect(html?.backHtml).toBe('<p><strong>b</strong></p>');
});

it('draws the blank of a cloze and answers with what it hides', async () => {
  const draft = { kind: 'cloze' as const, front: 'The area is _____ [formula].', back: '$\\pi r^2$' };
  const set = await setFaces({ drafts: [draft] }, ADDRESS);
  const faces = set.ok ? set.value[0] : null;
  expect(faces?.frontHtml).toContain('cloze-blank');
  expect(faces?.frontHtml).toContain('formula');
  expect(faces?.backHtml).toContain('katex');
});

it('gives what would take too long back as typed, and what asks too often nothing', async () => {
  const formulae = '$x$ '.repeat(59);
  const set = await setFaces({ drafts: Array.from({ length: 8 }, () => basic(formulae, 'a')) }, ADDRESS);
  expect(set.ok && set.value.at(-1)).toBeNull();
  expect(set.ok && set.value[0]).not.toBeNull();
  const often = await Promise.all(
    Array.from({ length: 200 }, () =>
      setFaces({ drafts: Array.from({ length: 20 }, () => basic('a', 'b')) }, '192.0.2.72'),
    ),
  );
  expect(often.at(-1)).toEqual({ ok: false, error: 'TOO_MANY_DRAWINGS' });
});
