const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

/**
 * Kinds of which there are many: "the city", "the act" is one that the sentences before name. Parts of a whole ("the
 * membrane", "the atria") are not here, for a page about the whole has only one.
 */
export const UNNAMED_KINDS = words(`
  accident account acid act affair agreement alkali argument army article artist attack author ban base battle bill book
  bridge building campaign case chapter chemical child children city claim claimant commission committee company
  composer compound concept conference council country coup court crisis criticism critic crop crowd deal decision
  defendant demonstration disaster document earthquake edict element emperor eruption essay event events experiment
  film findings fire firm flood forces functions gas goal goals government group hurricane hypothesis idea incident
  invasion invaders island judge judges king kingdom land law leader leaders letter liquid march massacre meaning measure
  measures meeting men metal minister mission mixture model monarch movement nation negotiations novel novella
  objective objectives organisation painting pact parliament participants party patient people picture plaintiff plan play
  playwright poem poet policy powers president principle problem product products programme project proposal proposals
  protest publisher queen reactant rebellion rebels reform reforms regime region report research researcher
  researchers result results revolt revolution rising road rule ruler ruling salt sample scene scheme scientist siege
  solid solution speech state statue storm story strike study substance summit survey talks target targets test text
  theory town treaty trial troops union verdict victim victims view village war women work writer`);

/** Verbs that any page may use: they do not say what a question is about. */
export const EVERYDAY_VERBS = words(`
  accept achieve act add affect agree aim allow announce appear apply argue arise arrive ask attempt base become begin
  believe bring build call carry cause change choose claim come complain conclude consider consist contain continue
  contribute create criticise cut deal decide decline decrease depend describe design develop differ discover do draw
  drop emerge enable encourage end enter establish exist expand expect explain express face fail fall fear feel find
  finish follow force form found gain get give go grow happen have help hold identify improve include increase influence
  insist intend introduce invent involve join keep know lack last lead leave let lie limit look lose make mark mean meet
  move name need note occur offer open oppose pass pay play point prevent produce promote propose protect prove provide
  publish put raise reach read receive reduce refer reflect refuse reject rely remain remove replace reply report
  represent require respond result return rise run say see seem send set share show sign split spread stand start state
  stay stop strengthen suffer suggest support take talk tell tend think treat try turn use want warn weaken win work
  write`);

/** Works, of which a page that names one has no other. */
export const WORKS = words(
  'article book film novel novella painting play poem scene statue story text writer author poet',
);
