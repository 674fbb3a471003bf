/** Verbs that nothing is done to: a note in the past tense, not a passive without its auxiliary. */
const INTRANSITIVE =
  /^(?:abdicated|resigned|died|failed|collapsed|surrendered|retired|emerged|occurred|happened|returned|arrived|escaped|retreated|rebelled|revolted|succeeded|declined|ended|started|landed|fled|erupted|rose|fell|grew|went|came|began|became|stood|fought|won|lost|led|got|took|joined|left|entered|invaded|marched|voted|increased|decreased|improved|worsened|dropped|expanded|shifted|agreed|refused|demanded|accepted|rejected|wanted|tried|had|crossed|attacked|defeated|promised|supported|opposed|signed the|gained|walked|travelled|lived|worked|remained|stayed|appeared|disappeared|survived|recovered|reacted|negotiated|protested|campaigned)\b/;

/** "neutrino was suggested" leaves nothing out. */
const AUXILIARY = / (?:is|are|was|were|be|been|being|has|have|had|gets?)$/;

export interface Passive {
  readonly subject: string;
  /** "rarely", when one stands before the participle. */
  readonly adverb: string;
  /** The participle and what follows it. */
  readonly rest: string;
}

/** "Ruhr occupied", "corporate crime rarely prosecuted": subject and participle without its auxiliary; null when the verb is active. */
export function passiveOf(text: string): Passive | null {
  const match =
    /^((?:[\p{L}\d'’-]+ ){1,6}?)((?:rarely|often|never|seldom|always|usually|mainly|not|\p{Ll}{3,}ly) )?(\p{Ll}{2,}(?<!e)ed|agreed|freed|guaranteed|built|sent|made|taken|given|found|bound|bought|brought|caught|taught|held|sold|told|paid|laid|shown|known|drawn|thrown|overthrown|written|driven|chosen|broken|beaten|eaten|hidden|frozen|stolen|lent|spent|kept|cut|put|set|shut|hit|split|worn|torn|sworn|forbidden|forgiven|undertaken|withdrawn)((?: (?:off|out|up|down|away|back))?(?: (?:\p{Ll}+ly )?(?:by|in|at|to|from|with|for|as|into|on|off|out|up) .{1,80})?)$/u.exec(
      text,
    );
  if (!match?.[1] || !match[3] || INTRANSITIVE.test(match[3]) || AUXILIARY.test(match[1].trim())) return null;
  return { subject: match[1].trim(), adverb: match[2] ?? '', rest: `${match[3]}${match[4] ?? ''}` };
}
