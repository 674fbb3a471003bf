/** Reminders, homework, advice on the examination: written for the pupil's week, not to be learnt. */
const REMARK =
  /\b(?:homework|h\/w|hmwk|past papers?|mark ?schemes?|AO[1-4]|examiners?|exam tips?|specimen paper|worksheet|powerpoint|(?:see|on|in|from|the|class|lesson|print|\w+['’]s) ppt|ppt (?:slides?|\d+)|copied (?:off|from) (?:the )?(?:board|book)|chk|finish q\w*|half term|next (?:lesson|wk|week'?s lesson)|see (?:p|pg|page)\b|(?:read|revise|do|learn|missed|copy|ask|redo|finish) (?:p|pg|pp|page|ch|chapter|qs?|questions?|abt|mr|mrs|ms|miss|sir)\b)/i;
const REMARK_CASED =
  /(?:^|[^\p{L}])(?:HW|hw|TODO|todo|to-do|wk)\b|\bQ\d{1,2}\b|(?:->|→|by|for|due|on) (?:mon|tues?|wed|thurs?|fri|Mon|Tues?|Wed|Thurs?|Fri)(?:day)?\W*$/u;
/** What those who sit or mark the examination do. */
const MARKING =
  /\b(?:candidates|examiners|markers) (?:often|always|usually|sometimes|should|might|may|tend|like|love|want|hate|muddle|confuse|forget)\b|\b(?:mr|mrs|ms|miss|sir) ?\p{L}* likes$/iu;
const EXAM =
  /\b(?:in|the|our|20\d\d|last|yr ?\d+|y\d+) (?:\d{4} )?mocks?(?: exams?)?\b(?! \p{Ll}+(?:ed|s)\b)|\(\d{1,2} marks?\)|\b\d{1,2}[ -]?mark(?:er|ers| question| essay)\b|\b\d{1,2} marks (?:AO|for)\b/iu;

/** Says whether a line of notes is a reminder to the pupil rather than something to know. */
export function isRemark(text: string): boolean {
  if (text.length >= 260) return false;
  // A remark in brackets at the end does not make a reminder of what stands before it.
  const said = text.replace(/\s*\([^()]*\)[\s.!]*$/, '');
  const line = said.split(/\s+/).length >= 5 ? said : text;
  return REMARK.test(line) || REMARK_CASED.test(line) || MARKING.test(line) || EXAM.test(line);
}
