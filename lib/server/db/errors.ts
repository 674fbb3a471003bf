/** What Prisma and its SQLite adapter put into an error, as far as Recto reads it. */
interface DatabaseErrorShape {
  readonly code?: unknown;
  readonly meta?: unknown;
  readonly cause?: unknown;
  readonly message?: unknown;
  readonly kind?: unknown;
  readonly originalCode?: unknown;
}

/** The error and everything it was caused by: Prisma wraps the driver's error differently from call to call. */
function* chain(error: unknown): Generator<DatabaseErrorShape> {
  const seen = new Set<unknown>();
  const queue = [error];
  while (queue.length > 0) {
    const next = queue.shift();
    if (typeof next !== 'object' || next === null || seen.has(next)) continue;
    seen.add(next);
    yield next;
    const { cause, meta } = next as DatabaseErrorShape;
    queue.push(
      cause,
      meta,
      (meta as { driverAdapterError?: unknown } | null | undefined)?.driverAdapterError,
    );
  }
}

const some = (error: unknown, test: (link: DatabaseErrorShape) => boolean) => [...chain(error)].some(test);

const sqliteCode = (link: DatabaseErrorShape) =>
  [link.originalCode, link.code].find(
    (code): code is string => typeof code === 'string' && code.startsWith('SQLITE_'),
  );

/** Another process held the database longer than we waited. */
export function isBusy(error: unknown): boolean {
  return some(
    error,
    (link) => link.kind === 'SocketTimeout' || (sqliteCode(link)?.startsWith('SQLITE_BUSY') ?? false),
  );
}

/** A row with the same unique value exists already; with `field`, only when that field is among the clashing ones. */
export function isUniqueViolation(error: unknown, field?: string): boolean {
  const clash = some(error, (link) => link.code === 'P2002' || link.kind === 'UniqueConstraintViolation');
  if (!clash || field === undefined) return clash;
  return some(error, (link) => JSON.stringify(link.meta ?? link).includes(`"${field}"`));
}

const UNAVAILABLE = /^SQLITE_(BUSY|FULL|IOERR|CANTOPEN|READONLY|LOCKED|NOMEM|CORRUPT|NOTADB)/;

/** Prisma's own words for "could not get or keep the connection": pool, connect, and transaction time-outs. */
const UNAVAILABLE_PRISMA = new Set(['P1001', 'P1002', 'P1008', 'P2024', 'P2028', 'P2034']);

/** The database cannot answer now, through no fault of the request: locked, disk full, unreadable. Worth a retry. */
export function isUnavailable(error: unknown): boolean {
  return some(
    error,
    (link) =>
      link.kind === 'SocketTimeout' ||
      UNAVAILABLE.test(sqliteCode(link) ?? '') ||
      (typeof link.code === 'string' && UNAVAILABLE_PRISMA.has(link.code)),
  );
}
