/** Whether the runtime knows the IANA time zone. */
export function isTimeZone(name: string): boolean {
  if (!/^[a-z]/i.test(name)) return false; // an offset such as +05:45 knows nothing of summer time
  try {
    return new Intl.DateTimeFormat('en-GB', { timeZone: name }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}

/** A browser's own time zone, for a new user's row; nothing (so the default) when it is not one we know. */
export const knownTimeZone = (name: string | undefined): { timeZone?: string } =>
  name && isTimeZone(name) ? { timeZone: name } : {};
