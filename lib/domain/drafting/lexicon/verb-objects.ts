const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

/** Base forms of verbs that nothing is done to: "the tsar abdicated". Some take an object at times; a note without one means this. */
export const INTRANSITIVE_VERBS = words(
  `abdicate resign die fail collapse surrender retire emerge occur happen return arrive escape retreat rebel revolt succeed decline
   end start begin land flee erupt rise fall grow go come become stand appear disappear survive recover react negotiate protest
   campaign march vote increase decrease improve worsen drop expand shift agree walk travel live work remain stay break burst
   continue contract converge diverge evaporate condense diffuse melt boil freeze migrate emigrate immigrate flow float sink
   meet gather assemble sit lie last exist differ vary depend consist belong swim run sleep move open close double halve treble triple
   intervene interfere cooperate collaborate compete conform comply defect desert mutiny riot strike starve crash explode
   deteriorate stagnate flourish thrive prosper speak talk respond reply object sail spread insist rely hope wait look listen point long care apologise
   boast complain coincide collide correspond elapse hesitate laugh linger participate pause persist pray prevail proceed profit race
   reign reside rest rush sin soar speculate struggle suffice suffer swell triumph vanish wander weep yield dance dine ascend aim act
   peak plateau culminate originate graduate specialise`,
);

/** Verbs whose note without an object may tell either of doing or of suffering it: "Tuileries attacked". */
export const EITHER_WAY = words(
  `attack defeat promise support oppose invade enter cross join leave gain demand fight win lose lead follow
   want try refuse threaten warn blame criticise call ask plan hope expect believe think say claim argue help save eat drink
   hit move know see hear feel study read teach learn`,
);

/** Verbs with an object and what it is made: "Hitler appointed chancellor" tells who was appointed. */
export const NAMING_VERBS_OF_NOTES = words(
  'make appoint declare elect name call crown proclaim shoot find rename dub label vote consider deem',
);

/** Verbs of which only a person, or several, can be the subject. */
export const PERSONAL_VERBS = words(
  `publish write discover invent devise formulate paint compose sculpt patent dissect marry divorce resign abdicate issue
   appoint nominate denounce translate pioneer coin theorise assassinate murder poison behead excommunicate preach emigrate flee
   confess conclude sing interview observe survey believe hypothesise isolate vaccinate inoculate operate prescribe argue propose
   suggest persuade found sail crown order name declare map find train condition hate love test`,
);
