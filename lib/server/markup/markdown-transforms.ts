import { type TreeNode, element, replaceEach, text } from './tree';

/** In notes and on cards a new line means a new line, unlike in plain Markdown. */
export const keepLineBreaks = () => (tree: TreeNode) => {
  replaceEach(tree, (node) => {
    if (node.type !== 'text' || !node.value?.includes('\n')) return null;
    return node.value
      .split(/[ \t]*\r?\n[ \t]*/)
      .flatMap((line, i) => (i === 0 ? [text(line)] : [{ type: 'break' }, text(line)]))
      .filter((part) => part.value !== '');
  });
};

const SAFE_LINK = /^(?:https?:\/\/|mailto:)/i;

/** A picture that Recto stores. */
const OWN_IMAGE = /^\/images\/[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/**
 * Fits what Markdown makes to a page that is not only the card's: headings become bold lines (the page has an outline of
 * its own), links open apart and tell the other site nothing, a picture from another site becomes a link to it, so that
 * no third party learns that a card was seen.
 */
export const fitToPage = () => (tree: TreeNode) => {
  replaceEach(tree, (node) => {
    if (node.type !== 'element') return null;
    const { tagName = '', properties = {}, children = [] } = node;
    if (/^h[1-6]$/.test(tagName)) return [element('p', {}, [element('strong', {}, children)])];
    if (tagName === 'a') return link(asText(properties.href), children);
    if (tagName === 'img') return image(asText(properties.src), asText(properties.alt));
    return null;
  });
};

const asText = (value: unknown): string => (typeof value === 'string' ? value : '');

function link(href: string, children: TreeNode[]): TreeNode[] {
  if (!SAFE_LINK.test(href)) return children;
  return [element('a', { href, target: '_blank', rel: ['noopener', 'noreferrer', 'nofollow'] }, children)];
}

function image(src: string, alt: string): TreeNode[] {
  if (OWN_IMAGE.test(src)) {
    const described = alt.trim() === '' ? 'Picture' : alt;
    return [element('img', { src, alt: described, loading: 'lazy', decoding: 'async' }, [])];
  }
  return link(src, [text(alt === '' ? src : alt)]);
}

/**
 * Tables, code and displayed formulas scroll sideways where the page is narrow: who scrolls by keyboard must be able to
 * put the focus on them.
 */
export const reachByKeyboard = () => (tree: TreeNode) => {
  const visit = (node: TreeNode) => {
    if (scrolls(node)) node.properties = { ...node.properties, tabIndex: 0 };
    else node.children?.forEach(visit);
  };
  visit(tree);
};

function scrolls({ tagName, properties }: TreeNode): boolean {
  const classes = properties?.className;
  return (
    tagName === 'table' || tagName === 'pre' || (Array.isArray(classes) && classes.includes('katex-display'))
  );
}
