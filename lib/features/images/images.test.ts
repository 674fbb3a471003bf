import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { formatPicture } from '@/lib/domain/cards/pictures';
import { deleteAccount } from '@/lib/features/account/mutations';
import type { Actor } from '@/lib/server/auth/actor';
import type { PrismaClient } from '@/lib/server/db/generated/client';
import { type TestDatabase, createTestDatabase } from '@/lib/testing/database';
import { SAMPLE_TIME, createCard, createDeck, createUser } from '@/lib/testing/factories';
import { createImage, samplePng } from '@/lib/testing/pictures';
import { findImageSizes } from './data';
import { storeImage } from './mutations';
import { receiveImage } from './receive-image';
import { IMAGE_MAX_BYTES, UPLOAD_CONTENT_TYPE } from './upload';
import { serveImage } from './serve-image';
import { beginUpload } from './upload-throttle';

let database: TestDatabase;
let db: PrismaClient;
let actor: Actor;
let stranger: Actor;

beforeAll(async () => {
  database = await createTestDatabase();
  db = database.db;
});
afterAll(() => database.close());
beforeEach(async () => {
  actor = { userId: (await createUser(db)).id, isGuest: false };
  stranger = { userId: (await createUser(db)).id, isGuest: false };
});

const DAY_MS = 24 * 60 * 60 * 1000;
const daysLater = (days: number) => new Date(SAMPLE_TIME.getTime() + days * DAY_MS);

async function stored(bytes: Uint8Array, who = actor, at = SAMPLE_TIME): Promise<string> {
  const result = await storeImage(who, bytes, at);
  if (!result.ok) throw new Error(result.error);
  return result.value.id;
}

const idsOf = async (who: Actor) =>
  (await db.image.findMany({ where: { ownerId: who.userId } })).map(({ id }) => id).sort();

