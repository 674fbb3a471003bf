import { HUMAN_NOUNS } from './word-classes';

/**
 * Nouns of persons, in the singular, that one asks for by *who*. Beside `HUMAN_NOUNS`, which says of whom the notes may be
 * speaking, this tells no more than the word to ask with.
 */
const PERSONS = new Set(
  `abbot accountant actor admiral adviser advisor agent ally ambassador anthropologist apprentice archaeologist
   archbishop aristocrat artisan artist assassin astronaut astronomer athlete author baker banker baron
   barrister biologist botanist boy builder burgher captain cardinal carpenter charioteer chemist chief clerk
   colonel colonist commander commissioner commoner composer conqueror conscript conspirator constable consul
   correspondent councillor counsellor courtier craftsman crofter crossbencher crusader cultivator deacon
   delegate demonstrator deputy designer detective dictator diplomat director dissident driver duke earl editor
   elder emigrant emissary envoy exile extremist fisherman foreigner freedman friar gaoler gardener geographer
   geologist girl governess guard guerrilla guest heir herdsman hostage householder hunter industrialist
   infantryman informer inhabitant inspector interviewer investigator jailer journalist juror knight laborer
   labourer landlady landlord landowner lawmaker lecturer legionary legislator lieutenant magistrate man marshal
   mathematician mayor mercenary merchant messenger migrant miner mistress mutineer naturalist neighbour
   nobleman nomad nun nurse observer officer onlooker orator painter parishioner parliamentarian peer performer
   person pharaoh photographer physician physicist pilgrim pilot pioneer pirate planter policeman politician
   praetor preacher prefect premier prince princess printer prisoner professor promoter prophet prosecutor
   psychiatrist raider reformer relative reporter resident revolutionary rioter ruler sailor satirist scholar
   sculptor seaman secretary senator serf servant sheriff shopkeeper slaver smallholder smuggler spy squatter
   squire statesman steward striker student subordinate supporter surgeon surveyor tailor taxpayer technician
   terrorist thinker townsman trader traitor treasurer tribune trustee usurper vicar viceroy villager villein
   viscount visitor warlord warrior weaver widow witness woman workman writer youth zoologist`
    .trim()
    .split(/\s+/),
);

const FOLLOWERS = /^\p{L}{3,}(?:ists?|crats?|[^r]men|women)$/u;
/** Ends like a follower of something, and is none. */
const NO_FOLLOWERS = /^(?:mists?|twists?|wrists?|fists?|lists?|regimen|specimen|omen|stamen|abdomen|semen)$/;

/** Whether a noun, in lower case, singular or plural, says that somebody is meant: `labourers`, `tribune`, `populists`. */
export const isPersonNoun = (noun: string): boolean =>
  HUMAN_NOUNS.has(noun) ||
  PERSONS.has(noun) ||
  PERSONS.has(noun.replace(/ies$/, 'y')) ||
  PERSONS.has(noun.replace(/s$/, '')) ||
  PERSONS.has(noun.replace(/men$/, 'man')) ||
  // `day-labourers`
  (noun.includes('-') && isPersonNoun(noun.slice(noun.lastIndexOf('-') + 1))) ||
  (FOLLOWERS.test(noun) && !NO_FOLLOWERS.test(noun));
