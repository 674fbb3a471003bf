import type { NoteContext } from './note-context';

const LABEL =
  /^(?:(p|point|para(?:graph)?)|e|ev|ex|exp|l|a|c|evidence|explain|explanation|example|elaborat(?:e|ion)|analysis|link|counter|evaluate)\s?\d?\s*(?::|\s[-–—])\s+(?=\S)/i;

interface PlanLabel {
  /** Code units up to what it labels. */
  readonly length: number;
  /** Whether it begins a paragraph of the plan: its point. */
  readonly opens: boolean;
}

/** "P: …", "Evidence: …": the label of a line in the plan of an essay; null for any other line. */
export function planLabel(text: string): PlanLabel | null {
  const match = LABEL.exec(text.slice(0, 40));
  return match && { length: match[0].length, opens: match[1] !== undefined };
}

/** Whether the lines of the notes are labelled as a plan's are: points, and more than points. */
export function isPlan({ blocks }: NoteContext): boolean {
  let [points, others] = [0, 0];
  for (const { text } of blocks) {
    const label = planLabel(text);
    if (label?.opens) points += 1;
    else if (label) others += 1;
  }
  return points > 0 && others > 0 && points + others > 2;
}

/** "Research support for separate stores" is about separate stores; empty for a point that is a statement. */
export function topicOfPoint(point: string): string {
  const match =
    /^(?:\p{L}+ ){0,2}?(?:research|evidence|support|studies|findings)(?: (?:support|evidence))? (?:for|on|into|of|about) ((?:\p{L}[\p{L}'’-]* ?){1,4})[.:]?$/iu.exec(
      point.trim(),
    );
  return match?.[1]?.trim() ?? '';
}
