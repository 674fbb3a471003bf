const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

/** Nouns that name people, so that their question word is "who". */
export const HUMAN_NOUNS = words(
  `leader leaders worker workers peasant peasants people soldier soldiers bolsheviks mensheviks communists socialists liberals
   conservatives radicals professionals businessmen consumer consumers producer producers historian historians dictators
   politicians rivals king kings queen tsar kaiser emperor president minister chairman cossacks nazis jews citizens
   functionalists marxists feminists interactionists psychologists sociologists psychologist sociologist women men children
   students voters troops nobles landowners scientist scientists philosopher philosophers economist economists critics
   researchers monks merchants farmers pope bishop bishops general generals monetarists keynesians participants judges judge
   governor chancellor wife husband mother father son daughter brother sister poet novelist author playwright
   volunteers pupils teachers nurses doctors patients adults infants babies toddlers victims offenders criminals immigrants
   refugees slaves prisoners officers officials civilians settlers rebels protesters shareholders employers employees
   managers customers entrepreneurs landlords tenants migrants readers members candidates senators presidents ministers
   theologians theorists theologian narrator borrowers innovators priests clergy missionaries jesuits protestants catholics puritans believers priest teacher doctor inventor explorer engineer architect
   jury manufacturer manufacturers monarch monarchs lawyer lawyers mob crowd campaigner campaigners activist activists client clients therapist therapists`,
);
/** Collective or official subjects that can intend something, though one asks "what" of them. */
export const AGENTIVE_NOUNS = words(
  `government party state army leadership regime parliament council church company firm firms governments states court courts
   police congress senate monarchy crown cabinet union unions bank committee country nation authorities commission he she they
   king queen plant plants animal animals body cell cells organism organisms`,
);
/** Nouns that name something that happened or changed, and so can have effects. */
export const EVENT_NOUNS = words(
  `rise fall war revolution treaty pact act collapse defeat failure failures crisis depression putsch crash death reform
   reforms growth increase decrease shift spread famine purge support loss lack weakness appeal pressure shortage drought
   flood eruption earthquake strike strikes invasion plague victory marriage rebellion riot discovery invention decline
   policy law ban tax tariff tariffs attack arrest murder assassination migration deforestation erosion mutation damage
   heat cold stress deposition friction overfishing pollution drop surge gain boom`,
);
export const EVENT_SUFFIXES = ['tion', 'sion', 'ment', 'ance', 'ure', 'isation', 'ization', 'ing'] as const;

/** Verbs that say that one thing brought another about. */
export const CAUSAL_VERBS = words(
  `cause lead make trigger intensify undermine result contribute influence change destroy create produce bring force
   accelerate fuel break increase reduce shift provoke weaken strengthen feed allow enable encourage prevent raise
   lower damage improve worsen disrupt spark deepen end boost stimulate inhibit limit widen erode harm shock kill double
   halve drive transform threaten restore delay slow speed`,
);
/** Verbs whose subject question tests a fact: the founder, the discoverer, the cause. */
export const IDENTIFYING_VERBS = words(
  `sign found invent discover promote present require measure show illustrate involve explain convert catalyse merge keep
   dissolve shape upset lead defeat introduce propose develop establish abolish pass publish paint compose coin identify
   store control regulate carry transport absorb release break digest contain protect supply connect link separate write
   build design conquer unite rule support demonstrate prove replace succeed kill murder command secrete`,
);

/** Verbs by which a named person holds a view. */
export const VIEW_VERBS = words(
  `argue claim suggest maintain contend deny insist believe find conclude propose state assert observe hold think warn
   estimate predict note stress emphasise emphasize discover demonstrate show report reply point write say complain
   remark comment admit add object accept acknowledge recognise hold`,
);
export const NAMING_VERBS = words('call term name dub label declare');
export const APPOINT_VERBS = words('appoint name choose elect install replace nominate crown make');

