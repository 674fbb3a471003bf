import { isNounPhrase } from './line-nouns';
import { lineWords } from './line-words';

/** What a substance is called by: its ending, its formula, or a word that can be nothing else. */
const SUBSTANCE =
  /(?:[a-z]{2}(?:ate|ite|ide|ine|ose|ole?|one|ene|ane|yne|gen|acid|ium|ether|amide|ester|peptide|lactone)s?|acids?|salts?|esters?|metals?|water|ammonia|ammonium|starch|glycogen|sugars?|fats?|lipids?|proteins?|(?<!\p{L})ions?|alcohols?|aldehydes?|ketones?|CoA|NAD[HP]*|FAD|A[TDM]P|carbon dioxide|gas|urea|haem|glycerol|aspirin|[Cc]oenzyme A|brine|mRNA|DNA)$|^\p{Lu}[\p{L}\d₀-₉+⁺⁻-]*\d*$|^\d{1,2}C(?: compound)?$/u;

/** Words that end as substances do. */
const NO_SUBSTANCE =
  /(?<!\p{L})(?:climate|state|rate|debate|private|corporate|estate|magistrate|senate|candidate|website|side|wide|divide|suicide|genocide|crime|fine|line|machine|medicine|decline|discipline|routine|purpose|close|nose|role|whole|pole|tone|zone|phone|stone|alone|scene|gene|lane|plane|humane|control|symbol|school|protocol|petrol|tool|pool|medium|stadium|equilibrium|premium|gone|one|those|doctrine|regime|site|elite|opposite|climate|determine|mine|wine)s?$/u;

const NOT_WRITTEN_OUT = /[=?!/↑↓<>:]|->|→/;

const isThing = (text: string): boolean => isNounPhrase(lineWords(text, { start: 0, end: text.length }));

/** Whether a text is one substance or several: "glucose + fructose", "two molecules of pyruvate". */
export const isSubstance = (text: string): boolean =>
  !NOT_WRITTEN_OUT.test(text) &&
  text
    .replace(/\s*\([^()]*\)/g, '')
    .split(/\s\+\s|,\s(?:and\s)?|\sand\s/)
    .every((part) => {
      const bare = part
        .replace(/^(?:\d+ x |\d+ )?(?:(?:one|two|three|\d+) molecules? of )?/, '')
        .replace(/^(?:the|an?|excess|dilute|conc\.?|concentrated|another|more) /, '')
        .trim();
      return (
        bare.split(' ').length <= 4 &&
        SUBSTANCE.test(bare) &&
        !NO_SUBSTANCE.test(bare) &&
        (!/ /.test(bare) || isThing(bare.replace(/ \p{Lu}$/u, '')))
      );
    });

/** Whether a text names one of several substances of a kind, which takes an article: "a secondary alcohol". */
export const isKindOfSubstance = (text: string): boolean =>
  /^(?:(?:primary|secondary|tertiary|carboxylic|acyl|quaternary|aliphatic|aromatic|strong|weak|reactive|\d{1,2}C) )*(?:acid|alcohol|aldehyde|alkali|alkane|alkene|amide|amine|base|carbonate|chloride|compound|ester|gas|halogenoalkane|haloalkane|ion|ketone|lipid|metal|nitrile|protein|salt|sugar)$/i.test(
    text,
  );

/** Substances as a question names them: "fatty acids + glycerol" as "fatty acids and glycerol". */
export const substancesInside = (text: string): string =>
  text
    .replace(/\s*\([^()]*\)/g, '')
    .replace(/\s\+\s/g, ' and ')
    .replace(/\s+/g, ' ')
    .trim();
