const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

/** Everyday words that are nouns and verbs alike, so that only the sentence around them tells which. */
export const NOUNS_AND_VERBS = words(
  `act age aid aim ally anchor answer attack attempt attract balance ban bar base battle bid bill bind blame block board bond border branch
   brand breach bridge burst call cap care cast cause centre challenge champion change channel charge chart check claim clash
   climb cloud coat code collapse colour combat comfort command comment compound compromise concern conduct conflict contact
   contest contract contrast control cost count couple cover crack crash credit cross crowd crown cure curve cut cycle damage
   dance date deal debate decay decline decrease default defeat delay demand deposit design desire detail dispute display
   divide document doubt draft drain draw dream dress drift drink drive drop ease echo edge end estimate exchange exercise
   exhibit exit experience experiment export express extract face fall fear feature feed field fight figure file fill filter
   finance fire fit fix flash float flood flow focus fold force form frame freeze fuel function fund gain glow grade grant
   grasp ground group guard guess guide halt hand harm harvest head heat help hint hit hold host house hunt hurt impact
   import increase influence insult interest issue join judge jump kick kill knock label lack land lapse last laugh launch
   lead leak lease leave level lie lift light limit line link list live load lock look love mark market mass master match
   matter mean measure mention mine miss mix model mount move murder name need neglect note notice number object offer order
   outline overlap overthrow pace package paint panic park part pass pay peak permit phase pick picture pilot place plan plant
   play plot point pool pose position post pour power practise praise present press price print process produce profit
   progress project promise protest pull pump purchase push question quote race raid rain raise range rank rate reach rebel
   record reform refuse regard register reign reject release remark repair repeat reply report request rescue research
   reserve rest result retreat return reverse review revolt reward ride ring rise risk rival rock roll root round rule run
   rush sample scale score scream seal search seat sense sentence set shape share shelter shift shine ship shock shoot show
   side sign signal silence sink size skip sleep slice slide slip slope smell smoke sort sound source spark speed spell spend
   split spot spread stage stamp stand star start state stay steam stem step stick stop store storm strain stream stress
   stretch strike strip structure struggle study subject suit sum supply support surge surface surprise survey suspect swap
   swell swing switch talk target taste tax tear term test tie time tip title tone top total touch tour trace track trade
   train transfer transport trap travel treat trick trigger trouble trust try turn twist type use value vent view visit voice
   vote wait walk war wash waste watch water wave weather welcome whip win wish witness wonder work worry wound yield`,
);
