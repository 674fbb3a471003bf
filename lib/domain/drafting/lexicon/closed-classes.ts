const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));
const phrases = (list: string): readonly string[] => list.split('|').map((phrase) => phrase.trim());

export const FINITE_AUXILIARIES = words(
  `am is are was were has have had do does did will would can could may might must shall should cannot ought ca wo
   's 're 've 'm 'll 'd ’s ’re ’ve ’m ’ll ’d`,
);
export const NON_FINITE_AUXILIARIES = words('be been being having');
export const MODALS = words("will would can could may might must shall should cannot ca wo 'll 'd ’ll ’d");
export const FORMS_OF_BE = words("am is are was were be been being 's 're 'm ’s ’re ’m");
export const FORMS_OF_DO = words('do does did');
export const FORMS_OF_HAVE = words("has have had 've ’ve");
export const SUBORDINATORS = words(
  `because since when while whilst although though if unless until till whereas once after before as whether lest
   provided that so where how why what whenever wherever`,
);
/** Subordinators that are as often prepositions or adverbs, so that another sign of a clause is wanted. */
export const SOFT_SUBORDINATORS = words('after before since until till as so where what how why once');
export const RELATIVES = words('which who whom whose that where when');
export const PARTICLES = words('up out down off over away back forward about');

/** Pronouns and determiners that cannot stand as the subject of a question by themselves. */
export const ORPHANS = words(
  `there it this that these those they them he him his she her hers its their theirs we us our you your i me my such
   one ones others both another each neither either none some many most few all former latter`,
);
export const POSSESSIVES = words('its their his her our my your');

/** Words that carry no meaning of their own when two texts are compared. */
export const STOP_WORDS = words(
  `the a an of in on at to for from by with and or but not no as is are was were be been being has have had do did does
   will would could can may might must should shall this that these those it its they their them he his him she her which
   who whom whose what when where why how than then so such also more most very much many some any all both each other
   into through during after before between against about over under up down out if because while although there only
   own same too just rather even like despite due upon within without towards per`,
);

/** Nouns that say nothing when they are all that an answer or a question has. */
export const VAGUE_NOUNS = words(
  `situation thing things way ways issue issues aspect aspects fact facts case cases kind kinds number variety range lot part
   parts time times period result results people place end course reason reasons factor factors idea ideas point points
   others form forms terms use need area areas state something anything nothing everything someone changes change
   effect effects example examples problem problems matter matters role basis extent nature type types view views line
   component system process method level feature features`,
);

/** Openers that only link a sentence to the one before. */
export const LINKING_OPENERS = phrases(
  `in conclusion|in addition|as a result|as a consequence|for example|for instance|on the other hand|in contrast|by contrast|
   at the same time|in particular|in fact|more importantly|most importantly|in other words|to conclude|overall|prior to that|
   after that|before that|at this point|thus|therefore|hence|however|also|moreover|furthermore|consequently|so|finally|
   nevertheless|nonetheless|additionally|similarly|indeed|instead|meanwhile|accordingly|firstly|secondly|thirdly|first|second|
   third|lastly|ultimately|and|but|yet|still|then|in turn|effectively|soon after|in response|nb|note that|of course|
   even so|that said|in between|remember that|recall that|notice that|for their part|for his part|for its part|unfortunately|interestingly|importantly|again|likewise|conversely|crucially|on this reading`,
);

/** Openers that link without a comma of their own. */
export const BARE_OPENERS = words('thus so also then and but yet however therefore hence');
/** Openers that nothing but a sentence follows, with a comma or without. */
export const PLAIN_OPENERS = phrases('meanwhile|remember that|recall that|notice that|note that');
