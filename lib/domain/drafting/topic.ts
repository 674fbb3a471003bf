import type { NotePage } from '@/lib/domain/notes/note-page';

const COMMAND =
  /^(?:(?:critically|briefly) )?(?:assess|evaluate|explain|describe|discuss|outline|analyse|analyze|examine|compare|consider|account for)(?: and (?:assess|evaluate|explain|discuss|analyse))? /i;

/**
 * What an exam question on the page asks about, as it can follow "about": `Assess the aims of Soviet foreign policy in the
 * period 1924–41.` → `the aims of Soviet foreign policy in 1924–41`. Empty when the page poses no such question.
 */
export function topicOf(page: NotePage): string {
  const asked = page.title?.text.replace(/\s+/g, ' ').trim() ?? '';
  const command = COMMAND.exec(asked)?.[0];
  if (command === undefined) return '';
  const topic = asked
    .slice(command.length)
    .replace(/\s*\(\d+ marks?\)/i, '')
    .replace(/\bin the period (?:of |from )?/i, 'in ')
    .replace(/[.?!\s]+$/, '');
  return /^(how|why|whether|what|when|the view|this)\b/i.test(topic) ? '' : topic;
}
