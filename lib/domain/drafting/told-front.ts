/** A statement and a short question about it: `The treaty was renewed in 1502. What was the result?` */
const TOLD =
  /^(.+[^.\s])\. (?:Why|Why (?:does|did) this \p{Ll}[^?]*|What (?:is|was) the result|What (?:does|did) this (?:mean|lead to|result in|contribute to|cause|provoke|trigger|spark|prompt|encourage)|What effect (?:does|did) this have)\?$/u;

/** What a front tells before it asks about it; null for a front that is one question. */
export const toldIn = (front: string): string | null => TOLD.exec(front)?.[1] ?? null;

/** The part of a front that must stand by itself: the statement, where the question points back to nothing else. */
export const leaningPart = (front: string): string => {
  const told = toldIn(front);
  return told === null ? front : `${told}.`;
};
