/** What keeps its dollars untouched, or one dollar: escapes, fenced code, code spans, display maths, paragraph ends. */
const PIECES =
  /\\[\s\S]|^ {0,3}(`{3,}|~{3,})[^\n]*\n[\s\S]*?(?:^ {0,3}\1[`~]*[ \t]*$|(?![\s\S]))|(`+)(?!`)[^\n]*?(?<!`)\2(?!`)|\$\$[\s\S]*?\$\$|\n[ \t]*\n|\$/gm;

/**
 * Escapes dollars that are money, so that "from $5 to $10" is not read as maths. As in Pandoc, a dollar opens maths only
 * when a sign follows it at once, and the next dollar closes it only when a sign stands right before it and no digit
 * after it, all within one paragraph.
 */
export function escapeDollars(source: string): string {
  if (!source.includes('$')) return source;
  let out = '';
  let copied = 0;
  /** Where an opening dollar stands that has found no partner yet. */
  let opening: number | null = null;
  const giveUp = (): void => {
    if (opening === null) return;
    out += `${source.slice(copied, opening)}\\$`;
    copied = opening + 1;
    opening = null;
  };
  for (const match of source.matchAll(PIECES)) {
    const at = match.index;
    if (match[0] !== '$') {
      if (!match[0].startsWith('\\')) giveUp();
      continue;
    }
    const before = source[at - 1] ?? ' ';
    const after = source[at + 1] ?? ' ';
    if (opening !== null && at > opening + 1 && !/\s/.test(before) && !/\d/.test(after)) {
      opening = null;
      continue;
    }
    giveUp();
    opening = at;
    if (/\s/.test(after)) giveUp();
  }
  giveUp();
  return out + source.slice(copied);
}
