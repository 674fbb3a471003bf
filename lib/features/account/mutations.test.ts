import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { actorOfToken } from '@/lib/server/auth/actor';
import { hashPassword } from '@/lib/server/auth/password';
import { sealSession } from '@/lib/server/auth/session-token';
import { signInWithPassword } from '@/lib/server/auth/sign-in';
import { createTestDatabase, type TestDatabase } from '@/lib/testing/database';
import { createCard, createDeck, createNote, createUser } from '@/lib/testing/factories';
import {
  changePassword,
  deleteAccount,
  rename,
  savePace,
  saveStudySettings,
  signOutEverywhere,
} from './mutations';
import { paceSchema, studySettingsSchema } from './schema';

const PASSWORD = 'lantern pigeon harvest';
let test: TestDatabase;
let passwordHash: string;
let serial = 0;
beforeAll(async () => {
  test = await createTestDatabase();
  passwordHash = await hashPassword(PASSWORD);
});
afterAll(() => test.close());

async function somebody() {
  const user = await createUser(test.db, { username: `sample-${++serial}`, passwordHash });
  return { actor: { userId: user.id, isGuest: false }, login: user.username! };
}
const rowOf = (id: string) => test.db.user.findUniqueOrThrow({ where: { id } });
const session = (userId: string) => sealSession({ userId, sessionVersion: 0 });

describe('changing the password', () => {
  it('ends every session but gives this device a new one', async () => {
    const { actor, login } = await somebody();
    const elsewhere = await session(actor.userId);
    const changed = await changePassword(actor, { password: PASSWORD, newPassword: 'another three words' });
    if (!changed.ok) throw new Error(changed.error);
    expect(await actorOfToken(elsewhere)).toBeNull();
    expect(await actorOfToken(await sealSession(changed.value))).toEqual(actor);
    const withOld = await signInWithPassword({ login, password: PASSWORD }, 'here');
    const withNew = await signInWithPassword({ login, password: 'another three words' }, 'here');
    expect([withOld.ok, withNew.ok]).toEqual([false, true]);
  });

  it.each([
    ['wrong', 'another three words', 'PASSWORD_WRONG'],
    [PASSWORD, 'short', 'PASSWORD_SHORT'],
    [PASSWORD, 'password1', 'PASSWORD_COMMON'],
  ])('from %j to %j is refused and ends nothing', async (password, newPassword, error) => {
    const { actor } = await somebody();
    const before = await rowOf(actor.userId);
    expect(await changePassword(actor, { password, newPassword })).toEqual({ ok: false, error });
    expect(await rowOf(actor.userId)).toEqual(before);
  });

  it('is no way to guess the present one', async () => {
    const { actor } = await somebody();
    const guess = () => changePassword(actor, { password: 'wrong', newPassword: 'another three words' });
    await Promise.all(Array.from({ length: 10 }, guess));
    const right = await changePassword(actor, { password: PASSWORD, newPassword: 'another three words' });
    expect(right).toEqual({ ok: false, error: 'SIGN_IN_WAIT:15' });
  });
});

describe('signing out everywhere', () => {
  it('ends every session of the person and nobody else’s', async () => {
    const [one, other] = [await somebody(), await somebody()];
    const [ended, kept] = [await session(one.actor.userId), await session(other.actor.userId)];
    await signOutEverywhere(one.actor);
    expect(await actorOfToken(ended)).toBeNull();
    expect(await actorOfToken(kept)).toEqual(other.actor);
  });
});

