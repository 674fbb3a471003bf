import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { drawCards } from '@/lib/domain/drafting/draw-cards';
import type { Drawing } from '@/lib/domain/drafting/types';

const USAGE = 'Usage: npm run --silent draft -- FILE [--json] [--limit N]';

/** Exit codes: 0 drafts printed, 1 the file cannot be drawn from, 2 the command was not understood. */
function fail(message: string, code: 1 | 2): never {
  process.stderr.write(`${message}\n`);
  process.exit(code);
}

/** Reads notes as UTF-8. A byte order mark stays, so that offsets count in the text of the file. */
function readNotes(path: string): string {
  let bytes: Buffer;
  try {
    bytes = readFileSync(path);
  } catch (error) {
    const reason = (error as NodeJS.ErrnoException).code;
    if (reason === 'ENOENT') fail(`There is no file ${path}.`, 1);
    if (reason === 'EISDIR') fail(`${path} is a folder, not a file of notes.`, 1);
    return fail(`${path} cannot be read (${reason ?? 'unknown reason'}).`, 1);
  }
  if (bytes.includes(0)) fail(`${path} is not a text file.`, 1);
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return fail(`${path} is not a text file in UTF-8.`, 1);
  }
  if (text.replace(/[\s\uFEFF]/g, '') === '')
    fail(`${path} is empty: there is nothing to draw cards from.`, 1);
  return text;
}

function readable(drawing: Drawing): string {
  const head = [drawing.title, drawing.subject, drawing.paper].filter((part) => part !== '').join(' · ');
  const cards = drawing.cards.map((card, index) => {
    const flags = card.flags.length > 0 ? `  (${card.flags.join(', ')})` : '';
    return `${String(index + 1).padStart(3)}  ${card.front}\n     ${card.back}\n     ${card.context} · ${card.rule} · ${card.score.toFixed(2)}${flags}`;
  });
  return `${[head, ...cards].filter((part) => part !== '').join('\n\n')}\n`;
}

/** The shape that is promised to other programs: nothing more, in this order. */
function shaped(drawing: Drawing): unknown {
  const { title, subject, paper } = drawing;
  const cards = drawing.cards.map(({ kind, front, back, context, rule, flags, score, source, answer }) => ({
    kind,
    front,
    back,
    context,
    rule,
    flags,
    score,
    source: { exact: source.exact, start: source.start, end: source.end },
    answer: answer && { start: answer.start, end: answer.end },
  }));
  return { title, subject, paper, cards };
}

function argumentsOf(argv: string[]): { file: string; json: boolean; limit: number | undefined } {
  try {
    const { values, positionals } = parseArgs({
      args: argv,
      allowPositionals: true,
      options: { json: { type: 'boolean', default: false }, limit: { type: 'string' } },
    });
    const limit = values.limit === undefined ? undefined : Number(values.limit);
    const [file] = positionals;
    if (file === undefined || positionals.length > 1) return fail(USAGE, 2);
    if (limit !== undefined && !(Number.isInteger(limit) && limit > 0))
      fail('--limit takes a whole number above 0.', 2);
    return { file, json: values.json, limit };
  } catch {
    return fail(USAGE, 2);
  }
}

const { file, json, limit } = argumentsOf(process.argv.slice(2));
const drawing = drawCards(readNotes(file), limit === undefined ? {} : { limit });
if (drawing.cards.length === 0 && !json)
  process.stderr.write('Nothing in these notes could be turned into a card.\n');
process.stdout.write(json ? `${JSON.stringify(shaped(drawing), null, 2)}\n` : readable(drawing));
