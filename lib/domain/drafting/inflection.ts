import { BASE_OF_IRREGULAR, PARTICIPLE_OF_IRREGULAR, PAST_OF_IRREGULAR } from './lexicon/irregular-verbs';

const DOUBLED = /([bdfgklmnprtvz])\1$/;

/** Endings of a stem that had a silent e: `creat(ed)`, `organis(ed)`, `reduc(ed)`. */
const SILENT_E =
  /(at|iz|is|ys|ut|as|os|us|rs|ns|nc|rc|rg|dg|ng|eg|ag|iv|av|ov|rv|lv|uc|ic|ac|in|ir|ur|or|ar|id|ad|od|ud|ak|ok|ik|ap|op|ip|yp|it|ot|ul|il|ol|am|om|im|um|bl|pl|tl|dl|gl|fl|kl|ev|ib|ob|ub|u)$/;
const NO_SILENT_E =
  /((oo|ea|ee|ai|ou|oa|oi|au|ie)[a-z]|er|en|on|ss|isit|imit|edit|udit|osit|ibit|ivot|ilot|allot|elop|lop|shop|ollow|tain|abit|inal|epeat|anel|evel|avel)$/;

/** `exceed`: no past form. */
const BASES_IN_ED = new Set(
  'exceed proceed succeed need feed seed heed weed bleed breed speed embed shed'.split(' '),
);

/**
 * Base form of a verb form, keeping British spelling (`organised` → organise, never organize).
 * @param lemma the language model's lemma, which may be Americanised: used to choose between spellings only
 */
export function baseForm(form: string, lemma: string): string {
  const word = form.toLowerCase();
  const irregular = BASE_OF_IRREGULAR.get(word);
  if (irregular !== undefined) return irregular;
  if (BASES_IN_ED.has(word)) return word;
  const candidates = regularBases(word);
  if (candidates.includes(lemma)) return lemma;
  // A participle read as an adjective is its own lemma, which tells nothing.
  const wanted = lemma === word && word.endsWith('ed') ? '' : americanised(lemma.toLowerCase());
  const agreed = candidates.find((base) => americanised(base) === wanted);
  if (agreed !== undefined) return agreed;
  if (americanised(word) === wanted || candidates.length === 0) return word;
  return guessedBase(word) ?? candidates.at(-1) ?? word;
}

function regularBases(word: string): string[] {
  if (word.endsWith('ied') || word.endsWith('ies')) return [`${word.slice(0, -3)}y`, word.slice(0, -1)];
  // "feed" and "breed" are no past forms, "agreed" and "freed" are.
  if (word.endsWith('ed') && !/(?<!agr|fr|ant|cr)eed$/.test(word)) return stems(word.slice(0, -2));
  if (word.endsWith('ing')) return stems(word.slice(0, -3));
  if (word.endsWith('es')) return [word.slice(0, -1), word.slice(0, -2)];
  if (word.endsWith('s') && !word.endsWith('ss')) return [word.slice(0, -1)];
  return [];
}

const stems = (stem: string): string[] => [
  `${stem}e`,
  stem,
  ...(DOUBLED.test(stem) ? [stem.slice(0, -1)] : []),
];

function guessedBase(word: string): string | null {
  const stem = /(ed|ing)$/.test(word) ? word.replace(/(ed|ing)$/, '') : null;
  if (stem === null) return null;
  if (SILENT_E.test(stem) && !NO_SILENT_E.test(stem)) return `${stem}e`;
  if (/([bdgmnprt])\1$/.test(stem)) return stem.slice(0, -1);
  return stem;
}

/** Folds British onto American spelling so that the two can be compared. */
const americanised = (word: string): string =>
  word
    .replace(/is(e|ing|ed)?$/, 'iz$1')
    .replace(/yse$/, 'yze')
    .replace(/our/g, 'or')
    .replace(/ll$/, 'l');

/** Third person singular present. */
export function thirdPerson(base: string): string {
  if (base === 'have') return 'has';
  if (base === 'be') return 'is';
  if (/(s|x|z|ch|sh|o)$/.test(base)) return `${base}es`;
  if (/[^aeiou]y$/.test(base)) return `${base.slice(0, -1)}ies`;
  return `${base}s`;
}

/** Past participle: `establish` → established, `take` → taken. */
export function participleOf(base: string): string {
  const irregular = PARTICIPLE_OF_IRREGULAR.get(base);
  if (irregular !== undefined) return irregular;
  if (base.endsWith('e')) return `${base}d`;
  return /[^aeiou]y$/.test(base) ? `${base.slice(0, -1)}ied` : `${base}ed`;
}

/** Simple past to go with a participle: `taken` → took, `signed` → signed. */
export function pastOf(base: string, participle: string): string {
  return PAST_OF_IRREGULAR.get(base) ?? participle;
}

/** Verbs of more than one syllable that double their last letter. */
const DOUBLES =
  /^(?:transfer|refer|prefer|control|begin|submit|admit|commit|label|travel|cancel|model|signal|occur|equip)$/;

/** Form in -ing: `rinse` → rinsing, `swap` → swapping, `heat` → heating. */
export function gerundOf(base: string): string {
  if (base.endsWith('ie')) return `${base.slice(0, -2)}ying`;
  if (/[^eoy]e$/.test(base)) return `${base.slice(0, -1)}ing`;
  const doubles = /^[^aeiou]*[aeiou][bdfgklmnprtz]$/.test(base) || DOUBLES.test(base);
  return `${base}${doubles ? base.slice(-1) : ''}ing`;
}
