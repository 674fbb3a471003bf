/**
 * `npm run seed`: a learner called sample-student with the sample notes, a deck drawn from them and a fresh password,
 * for looking at Recto with something in it. Does nothing when that learner is there already.
 */
import { randomBytes, randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { draftHash } from '@/lib/domain/drafting/draft-hash';
import { drawCards } from '@/lib/domain/drafting/draw-cards';
import { keepDrafts } from '@/lib/features/notes/mutations';
import { keepDraftsSchema } from '@/lib/features/notes/schema';
import { hashPassword } from '@/lib/server/auth/password';
import { db, resetDb } from '@/lib/server/db';
import { databaseUrl, projectRoot } from '@/lib/server/db/locations';
import { migrate } from '@/lib/server/db/migrate';
import { createUser } from '@/lib/testing/factories';

const USERNAME = 'sample-student';

async function seed(): Promise<string> {
  const password = randomBytes(9).toString('base64url');
  const user = await createUser(db, { username: USERNAME, passwordHash: await hashPassword(password) });
  const body = await readFile(path.join(projectRoot, 'public/samples/soviet-foreign-policy.txt'), 'utf8');
  const { title, subject, paper, cards } = drawCards(body);
  const input = keepDraftsSchema.parse({
    noteId: randomUUID(),
    note: { title, subject, paper, body },
    drafts: cards.map((draft) => ({ ...draft, decision: 'accepted', hash: draftHash(draft) })),
  });
  const kept = await keepDrafts({ userId: user.id, isGuest: false }, input);
  if (!kept.ok) throw new Error(`The sample notes were refused: ${kept.error}`);
  return `Made ${USERNAME} with ${String(kept.value.kept)} cards. Password: ${password}`;
}

await migrate(databaseUrl());
const there = await db.user.findUnique({ where: { username: USERNAME }, select: { id: true } });
console.log(there ? `${USERNAME} is there already.` : await seed());
await resetDb();
