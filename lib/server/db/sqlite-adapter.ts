import { PrismaBetterSqlite3 } from '@prisma/adapter-better-sqlite3';
import type {
  IsolationLevel,
  SqlDriverAdapter,
  SqlMigrationAwareDriverAdapterFactory,
  SqlQuery,
  SqlResultSet,
  Transaction,
} from '@prisma/driver-adapter-utils';
import { Mutex } from 'async-mutex';

/** How long a statement waits for another process's write, in milliseconds. */
const BUSY_TIMEOUT_MS = 5000;

/** Set on every connect: SQLite remembers the journal mode in the file, and forgets the rest. */
const PRAGMAS: readonly (readonly [name: string, set: string, reads: string])[] = [
  ['journal_mode', 'WAL', 'wal'],
  ['synchronous', 'FULL', '2'],
  ['busy_timeout', String(BUSY_TIMEOUT_MS), String(BUSY_TIMEOUT_MS)],
  ['foreign_keys', 'ON', '1'],
];

const sql = (text: string): SqlQuery => ({ sql: text, args: [], argTypes: [] });

/** Sets the pragmas and reads them back; a database on which one does not hold is not safe to write to. */
async function setPragmas(connection: SqlDriverAdapter): Promise<void> {
  for (const [name, set] of PRAGMAS) await connection.executeScript(`PRAGMA ${name} = ${set}`);
  for (const [name, set, reads] of PRAGMAS) {
    const value = String((await connection.queryRaw(sql(`PRAGMA ${name}`))).rows[0]?.[0]);
    if (value !== reads) throw new Error(`SQLite refused ${name} = ${set}: it reads ${value}`);
  }
}

/** The statements of one open transaction: they pass the gate that holds all others back. */
class GatedTransaction implements Transaction {
  readonly provider = 'sqlite';
  // Prisma sends COMMIT and ROLLBACK itself, as statements, before it calls `commit` or `rollback`.
  readonly options = { usePhantomQuery: false };
  private open = true;

  constructor(
    private readonly connection: SqlDriverAdapter,
    private readonly release: () => void,
    readonly adapterName: string,
  ) {}

  queryRaw(query: SqlQuery): Promise<SqlResultSet> {
    return this.connection.queryRaw(query);
  }

  async executeRaw(query: SqlQuery): Promise<number> {
    const changed = await this.connection.executeRaw(query);
    if (query.sql === 'COMMIT' || query.sql === 'ROLLBACK') this.open = false;
    return changed;
  }

  async commit(): Promise<void> {
    await this.end();
  }

  async rollback(): Promise<void> {
    await this.end();
  }

  async createSavepoint(name: string): Promise<void> {
    await this.connection.executeRaw(sql(`SAVEPOINT ${name}`));
  }

  async rollbackToSavepoint(name: string): Promise<void> {
    await this.connection.executeRaw(sql(`ROLLBACK TO ${name}`));
  }

  async releaseSavepoint(name: string): Promise<void> {
    await this.connection.executeRaw(sql(`RELEASE SAVEPOINT ${name}`));
  }

  /** A COMMIT that failed (disk full, say) leaves the transaction open: end it before anyone else may write. */
  private async end(): Promise<void> {
    try {
      if (this.open) await this.connection.executeRaw(sql('ROLLBACK'));
    } catch {
      // SQLite had already rolled back by itself, as it does after some errors.
    } finally {
      this.release();
    }
  }
}

/**
 * One connection, shared by every query of a client. The stock adapter lets plain statements through while an
 * interactive transaction is open, so they join it: they are acknowledged, and lost when it rolls back. Here a mutex
 * holds them until it has ended.
 *
 * A plain query *inside* the callback of an interactive transaction waits for that same transaction until it times
 * out: use the `tx` handed to the callback.
 */
class GatedConnection implements SqlDriverAdapter {
  readonly provider = 'sqlite';
  private readonly gate = new Mutex();

  constructor(
    private readonly connection: SqlDriverAdapter,
    readonly adapterName: string,
  ) {}

  queryRaw(query: SqlQuery): Promise<SqlResultSet> {
    return this.gate.runExclusive(() => this.connection.queryRaw(query));
  }

  executeRaw(query: SqlQuery): Promise<number> {
    return this.gate.runExclusive(() => this.connection.executeRaw(query));
  }

  executeScript(script: string): Promise<void> {
    return this.gate.runExclusive(() => this.connection.executeScript(script));
  }

  async startTransaction(isolationLevel?: IsolationLevel): Promise<Transaction> {
    if (isolationLevel !== undefined && isolationLevel !== 'SERIALIZABLE') {
      throw new Error(`SQLite knows only SERIALIZABLE, not ${isolationLevel}`);
    }
    const release = await this.gate.acquire();
    try {
      // A deferred BEGIN takes the write lock at its first write, and fails there at once, whatever the timeout,
      // when another process has written since the transaction's first read.
      await this.connection.executeRaw(sql('BEGIN IMMEDIATE'));
    } catch (error) {
      release();
      throw error;
    }
    return new GatedTransaction(this.connection, release, this.adapterName);
  }

  dispose(): Promise<void> {
    return this.connection.dispose();
  }
}

/** Prisma's better-sqlite3 adapter, made safe for concurrent requests and durable from the first connect on. */
export class SafeSqliteAdapter implements SqlMigrationAwareDriverAdapterFactory {
  readonly provider = 'sqlite';
  readonly adapterName: string;
  private readonly stock: PrismaBetterSqlite3;
  private connected: SqlDriverAdapter | undefined;

  /** @param file Path of the database file. */
  constructor(file: string) {
    this.stock = new PrismaBetterSqlite3(
      { url: `file:${file}`, timeout: BUSY_TIMEOUT_MS },
      // Integers compare in raw SQL and sort in an index; the default writes text.
      { timestampFormat: 'unixepoch-ms' },
    );
    this.adapterName = this.stock.adapterName;
  }

  async connect(): Promise<SqlDriverAdapter> {
    const connection = await this.stock.connect();
    try {
      await setPragmas(connection);
    } catch (error) {
      await connection.dispose();
      throw error;
    }
    return (this.connected = new GatedConnection(connection, this.adapterName));
  }

  /** The connection that the client uses, which any other statement must share; see `direct-transaction.ts`. */
  get connection(): SqlDriverAdapter {
    if (!this.connected) throw new Error('the database is not open');
    return this.connected;
  }

  connectToShadowDb(): Promise<SqlDriverAdapter> {
    return this.stock.connectToShadowDb();
  }
}
