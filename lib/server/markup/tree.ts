/** As much of a Markdown or HTML syntax tree as Recto's transforms touch. */
export interface TreeNode {
  type: string;
  value?: string;
  tagName?: string;
  url?: string;
  properties?: Record<string, unknown>;
  children?: TreeNode[];
}

/** An HTML element. */
export const element = (
  tagName: string,
  properties: Record<string, unknown>,
  children: TreeNode[],
): TreeNode => ({ type: 'element', tagName, properties, children });

/** A run of text. */
export const text = (value: string): TreeNode => ({ type: 'text', value });

/**
 * Replaces every node below `parent` by what `change` returns for it, deepest first; null keeps the node as it is.
 */
export function replaceEach(parent: TreeNode, change: (node: TreeNode) => TreeNode[] | null): void {
  if (parent.children === undefined) return;
  parent.children = parent.children.flatMap((child) => {
    replaceEach(child, change);
    return change(child) ?? [child];
  });
}
