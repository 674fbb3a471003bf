import { ONLY_PAST } from '../lexicon/irregular-verbs';
import { clauseOf } from './clause';
import { passiveOf } from './passive';
import { splitAt } from './pieces';

/** What notes tell of a case: what happened in it, the law it stands for, both in one, its outcome, or what the ruling did. */
export type CaseTold = 'facts' | 'rule' | 'both' | 'decision' | 'ruling';

/** Words in which the law is stated, whatever else was told. */
const LAW =
  /\b(?:no (?:duty|breach|liability|defence|remedy|contract|offence)|duty|liable|liability|guilty|owed|reasonabl[ey]|foreseeab\p{L}+|sufficient|burden|precedent|(?:judged|treated|regarded|assessed) as|held (?:to|that|liable)|(?:obvious|inherent) risk)\b/iu;
/** Words that state a rule, unless something past is told in them: "lost his only eye". */
const RULE =
  /\b(?:must|may|cannot|only|should|need not|unless|required|requires|applies|apply|always|never|where)\b/i;
const JUDGED = /\b(?:judged|treated|regarded|assessed|held) (?:as|to|that|liable)\b/;
/** "… = club liable", "…, not theft since …", "… – the danger was his own doing": what came of the facts before. */
const OUTCOME = /(?: = | so ).*\b(?:liable|guilty|convicted)\b|, (?:so )?not \p{Ll}|\S [-–—] \p{Ll}/u;
const CONCEDED = / (?:even (?:though|if|where|when)|although) /;
const PAST_FORM = /\b(?:was|were|had|did|wasn['’]?t|weren['’]?t|hadn['’]?t|didn['’]?t)\b/;
/** "two sweeps | died from …": a verb in the past without a clause that could be read. */
const PAST_VERB =
  /(?<!\b(?:be|been|is|are|get|gets|has|have|as|if|the|an?|not|being)) \p{Ll}{2,}ed (?:from|in|on|at|when|while|after|down|off|over|into|through|out)\b/u;
/** What follows tells on what condition, or in spite of what, something is so. */
const BESIDES = / (?:if|unless|because|although|even (?:though|if|where|when)|where) .*$/;
/** Deeds of a court, of which the case itself is the subject. */
const RULING =
  /^(?:established|overturned|overruled|upheld|struck down|got rid of|abolished|legali[sz]ed|banned|ended|extended|limited|narrowed|widened|introduced|reversed|departed from|restricted) \S/;

/** Whether a piece of what is said tells something that went on once. */
function isPast(item: string): boolean {
  // "convicted even though he was asleep": what the ruling was in spite of.
  const told = item.replace(BESIDES, '');
  // "rule excluded where the offer asks for notice": done whenever that is so.
  const isGeneral = JUDGED.test(told) || (/ (?:if|where|unless) /.test(item) && passiveOf(told) !== null);
  if (isGeneral && !PAST_FORM.test(told)) return false;
  const clause = clauseOf(told);
  if (PAST_FORM.test(told) || clause?.form === 'past') return true;
  if (clause?.form === 'auxiliary') return false;
  const words = told.split(/\s+/);
  return (
    words.some((word) => ONLY_PAST.has(word.toLowerCase())) ||
    PAST_VERB.test(` ${told}`) ||
    // "dived in a shallow lake": of whom, the front says.
    /^\p{Ll}{3,}ed (?:\p{Ll}+ )/u.test(told)
  );
}

/** Whether a piece states what holds. */
function isHeld(item: string): boolean {
  if (LAW.test(item.replace(/ (?:if|where) .*$/, ''))) return true;
  if (isPast(item)) return false;
  const clause = clauseOf(item);
  // "D throws a mug": the parties of a case do things in it, even in the present.
  const isDeed =
    clause !== null &&
    clause.form !== 'auxiliary' &&
    /^(?:the )?(?:[DVC]|claimant|defendant|victim)$/i.test(clause.subject);
  return RULE.test(item) || (clause !== null && clause.form !== 'past' && !isDeed);
}

/** Where one piece of what is told ends and the next begins: at a stop, or at a sign for what followed from it. */
const pieces = (said: string): string[] =>
  splitAt(said, ',;')
    .flatMap(({ start, end }) => said.slice(start, end).split(/ = | (?:so|but|[-–—]) /))
    .map((item) => item.trim());

/** What is told of a case; null when the words are neither clause nor law. */
export function toldOfCase(said: string): CaseTold | null {
  // "body parts are if …": what they are, another line says.
  if (/\b(?:is|are|was|were|can|does|do) (?:if|when|unless|because|so|where)\b/.test(said)) return null;
  if (RULING.test(said)) return 'ruling';
  // "council in control even though not yet in": so it was held, in spite of that.
  const [main = '', conceded] = said.split(CONCEDED);
  if (conceded !== undefined && clauseOf(main) === null && !/[:;]/.test(main)) return 'decision';
  const items = pieces(said);
  const past = items.some((item) => isPast(item) && !/^held\b/.test(item));
  const held = items.some((item) => isHeld(item));
  if (past && (held || OUTCOME.test(said))) return 'both';
  return held ? (OUTCOME.test(said) ? 'both' : 'rule') : past ? 'facts' : null;
}
