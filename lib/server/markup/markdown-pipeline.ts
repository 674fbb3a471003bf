import rehypeKatex from 'rehype-katex';
import rehypeSanitize from 'rehype-sanitize';
import rehypeStringify from 'rehype-stringify';
import remarkGfm from 'remark-gfm';
import remarkMath from 'remark-math';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import { type Processor, unified } from 'unified';
import { clozeInMaths, clozeInText } from './cloze-transforms';
import { escapeDollars } from './escape-dollars';
import { fitToPage, keepLineBreaks, reachByKeyboard } from './markdown-transforms';
import { SAFE_OUTPUT } from './sanitise-schema';

/**
 * Switches off what has no place on a card: HTML (`<b>` in notes on computing is text to be shown, and shown it cannot
 * run), footnotes and check boxes (their ids and labels would clash with the page's).
 */
function withoutHtml(this: Processor) {
  const data = this.data() as { micromarkExtensions?: unknown[] };
  (data.micromarkExtensions ??= []).push({
    disable: {
      null: [
        ...['htmlFlow', 'htmlText', 'tasklistCheck'],
        ...['gfmFootnoteDefinition', 'gfmFootnoteCall', 'gfmPotentialFootnoteCall'],
      ],
    },
  });
}

/** Lengths above this many em are cut, so that a formula cannot cover the page it stands on. */
const MATHS_MAX_EM = 20;
/** KaTeX gives up after this many macro expansions: the bound on a formula made to hang the server. */
const MATHS_MAX_EXPANSIONS = 500;

const pipeline = unified()
  .use(remarkParse)
  .use(remarkGfm, { singleTilde: false })
  .use(remarkMath)
  .use(withoutHtml)
  .use(keepLineBreaks)
  .use(remarkRehype)
  .use(fitToPage)
  .use(clozeInMaths)
  .use(rehypeKatex, {
    trust: false,
    strict: 'ignore',
    maxSize: MATHS_MAX_EM,
    maxExpand: MATHS_MAX_EXPANSIONS,
    errorColor: 'inherit',
  })
  .use(clozeInText)
  .use(rehypeSanitize, SAFE_OUTPUT)
  .use(reachByKeyboard)
  .use(rehypeStringify)
  .freeze();

/**
 * Quotations and lists begun in one another on one line: deeper ones take seconds or exhaust the stack of the parser, and
 * nobody reads them. A row of one sign alone is a ruled line.
 */
const TOO_DEEP = /^([ \t]*)(?!([-*])(?:[ \t]*\2)+[ \t]*$)(?=(?:>[ \t]*|(?:[-+*]|\d{1,9}[.)])[ \t]+){16})/gm;

/** Renders Markdown that may carry cloze marks (see `CLOZE_MARKS`) to safe HTML. */
export function runPipeline(markedSource: string): string {
  const source = escapeDollars(markedSource).replace(TOO_DEEP, '$1\\');
  return String(pipeline.processSync(source));
}
