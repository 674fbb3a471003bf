import { CLOZE_MARKS, withoutClozeMarks } from '@/lib/domain/cards/card-faces';
import { type TreeNode, element, replaceEach, text } from './tree';

const { blankStart, blankEnd, answerStart, answerEnd } = CLOZE_MARKS;
const MARKS = new RegExp(`([${Object.values(CLOZE_MARKS).join('')}])`);
const BLANK_IN_MATHS = new RegExp(`${blankStart}([^${blankEnd}]*)${blankEnd}`, 'g');
const ANSWER_IN_MATHS = new RegExp(`${answerStart}([^${answerEnd}]*)${answerEnd}`, 'g');

/** Before KaTeX runs: inside maths a blank becomes a boxed text and an answer a boxed formula. */
export const clozeInMaths = () => (tree: TreeNode) => {
  replaceEach(tree, (node) => {
    const classes = node.properties?.className;
    if (!Array.isArray(classes) || !classes.some((name) => name === 'language-math')) return null;
    replaceEach(node, (child) => (child.type === 'text' ? [text(boxed(child.value ?? ''))] : null));
    return null;
  });
};

function boxed(tex: string): string {
  const marked = tex
    .replace(BLANK_IN_MATHS, (_, hint: string) => `\\boxed{\\text{${hint.replace(/[\\{}$%#&_^~]/g, ' ')}}}`)
    .replace(ANSWER_IN_MATHS, '\\boxed{$1}');
  return withoutClozeMarks(marked);
}

/** Turns the marks left in the text into elements: a blank, and the words that filled one. */
export const clozeInText = () => (tree: TreeNode) => {
  let inside: 'cloze-blank' | 'cloze-answer' | null = null;
  const walk = (parent: TreeNode): void => {
    parent.children = (parent.children ?? []).flatMap((node): TreeNode[] => {
      if (node.type === 'element') {
        // A formula is one thing: it is wrapped whole and never looked into.
        if (!isFormula(node)) walk(node);
        else if (inside !== null) return [element('span', { className: [inside] }, [node])];
        return [node];
      }
      if (node.type !== 'text') return [node];
      return (node.value ?? '').split(MARKS).flatMap((part): TreeNode[] => {
        if (part === blankStart) inside = 'cloze-blank';
        else if (part === answerStart) inside = 'cloze-answer';
        else if (part === blankEnd || part === answerEnd) inside = null;
        else if (part.trim() === '' || inside === null) return part === '' ? [] : [text(part)];
        else return [element('span', { className: [inside] }, [text(bracketed(part, inside))])];
        return [];
      });
    });
  };
  walk(tree);
};

/** Brackets tell a blank from the text around it where colour and line cannot: in speech and in a copy. */
const bracketed = (part: string, role: 'cloze-blank' | 'cloze-answer'): string =>
  role === 'cloze-blank' ? `[${part}]` : part;

function isFormula(node: TreeNode): boolean {
  const classes = node.properties?.className;
  return Array.isArray(classes) && classes.some((name) => /^katex/.test(String(name)));
}
