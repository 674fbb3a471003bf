import 'server-only';
import { ColumnTypeEnum, type ArgType, type Transaction } from '@prisma/driver-adapter-utils';
import { connectionOf } from './create-client';
import type { Prisma } from './generated/client';
import { openClient } from './index';

/** What a direct transaction can do: whole statements, made with `Prisma.sql`. */
export interface DirectTransaction {
  /** Runs a statement that returns rows. Columns declared as dates come back as dates. */
  query<Row>(statement: Prisma.Sql): Promise<Row[]>;
  /** Runs a statement. @returns how many rows it changed */
  execute(statement: Prisma.Sql): Promise<number>;
}

const UNKNOWN: ArgType = { arity: 'scalar', scalarType: 'unknown' };

const toQuery = (statement: Prisma.Sql) => ({
  sql: statement.sql,
  args: statement.values,
  argTypes: statement.values.map(() => UNKNOWN),
});

const plain = (text: string) => ({ sql: text, args: [], argTypes: [] });

class Statements implements DirectTransaction {
  constructor(private readonly transaction: Transaction) {}

  async query<Row>(statement: Prisma.Sql): Promise<Row[]> {
    const { columnNames, columnTypes, rows } = await this.transaction.queryRaw(toQuery(statement));
    const isDate = columnTypes.map((type) => type === ColumnTypeEnum.DateTime);
    return rows.map((values) => {
      const row: Record<string, unknown> = {};
      columnNames.forEach((name, i) => {
        const value = values[i];
        row[name] = isDate[i] && value !== null ? new Date(value as string) : value;
      });
      return row as Row;
    });
  }

  execute(statement: Prisma.Sql): Promise<number> {
    return this.transaction.executeRaw(toQuery(statement));
  }
}

/**
 * Runs one transaction on the driver adapter itself, below Prisma Client: the same connection behind the same gate,
 * so what `db` does meanwhile waits its turn. For the hot path alone: a statement through the client costs 0.1 to
 * 0.2 ms whatever it does, four times what a small one takes here, and recording an answer is five statements.
 *
 * Rolls back when `run` throws. Do not use `db` inside `run`: it would wait for this transaction.
 */
export async function directTransaction<T>(run: (tx: DirectTransaction) => Promise<T>): Promise<T> {
  const connection = await connectionOf(openClient());
  const transaction = await connection.startTransaction();
  try {
    const result = await run(new Statements(transaction));
    await transaction.executeRaw(plain('COMMIT'));
    await transaction.commit();
    return result;
  } catch (error) {
    await transaction.rollback();
    throw error;
  }
}
