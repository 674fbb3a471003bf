/** Lines that a web page or a word processor left behind when the notes were copied. */
const CHROME = new Set([
  'top of page',
  'bottom of page',
  'back to top',
  'return to top',
  'skip to content',
  'skip to main content',
  'use tab to navigate through the menu items',
  'home',
  'menu',
  'log in',
  'sign in',
  'share',
  'print',
  'print this page',
  'next',
  'previous',
  'next page',
  'previous page',
  'read more',
  'show more',
  'advertisement',
  'table of contents',
  'all rights reserved',
]);

/** "Jump to: Collectivisation", "You are here: …": what a web site puts before its links. */
const LEADS_TO =
  /^(?:jump to|skip to|go to|on this page|in this (?:section|article|unit|topic)|you are here|related (?:topics?|pages?|articles?|links?|notes|posts?)|see also|share (?:this|on)|more (?:on|from|in)|posted (?:by|on|in)|filed under|last updated|(?:next|prev(?:ious)?) (?:topic|page|article|lesson|section|chapter|post|up)) ?:/i;
/** "Next: The Great Terror": with a capital, and no sentence. */
const TURNS_PAGE = /^(?:[Nn]ext|[Pp]rev(?:ious)?) ?: \p{Lu}[^.!?]{1,60}$/u;
/** "Home > History > Year 12", "GCSE » Biology » Cells". */
const TRAIL =
  /^(?:home|index|main|subjects?|courses?|topics?|resources|revision|notes|(?:a-?levels?|i?gcse|ks\d|ib|aqa|ocr|edexcel|wjec|eduqas|ccea|cie)(?: \p{L}+){0,2})\s*[>»›/]\s*\S/iu;
const ARROWS = /^[\s←↑→«‹<»›>^[]+|[\s←↑→«‹<»›>.:!\]]+$/g;

/** "Back to all notes", "return to contents". */
const LEADS_BACK =
  /^(?:(?:go )?back|return) to (?:(?:all|the|my) )*(?:notes|essays|articles|posts|lessons|units|chapters|pages|home|home ?page|contents|topics?|index|blog|list|subjects?|revision|menu|start|top)$/;
/** "Posted in: Mechanics · 4 min read", "Leave a comment", "Comment below if …". */
const OF_A_BLOG =
  /\b\d{1,2} min(?:ute)?s? read\b|^(?:leave|post|add) a comment\b|^comment below\b|^(?:share|like|subscribe|follow) (?:this|me|us|below)\b|^now try the quiz\b|^hi (?:all|everyone|everybody|guys|year \d+)\b.{0,80}$/i;

const isLink = (part: string): boolean => {
  const name = part.toLowerCase().replace(ARROWS, '');
  return CHROME.has(name) || LEADS_BACK.test(name);
};
const opensPage = (part: string): boolean => TURNS_PAGE.test(part.replace(ARROWS, ''));

/** Links of a web site: one of them alone, a trail, or a row of short ones among which one is surely no part of the notes. */
function isNavigation(line: string): boolean {
  if (LEADS_TO.test(line) || TRAIL.test(line) || isLink(line) || OF_A_BLOG.test(line)) return true;
  const parts = line.split(/\s[|·•]\s/);
  const isShort = parts.every((part) => part.length < 60 && !/[.!?]$/.test(part));
  return parts.length > 1
    ? isShort && parts.some((part) => isLink(part) || opensPage(part))
    : opensPage(line);
}

/** Reminders that a pupil writes between the notes: nothing in them is to be learnt. */
const REMINDERS: readonly RegExp[] = [
  /^\W*(?:todo|to do|hw|homework|reminder|n\.?b\.? ?hand in|due (?:in|on|fri|mon|tue|wed|thu))\b/i,
  /^\W*(?:ask|see|get from|email|hand in to) (?:mr|mrs|ms|miss|dr|sir)\b/i,
  /^\W*(?:qs?|questions?) (?:for|to ask) (?:mr|mrs|ms|miss|dr|sir|teacher|my teacher)\b/i,
  /^\W*(?:finish|revise|redo|catch up on|hand in) .{3,60}\b(?:for|by|on|before) (?:mon|tue|tues|wed|weds|thu|thur|thurs|fri|sat|sun|monday|tuesday|wednesday|thursday|friday|saturday|sunday|tomorrow|tmrw|next (?:lesson|week))\b\W*$/i,
  /\bask (?:mr|mrs|ms|miss|dr|sir)\b.{0,12}$/i,
  /^\W*(?:mr|mrs|ms|miss)\.? [A-Z]\w+['’]?s? lessons?\b/i,
  /^\W*(?:handout|worksheet|textbook|slides?) (?:no\b|\d|p\b)/i,
  /\b(?:stick|insert|draw|copy) (?:the |a )?(?:diagram|graph|table|picture|image|map|chart) (?:in )?here\b/i,
  /\bAO\d\s*=\s*\d+ marks?\b/i,
  /^\W*(?:spend|allow) (?:about |around )?\d+ min(?:ute)?s?\b/i,
];

/** Says whether a line is page furniture: navigation, a bare page number, a ruled line, a reminder. */
export function isPageFurniture(line: string): boolean {
  if (line.length > 160) return false;
  const trimmed = line.trim();
  if (/^\d{1,3}$/.test(trimmed) || /^(?:page|p\.) ?\d{1,4}(?: of \d{1,4})?$/i.test(trimmed)) return true;
  if (/^(?:©|copyright\b)/i.test(trimmed)) return true;
  return isNavigation(trimmed.replace(/^[*_]+|[*_]+$/g, '')) || REMINDERS.some((r) => r.test(trimmed));
}

/** Says whether a line is only ruling: dashes, equals signs, underscores, stars. */
export const isRule = (line: string): boolean =>
  /^\s*(?:={3,}|-{3,}|_{3,}|\*{3,}|(?:[-*] ){2,}[-*])\s*$/.test(line.slice(0, 400));
