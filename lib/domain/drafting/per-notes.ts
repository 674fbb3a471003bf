/**
 * What is gathered from the whole of some notes, once for all who ask while those are read; of other notes it is gathered anew.
 * Keeps the last notes only.
 */
export function perNotes<T>(gather: (notes: string) => T): (notes: string) => T {
  let last: { readonly notes: string; readonly gathered: T } | null = null;
  return (notes) => {
    if (last?.notes !== notes) last = { notes, gathered: gather(notes) };
    return last.gathered;
  };
}
