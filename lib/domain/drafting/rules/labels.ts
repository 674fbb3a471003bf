import { lexiconTags } from '../language';

const LABELS = new Set(
  `ex theory judgement judgment gov govt government alternatives adv advs disadv disadvs con dis alternative alternatively split keywords standard ending opening unit units job jobs cause causes scale context track setting plot form place site location date dates year period time when where who why how
   immediate immediately long-term short-term leading exception exceptions strength strengths weakness weaknesses limitation limitations
   criticism criticisms use uses eval evaluation plan training lifestyle age gender genetics diet example examples result results
   outcome aim aims method methods finding findings procedure sample conclusion background problem problems solution issue issues idea
   theme themes point points quote quotes key context advantage advantages disadvantage disadvantages benefit benefits cost drawback pros
   cons pro con plus minus positive positives negative negatives for against good bad better worse then now before after first second
   third later early start end beginning middle title author source sources type types kind size shape colour level number order rule
   territory territories army navy military losers winners loser winner money land food politics economy economics arts housing science limits limit
   reason reasons effect effects impact impacts evidence facts fact detail details stats statistics terms vocab summary intro introduction
   overview notes note reminder reminders conditions condition treatment symptoms symptom prevention diagnosis tests test meaning origin origins purpose
   role function functions features feature characteristics characteristic structure products product reactants equation formula parents
   family career works work life death birth legacy significance importance opinion opinions counter counter-argument response responses support
   supporters opponents critics leaders leader members victims allies enemies series parallel direct indirect primary secondary tertiary internal
   external social economic political religious cultural environmental geography domestic foreign home abroad flexibility rigidity
   study studies range signs agreed disagreed promised wanted long short term case cases median mode worst best average total north south east west victims hint tip practical apparatus risk risks hazards variables
   demo obs expl expt diag pic trigger spark sentence penalty punishment verdict defence remedy motive conc concl topic task target objective objectives homework revision module lesson chapter answer question mark marks turning moral message mood
   controls control independent dependent prediction predictions inside outside above below left right top bottom
   yes no maybe exam exams name names slogan motto spec specification error errors uncertainty uncertainties opposition opposite
   core feels looks naming husband wife reagent reagents apparatus costume lighting sound camera editing props casting soundtrack starter`
    .trim()
    .split(/\s+/),
);

const SMALL =
  /^(?:the|a|an|of|in|on|at|to|for|and|or|&|\/|by|main|key|other|also|more|most|some|many|his|her|its|their|two|three|four|five)$/i;

/**
 * Says whether what stands before the colon only labels the line ("leading case", "worse where", "After 2+ weeks",
 * "6,300+ dead"): nobody can be asked what it is.
 */
export function isLabel(term: string): boolean {
  if (
    /^[\d~<>±£$€+-]|^(?:down|across|along|up|after|before|during|until|by|from|since|within|despite|because|if|when|where|why|how|who|what)\b/i.test(
      term,
    )
  )
    return true;
  if (/^(?:very|too|quite|more|less|high|low|higher|lower) /i.test(term)) return true;
  if (/\s(?:v|vs|versus)\.?\s\P{Lu}|\bv\.? \p{Lu}{2,}\b/u.test(term) || /^\S+\s?(?:v|vs)\.?\s\S+$/.test(term))
    return true;
  // Words of which each is a label by itself, and a term together.
  if (/^(?:primary|foreign|secondary|public|private|candidate) keys?$/i.test(term)) return false;
  if (/^\p{Lu}['’]s\s|^(?:first|second|third|fourth|last|other|same) \p{Ll}+$/u.test(term)) return true;
  // "common slip": a remark on what the line tells.
  if (
    /^(?:(?:common|usual|typical|classic|frequent|big|biggest|silly|easy) )?(?:slip|mistake|misconception|muddle|confusion|pitfall|trap)s?$/i.test(
      term,
    )
  )
    return true;
  // The two halves of a crime, in the notes of lawyers: of which crime?
  if (/^(?:AR|MR)$/.test(term)) return true;
  const words = term
    .toLowerCase()
    .replace(/[()?!"“”]/g, '')
    .split(/\s+/)
    .filter((word) => !SMALL.test(word));
  if (words.length === 0) return true;
  if (
    words.length <= 3 &&
    words.every(
      (word) =>
        /^(?:real|true|root|underlying|maximum|overall|quick|useful)$/.test(word) ||
        LABELS.has(word) ||
        LABELS.has(word.replace(/s$/, '')) ||
        /(?:ly|er where)$/.test(word),
    )
  )
    return true;
  // "clones then", "women too".
  if (
    /\s(?:so|then|now|too|also|here|there|later|afterwards|in order|where|when|why|how|of all|than|per|as|is|are)$/i.test(
      term,
    )
  )
    return true;
  return (
    words.length === 1 && /^\p{Ll}/u.test(term) && /^(?:Adjective|Adverb)$/.test(lexiconTags(words[0] ?? ''))
  );
}

/** What a page or a plan says of itself, not of its subject: nothing after it is to be learnt. */
export const isOfPage = (term: string): boolean =>
  /^(?:(?:reading|writing|planning|reading and writing) time|word count|(?:last )?(?:updated|modified|edited|reviewed|published)(?: on| by)?|pages?|pp?|page (?:no|numbers?)|time(?: allowed)?|split|intro(?:duction)?|conclusion|plan|essay plan|share|tags|posted|by|source|topic|title|teacher|to do|jump to|go to|back to|skip to|see also|related (?:articles?|pages?|topics?)|table of contents|menu|links?|navigation|read more|download|copyright)$/i.test(
    term,
  );

/** An order to the reader: "plot ln k against 1/T", "compare the mixtures". */
export const isInstruction = (term: string): boolean =>
  /^(?:plot|compare|draw|use|find|work|calculate|measure|repeat|add|take|make|remember|learn|name|state|always|never|don'?t|do not|check|see|read|note|think|try|look|ask|finish|quote|mention|link|include|write|start|label|give|show) (?:\p{Ll}|1|\d)/iu.test(
    term,
  );

/** Whether a phrase can be what something is: not an order, a place, a condition or what it can or must do. */
export function isMeaning(fact: string): boolean {
  // "built up by floods", "0.04 % in air".
  if (
    /^(?:\p{Ll}+ed|built|made|held|kept|set|cut|laid) (?:by|in|up|from|at|on|to|into|over|out|off|only)\b|^\d[\d.,]* ?(?:%|km|mm?|cm|kg|g|°|ppm|degrees)(?:\s|$)/u.test(
      fact,
    )
  )
    return false;
  return !/^(?:to be|around|along|across|towards|beyond|behind|below|above|beneath|between(?= \S+ (?:and|&) )|in|at|on|from|by|with|without|within|inside|outside|near|under|over|after|before|during|once|if|when|where|while|because|b\/c|since|so|but|and|or|then|also|not|never|none|can|can't|cannot|could|couldn't|must|should|would|may|might|will|won't|do|does|don't|doesn't|did|didn't|has|have|had|is|are|was|were|most|more|less|fewer|risk of|very|too|quite|only|usually|often|always|mainly|mostly|done|needed|used|found|made|seen|based|led|see|eg|e\.g|ie|i\.e|up|down|out|formed|caused|required|needs?|depends|examiners?|always|remember|higher|lower|greater|smaller|bigger|good|bad|expensive|cheap|hard|easy|difficult|slow|fast|quick)\b/i.test(
    fact,
  );
}