describe('storing a picture', () => {
  it('keeps the same one once for each person', async () => {
    const file = await samplePng();
    const first = await storeImage(actor, file, SAMPLE_TIME);
    expect(first).toMatchObject({ ok: true, value: { width: 120, height: 80 } });
    expect(await storeImage(actor, file, daysLater(1))).toEqual(first);
    expect(await db.image.findMany({ where: { ownerId: actor.userId } })).toMatchObject([
      { broughtAt: daysLater(1), bytes: expect.any(Number) as number },
    ]);
    const theirs = await storeImage(stranger, file);
    expect(theirs.ok).toBe(true);
    expect(theirs).not.toEqual(first);
  });

  it('keeps it once when two tabs send it at once', async () => {
    const file = await samplePng();
    const [a, b] = await Promise.all([storeImage(actor, file), storeImage(actor, file)]);
    expect(a).toEqual(b);
    expect(await idsOf(actor)).toHaveLength(1);
  });

  it('stops at the room a person has, and still takes what is there already', async () => {
    const file = await samplePng();
    const first = await storeImage(actor, file);
    const quota = (await db.image.findFirstOrThrow({ where: { ownerId: actor.userId } })).bytes;
    const next = await storeImage(actor, await samplePng('#ff0000'), SAMPLE_TIME, quota);
    expect(next).toEqual({ ok: false, error: 'IMAGE_QUOTA' });
    expect(await storeImage(actor, file, SAMPLE_TIME, quota)).toEqual(first);
    expect(await idsOf(actor)).toHaveLength(1);
  });

  it('refuses what is no picture and stores nothing', async () => {
    const result = await storeImage(actor, Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'));
    expect(result).toEqual({ ok: false, error: 'IMAGE_TYPE_UNKNOWN' });
    expect(await idsOf(actor)).toEqual([]);
  });
});

describe('a picture that no card names any more', () => {
  it('goes when its owner stores another, 30 days after it was brought', async () => {
    const { id } = await createImage(db, { id: actor.userId });
    const theirs = await createImage(db, { id: stranger.userId });
    const soon = await stored(await samplePng('#111111'), actor, daysLater(29));
    expect(await idsOf(actor)).toEqual([id, soon].sort());
    const late = await stored(await samplePng('#222222'), actor, daysLater(31));
    expect(await idsOf(actor)).toEqual([soon, late].sort());
    expect(await idsOf(stranger)).toEqual([theirs.id]);
  });

  it('stays while a version names it, be it a former one or an archived card’s', async () => {
    const deck = await createDeck(db, { id: actor.userId });
    const named: string[] = [];
    for (const [i, background] of ['#010101', '#020202', '#030303'].entries()) {
      const image = await createImage(db, { id: actor.userId }, { background });
      named.push(image.id);
      const text = `What? ${formatPicture({ id: image.id, alt: 'A map' })}`;
      const card = await createCard(db, deck, {
        front: i === 1 ? 'What?' : text,
        back: i === 1 ? text : 'A',
        archivedAt: i === 1 ? SAMPLE_TIME : null,
      });
      if (i === 2) {
        const former = { where: { id: card.version.id }, data: { supersededAt: SAMPLE_TIME } };
        await db.cardVersion.update(former);
      }
    }
    const late = await stored(await samplePng('#222222'), actor, daysLater(40));
    expect(await idsOf(actor)).toEqual([...named, late].sort());
  });

  it('stays when it was brought again meanwhile, and when only somebody else names it', async () => {
    const { id } = await createImage(db, { id: actor.userId });
    const elsewhere = await createDeck(db, { id: stranger.userId });
    await createCard(db, elsewhere, { front: formatPicture({ id, alt: 'Not mine' }) });
    const again = await stored(await samplePng('#111111'), actor, daysLater(0));
    await stored(await samplePng('#111111'), actor, daysLater(29));
    const late = await stored(await samplePng('#222222'), actor, daysLater(45));
    expect(await idsOf(actor)).toEqual([again, late].sort());
  });
});

describe('a stored picture', () => {
  const answerFor = async (id: string, who: Actor | null, known?: string) => {
    const headers = new Headers(known === undefined ? {} : { 'if-none-match': known });
    const response = await serveImage(id, new Request('http://localhost', { headers }), async () => who);
    return { status: response.status, body: Buffer.from(await response.arrayBuffer()), response };
  };

  it('is served to its owner, whose browser asks each time whether it may still show it', async () => {
    const id = await stored(await samplePng());
    const { status, body, response } = await answerFor(id, actor);
    expect(status).toBe(200);
    expect(body.subarray(8, 12).toString()).toBe('WEBP');
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'content-type': 'image/webp',
      'cache-control': 'private, no-cache',
      vary: 'Cookie',
    });
    const tag = response.headers.get('etag')!;
    expect((await answerFor(id, actor, tag)).status).toBe(304);
    expect((await answerFor(id, actor, `"other", ${tag}`)).body.length).toBe(0);
    expect((await answerFor(id, actor, '"other"')).status).toBe(200);
    for (const who of [stranger, null]) expect((await answerFor(id, who, tag)).status).toBe(404);
  });

  it('is for everybody else what never was', async () => {
    const id = await stored(await samplePng());
    const unknown = await answerFor(randomUUID(), actor);
    expect(unknown.status).toBe(404);
    expect(unknown.response.headers.get('cache-control')).toBe('no-store');
    for (const [who, which] of [
      [stranger, id],
      [null, id],
      [actor, 'nonsense'],
      [actor, `${id}/../x`],
    ] as const) {
      const refused = await answerFor(which, who);
      expect(refused.status).toBe(404);
      expect(refused.body).toEqual(unknown.body);
      expect([...refused.response.headers]).toEqual([...unknown.response.headers]);
    }
  });

  it('has a size for its owner’s cards and none for anybody else’s', async () => {
    const id = await stored(await samplePng());
    const card = { front: 'What?', back: formatPicture({ id, alt: 'A map' }) };
    expect(await findImageSizes(actor, [card])).toEqual(new Map([[id, { width: 120, height: 80 }]]));
    expect(await findImageSizes(stranger, [card])).toEqual(new Map());
  });

  it('goes with its owner’s account', async () => {
    await stored(await samplePng());
    const theirs = await stored(await samplePng(), stranger);
    await deleteAccount(actor, 'delete');
    expect(await idsOf(actor)).toEqual([]);
    expect(await idsOf(stranger)).toEqual([theirs]);
  });
});