describe('the study settings', () => {
  const input = {
    timeZone: 'Asia/Tokyo',
    rolloverHour: '3',
    desiredRetention: '85',
    newPerDay: '10',
    reviewsPerDay: '0',
  };

  it('are stored, the retention as a probability', async () => {
    const { actor } = await somebody();
    expect((await saveStudySettings(actor, studySettingsSchema.parse(input))).ok).toBe(true);
    expect(await rowOf(actor.userId)).toMatchObject({
      timeZone: 'Asia/Tokyo',
      rolloverHour: 3,
      desiredRetention: 0.85,
      newPerDay: 10,
      reviewsPerDay: 0,
    });
  });

  it('move due dates with them', async () => {
    const { actor } = await somebody();
    const card = await createCard(test.db, await createDeck(test.db, { id: actor.userId }));
    const reviewedAt = new Date('2026-03-02T12:00:00Z');
    await test.db.reviewEvent.create({
      data: {
        id: '018f0000-0000-7000-8000-000000000001',
        userId: actor.userId,
        cardId: card.id,
        cardVersionId: card.version.id,
        rating: 'Easy',
        reviewedAt,
        receivedAt: reviewedAt,
        durationMs: 4000,
        studyDay: '2026-03-02',
        utcOffsetMinutes: 0,
      },
    });
    const dueWith = async (over: object) => {
      const saved = await saveStudySettings(actor, studySettingsSchema.parse({ ...input, ...over }));
      expect(saved.ok).toBe(true);
      const where = { userId_cardId: { userId: actor.userId, cardId: card.id } };
      return (await test.db.cardState.findUniqueOrThrow({ where })).due!.getTime();
    };
    const strict = await dueWith({ desiredRetention: '97' });
    const lax = await dueWith({ desiredRetention: '75' });
    expect(strict).toBeLessThan(lax);
  });

  it('with a time zone nobody knows are refused', async () => {
    const { actor } = await somebody();
    const settings = studySettingsSchema.parse({ ...input, timeZone: 'Mars/Olympus' });
    expect(await saveStudySettings(actor, settings)).toEqual({ ok: false, error: 'TIME_ZONE_UNKNOWN' });
    expect((await rowOf(actor.userId)).timeZone).toBe('Europe/London');
  });

  it.each([
    { desiredRetention: '69' },
    { desiredRetention: '98' },
    { newPerDay: '-1' },
    { rolloverHour: '2.5' },
  ])('with %j are refused', (over) => {
    expect(studySettingsSchema.safeParse({ ...input, ...over }).success).toBe(false);
  });
});

describe('the name', () => {
  it('is the person’s own to change', async () => {
    const [one, other] = [await somebody(), await somebody()];
    await rename(one.actor, 'New name');
    expect((await rowOf(one.actor.userId)).name).toBe('New name');
    expect((await rowOf(other.actor.userId)).name).toBe('Sample student');
  });
});

describe('deleting an account', () => {
  it('takes the word, then everything the person owned and nothing of anybody else', async () => {
    const [one, other] = [await somebody(), await somebody()];
    for (const { actor } of [one, other]) {
      await createNote(test.db, { id: actor.userId });
      await createCard(test.db, await createDeck(test.db, { id: actor.userId }));
    }
    const counts = (userId: string) =>
      Promise.all([
        test.db.user.count({ where: { id: userId } }),
        test.db.note.count({ where: { userId } }),
        test.db.card.count({ where: { deck: { ownerId: userId } } }),
      ]);
    expect(await deleteAccount(one.actor, 'yes')).toEqual({ ok: false, error: 'CONFIRMATION_WRONG' });
    expect(await counts(one.actor.userId)).toEqual([1, 1, 1]);
    expect((await deleteAccount(one.actor, ' Delete ')).ok).toBe(true);
    expect(await counts(one.actor.userId)).toEqual([0, 0, 0]);
    expect(await counts(other.actor.userId)).toEqual([1, 1, 1]);
  });
});

describe('the pace of a session', () => {
  const typed = (over: Record<string, string> = {}) => ({
    showsTimer: 'no',
    autoTurnSeconds: '',
    autoNextSeconds: '',
    ...over,
  });

  it('is nobody’s but the learner’s until they choose one, and can be taken back', async () => {
    const { actor } = await somebody();
    const off = { showsTimer: false, autoTurnSeconds: null, autoNextSeconds: null };
    expect(await rowOf(actor.userId)).toMatchObject(off);
    const chosen = paceSchema.parse(
      typed({ showsTimer: 'yes', autoTurnSeconds: '8', autoNextSeconds: '600' }),
    );
    expect(await savePace(actor, chosen)).toEqual({ ok: true, value: undefined });
    expect(await rowOf(actor.userId)).toMatchObject({
      showsTimer: true,
      autoTurnSeconds: 8,
      autoNextSeconds: 600,
    });
    await savePace(actor, paceSchema.parse(typed()));
    expect(await rowOf(actor.userId)).toMatchObject(off);
  });

  it.each(['0', '601', '-1', '2.5', 'soon', ' '])('is not %j seconds', (seconds) => {
    expect(paceSchema.safeParse(typed({ autoTurnSeconds: seconds })).success).toBe(false);
    expect(paceSchema.safeParse(typed({ autoNextSeconds: seconds })).success).toBe(false);
  });
});
