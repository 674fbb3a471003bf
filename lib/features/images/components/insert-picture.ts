/** Puts a picture's Markdown on a line of its own where the caret is. @returns the text, and where the caret goes */
export function insertPicture(text: string, at: number, markdown: string): { text: string; caret: number } {
  const before = text.slice(0, at);
  const after = text.slice(at);
  const start = before === '' || before.endsWith('\n') ? before : `${before}\n`;
  const end = after === '' || after.startsWith('\n') ? after : `\n${after}`;
  return { text: start + markdown + end, caret: start.length + markdown.length };
}
