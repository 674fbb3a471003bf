import { definitionParts } from '../line-shapes';
import type { Span } from '../types';
import { trimAnswer } from './candidate';
import { shift } from './pieces';

const ARROW = /\s*(?:<?[-=]{1,2}>|[→⇒⟶➔➜])\s*/g;

/** The links of a chain "A -> B -> C", as trimmed spans of the text. Arrows inside brackets do not count. */
export function links(text: string): Span[] {
  const spans: Span[] = [];
  let from = 0;
  for (const match of text.matchAll(ARROW)) {
    const before = text.slice(0, match.index);
    if ((before.match(/\(/g)?.length ?? 0) > (before.match(/\)/g)?.length ?? 0)) continue;
    spans.push(trimAnswer(text, { start: from, end: match.index }));
    from = match.index + match[0].length;
  }
  spans.push(trimAnswer(text, { start: from, end: text.length }));
  return spans.filter((span) => span.start < span.end);
}

export interface Chain {
  /** "cost-push" in "cost-push: costs up -> prices up"; null when nothing names the chain. */
  readonly name: Span | null;
  readonly links: readonly Span[];
}

/** Takes a telegraphic line apart. */
export function chainOf(text: string): Chain {
  const parts = definitionParts(text);
  const arrow = text.search(/<?[-=]{1,2}>|[→⇒⟶➔➜]/);
  if (!parts || parts.definition.start > arrow || parts.sign === '=')
    return { name: null, links: links(text) };
  return {
    name: parts.term,
    links: links(text.slice(parts.definition.start)).map((link) => shift(link, parts.definition.start)),
  };
}