describe('sending a picture', () => {
  const send = async (body: BodyInit, headers: Record<string, string> = {}, who: Actor | null = actor) => {
    const request = new Request('http://localhost/api/images', {
      method: 'POST',
      body,
      headers: { 'content-type': UPLOAD_CONTENT_TYPE, host: 'localhost', ...headers },
      duplex: 'half',
    } as RequestInit);
    const response = await receiveImage(request, async () => who);
    return { status: response.status, answer: (await response.json()) as unknown };
  };
  const refusal = (status: number, error: string) => ({ status, answer: { ok: false, error } });

  it('stores it', async () => {
    const { status, answer } = await send(new Uint8Array(await samplePng()), {
      'sec-fetch-site': 'same-origin',
      origin: 'http://localhost',
    });
    expect(status).toBe(201);
    expect(answer).toMatchObject({ ok: true, value: { width: 120, height: 80 } });
  });

  it('is for people who are signed in, and for pages of Recto’s own', async () => {
    const file = new Uint8Array(await samplePng());
    expect(await send(file, {}, null)).toEqual(refusal(401, 'SIGNED_OUT'));
    for (const headers of [
      { 'sec-fetch-site': 'cross-site' },
      { 'sec-fetch-site': 'same-site' },
      { origin: 'https://example.org' },
      { origin: 'null' },
      { 'content-type': 'multipart/form-data; boundary=x' },
      { 'content-type': 'text/plain' },
      { 'content-type': 'image/png' },
    ])
      expect(await send(file, headers as Record<string, string>)).toEqual(refusal(400, 'INVALID_INPUT'));
    expect(await idsOf(actor)).toEqual([]);
  });

  it('reads no more than it may, whatever length is announced', async () => {
    let read = 0;
    const endless = new ReadableStream<Uint8Array>({
      pull(controller) {
        read += 1_000_000;
        controller.enqueue(new Uint8Array(1_000_000));
      },
    });
    expect(await send(endless)).toEqual(refusal(413, 'IMAGE_TOO_LARGE'));
    expect(read).toBeLessThan(IMAGE_MAX_BYTES + 3_000_000);
    const announced = { 'content-length': String(IMAGE_MAX_BYTES + 1) };
    expect(await send('x', announced)).toEqual(refusal(413, 'IMAGE_TOO_LARGE'));
  });

  it('says what is wrong with a file', async () => {
    expect(await send('A quiet sentence.')).toEqual(refusal(415, 'IMAGE_TYPE_UNKNOWN'));
    expect(await send(new Uint8Array([0xff, 0xd8, 0xff, 1, 2]))).toEqual(refusal(422, 'IMAGE_BROKEN'));
  });

  it('that breaks off is no picture, and the next one is taken', async () => {
    const broken = new ReadableStream<Uint8Array>({
      pull(controller) {
        controller.error(new Error('went away'));
      },
    });
    const quiet = console.error;
    console.error = () => undefined;
    expect(await send(broken)).toEqual(refusal(503, 'UNAVAILABLE'));
    console.error = quiet;
    expect((await send(new Uint8Array(await samplePng()))).status).toBe(201);
  });

  it('waits after three at once, and after sixty in a row', () => {
    const at = SAMPLE_TIME.getTime();
    const ends = [1, 2, 3].map(() => beginUpload(actor.userId, at));
    expect(beginUpload(actor.userId, at)).toBeNull();
    expect(beginUpload(stranger.userId, at)).not.toBeNull();
    ends.forEach((end) => end?.());
    for (let i = 0; i < 57; i += 1) beginUpload(actor.userId, at)?.();
    expect(beginUpload(actor.userId, at)).toBeNull();
    expect(beginUpload(actor.userId, at + 5_000)).not.toBeNull();
  });
});
