import type { Span } from '@/lib/domain/drafting/types';

/**
 * What is selected inside an element whose paragraphs carry `data-start`, as offsets into the notes; a bare
 * caret is an empty span. null when the selection is not wholly inside.
 */
export function offsetsOfSelection(pane: HTMLElement): Span | null {
  const selection = window.getSelection();
  if (!selection || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  const start = offsetOf(pane, range.startContainer, range.startOffset);
  const end = offsetOf(pane, range.endContainer, range.endOffset);
  return start === null || end === null ? null : { start, end };
}

function offsetOf(pane: HTMLElement, node: Node, offset: number): number | null {
  const element = node instanceof Element ? node : node.parentElement;
  const paragraph = element?.closest<HTMLElement>('[data-start]');
  if (!paragraph || !pane.contains(paragraph)) return null;
  const before = document.createRange();
  before.setStart(paragraph, 0);
  before.setEnd(node, offset);
  return Number(paragraph.dataset.start) + before.toString().length;
}