/** Verbs that take "somebody to do something". */
export const FORCE_VERBS = words(
  'force allow enable encourage stimulate lead persuade cause require order help compel permit oblige ask tell urge tempt prompt',
);
/** Verbs that take "to do something". */
export const CONTROL_VERBS = words(
  'seek aim want try agree decide promise attempt intend hope threaten refuse fail need manage plan undertake offer pledge',
);
/** Verbs before whose infinitive no purpose is meant. */
export const INFINITIVE_VERBS = words(
  `want seek aim try agree decide refuse fail begin continue force allow enable need promise threaten attempt help cause
   lead persuade intend hope manage tend plan start appear seem be have come go prove encourage require order tell ask
   expect choose offer limit compel oblige make say believe think know understand see show reflect pay permit teach leave let get bring push invite advise train urge warn trust challenge inspire motivate prepare`,
);
/** Nouns after which an infinitive belongs to the noun, not to the clause. */
export const INFINITIVE_NOUNS = words(
  `need aim attempt attempts effort efforts ability right power desire willingness refusal decision plan plans way ways
   failure policy pressure opportunity tendency freedom decree bid promise pledge intention time rights chance order
   catalyst enough able likely tool means something anything nothing reason reasons incentive duty capacity potential
   authority permission written first last only`,
);
/** Verbs of which "what did X do?" has no answer worth a card. */
export const EMPTY_VERBS = words(
  `have take do get become remain prove seem appear make give say put play set come go be announce state argue suggest lay
   include involve mean let keep happen occur feel look vary differ exist use`,
);
/** Verb and preposition that belong together: "What was X based on?". */
export const VERB_PREPOSITIONS = new Set(
  `base on|lead to|result in|contribute to|consist of|depend on|rely on|refer to|associate with|feed into|act as|focus on|
   turn to|limit to|respond to|concentrate on|divide into|compose of|belong to|react with|convert into|bind to|aim at|know as|
   compare with|arise from|stem from|derive from|originate in|split into|break into|turn into|develop into|measure in|
   make of|attach to|connect to|link to|believe in|stand for|call for|campaign for|apply to|react to|sentence to|reduce to|change to|combine with|specialise in|deal with|serve as|descend from|locate in|find in|store in|deposit in|
   suffer from|protect from|separate from|transport to|transfer to|dissolve in|object to|correspond to|build on|account for|point to|play in|range from|rise to|fall to|focus on|result from|come from|consist in|
   bar from|ban from|exclude from|expel from|exempt from|banish to|exile to|accuse of|charge with|convict of|deprive of|confine to|restrict to|limit to`
    .split('|')
    .map((pair) => pair.trim()),
);
/** Nouns that name a part that one thing plays in another, and want "of what". */
export const ROLE_NOUNS = words(
  `aim aims goal goals cause causes reason reasons effect effects consequence consequences problem problems result results
   strength weakness success failure significance impact role purpose function advantage disadvantage criticism feature
   features difference limitation limitations benefit benefits drawback objection`,
);
export const HAPPENING_NOUNS = words(
  `appointment death election arrival abdication resignation accession dismissal outbreak signing formation creation fall
   collapse rise murder assassination execution victory defeat return invention discovery`,
);
/** Superlatives and ordinals that make "the … one" a description that fits one thing only. */
export const UNIQUE_ADJECTIVES = words(
  `key main primary first last only chief principal central immediate most least largest smallest longest shortest highest
   lowest oldest biggest greatest best second third final original deepest earliest latest`,
);

/** Adjective of a predicate → the adjective a teacher would ask with. */
export const SCALES: ReadonlyMap<string, string> = new Map(
  Object.entries({
    successful: 'successful unsuccessful problematic disastrous disappointing fruitless',
    effective: 'effective ineffective counterproductive useless',
    popular: 'popular unpopular hated resented',
    strong: 'strong weak thin shaky fragile feeble',
    secure: 'secure insecure',
    large: 'large small tiny huge enormous vast',
    common: 'common rare widespread',
    expensive: 'expensive costly cheap dear',
    stable: 'stable unstable volatile',
    reactive: 'reactive unreactive inert',
    fertile: 'fertile infertile barren',
    peaceful: 'peaceful violent bloody',
    reliable: 'reliable unreliable',
    soluble: 'soluble insoluble',
  }).flatMap(([question, adjectives]) =>
    adjectives.split(' ').map((adjective): [string, string] => [adjective, question]),
  ),
);
