import 'server-only';
import { db } from '.';

/** True when the database answers a query on a table of ours: it can be opened, is a database, and is migrated. */
export async function databaseAnswers(): Promise<boolean> {
  try {
    await db.user.findFirst({ select: { id: true } });
    return true;
  } catch (error) {
    console.error('The database does not answer.', error);
    return false;
  }
}
