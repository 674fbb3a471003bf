/** What a user can cause comes back as a `Result`; what only we can cause is thrown. */
export type Result<T, E extends string = string> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: E };

export const ok = <T>(value: T): Result<T, never> => ({ ok: true, value });

export const err = <const E extends string>(error: E): Result<never, E> => ({ ok: false, error });
