import { randomUUID } from 'node:crypto';
import { NEW_MEMORY } from '@/lib/domain/scheduling/fsrs-scheduler';
import { marksOf } from '@/lib/features/review/known-marks';
import { SESSION_COOKIE } from '@/lib/server/auth/session-token';
import { createCard, createDeck, createNote, createUser } from '@/lib/testing/factories';
import { createImage, samplePng } from '@/lib/testing/pictures';
import { actionId, actionNames, callAction } from './crash/action-caller';
import { expect, test } from './fixtures';
import { pagesOf } from './pages';
import type { RectoServer } from './server';
import { sessionToken, withDatabase } from './sign-in';

/** What must never be in a server's log. */
const PERSONAL = /private-student|Private Student|quiet sentence|quiet question|quiet answer|quiet deck/i;

/** One learner with notes, a deck and a card, and another who must not come near them. */
async function twoLearners(recto: RectoServer) {
  return withDatabase(recto, async (db) => {
    const owner = await createUser(db, {
      name: 'Private Student',
      username: `private-student-${randomUUID().slice(0, 8)}`,
    });
    const note = await createNote(db, owner, { title: 'A quiet note', body: 'A quiet sentence of 1922.' });
    const deck = await createDeck(db, owner, { name: 'Quiet deck' });
    const card = await createCard(db, deck, { front: 'A quiet question?', back: 'A quiet answer' });
    const exam = await db.exam.create({
      data: {
        userId: owner.id,
        name: 'Quiet exam',
        day: '2027-06-01',
        decks: { create: { deckId: deck.id } },
      },
    });
    const stranger = await createUser(db, { name: 'Private Student Two' });
    const own = await createCard(db, await createDeck(db, stranger));
    const cookie = `${SESSION_COOKIE}=${await sessionToken(stranger)}`;
    return { owner, note, deck, card, exam, stranger, own, cookie };
  });
}

type Learners = Awaited<ReturnType<typeof twoLearners>>;

/** Everything that is stored, to compare. */
const everything = (recto: RectoServer) =>
  withDatabase(recto, async (db) => ({
    notes: await db.note.findMany(),
    decks: await db.deck.findMany(),
    cards: await db.card.findMany(),
    versions: await db.cardVersion.findMany(),
    tags: await db.cardTag.findMany(),
    anchors: await db.anchor.findMany(),
    decisions: await db.draftDecision.findMany(),
    events: await db.reviewEvent.findMany(),
    states: await db.cardState.findMany(),
    days: await db.dayStat.findMany(),
    exams: await db.exam.findMany({ include: { decks: true } }),
    plans: await db.backlogPlan.findMany(),
    images: await db.image.findMany(),
  }));

const answerTo = (card: Learners['card'], over: Record<string, unknown> = {}) => ({
  id: randomUUID(),
  cardId: card.id,
  cardVersionId: card.version.id,
  rating: 'Good',
  reviewedAt: new Date(),
  durationMs: 2_000,
  utcOffsetMinutes: 0,
  mode: 'review',
  voidedAt: null,
  ...over,
});

const NOTE_FIELDS = { title: 'T', subject: '', paper: '', essay: '', body: 'Some other body of 1923.' };

const draft = {
  kind: 'basic',
  front: 'Front?',
  back: 'Back',
  context: '',
  rule: 'sample',
  score: 0.5,
  flags: [],
  decision: 'accepted',
  source: { start: 0, end: 5 },
  hash: 'sample-hash',
};

const byHand = ({ id }: { readonly id: string }) => ({
  what: 'flag',
  cardId: id,
  flag: 1,
  at: new Date('2026-02-02T18:00:00Z'),
});

/** Every action that takes the identity of something, called with somebody else's. */
const trespasses = ({
  owner,
  note,
  deck,
  card,
  exam,
  stranger,
  own,
}: Learners): Record<string, unknown[]> => ({
  recordReviewsAction: [
    { userId: stranger.id, answers: [answerTo(card)] },
    { userId: stranger.id, answers: [answerTo(own), answerTo(card), answerTo(own)] },
    { userId: stranger.id, answers: [answerTo(own, { cardVersionId: card.version.id })] },
    { userId: owner.id, answers: [answerTo(own)] },
  ],
  setByHandAction: [
    { userId: stranger.id, changes: [byHand(card)] },
    { userId: stranger.id, changes: [byHand(own), byHand(card)] },
    { userId: owner.id, changes: [byHand(own)] },
  ],
  resumeCardAction: [{ cardId: card.id }],
  saveExamAction: [
    { examId: exam.id, name: 'Taken over', day: '2027-06-01', deckIds: [own.deckId] },
    { examId: randomUUID(), name: 'Taken over', day: '2027-06-01', deckIds: [own.deckId, deck.id] },
  ],
  deleteExamAction: [{ examId: exam.id }],
  createDeckAction: [{ deckId: deck.id, name: 'Taken over' }],
  renameDeckAction: [{ deckId: deck.id, name: 'Taken over' }],
  archiveDeckAction: [{ deckId: deck.id, archived: true }],
  addCardAction: [{ requestId: randomUUID(), deckId: deck.id, kind: 'basic', front: 'F?', back: 'B' }],
  editCardAction: [{ cardId: card.id, versionId: card.version.id, front: 'F?', back: 'B' }],
  editInSessionAction: [{ cardId: card.id, versionId: card.version.id, front: 'F?', back: 'B' }],
  archiveCardsAction: [{ cardIds: [card.id], archived: true }],
  tagCardsAction: [
    { cardIds: [card.id], add: 'taken', remove: '' },
    { cardIds: [own.id, card.id], add: 'taken', remove: '' },
  ],
  typeAnswersAction: [{ deckId: deck.id, typesAnswers: true }],
  createNoteAction: [{ noteId: note.id, ...NOTE_FIELDS }],
  editNoteAction: [{ noteId: note.id, basedOn: note.updatedAt.toISOString(), ...NOTE_FIELDS }],
  deleteNoteAction: [{ noteId: note.id }],
  settleAnchorAction: [{ cardId: card.id }],
  keepDraftsAction: [
    { note: { id: note.id }, drafts: [draft] },
    { noteId: note.id, note: NOTE_FIELDS, drafts: [draft] },
    { noteId: randomUUID(), note: NOTE_FIELDS, deckId: deck.id, drafts: [draft] },
  ],
});

/** Every action that only reads by identities: of somebody else's things it has nothing to say, and says that. */
const prying = ({ card, own }: Learners) => ({
  readCardAction: { asked: { cardId: card.id }, value: [] },
  readNewsAction: {
    asked: {
      mode: 'review',
      pageMadeAt: new Date('2026-02-02T18:00:00Z'),
      cards: {
        [card.id]: ['stale', 'stale', 0],
        [own.id]: marksOf({ versionId: own.version.id, flag: 0 }, NEW_MEMORY),
      },
    },
    value: { at: expect.any(String) as unknown, gone: [], memories: [], flags: [], contents: [] },
  },
});

/** Actions that name nothing of anybody's: they concern whoever calls them. */
const WITHOUT_IDENTITIES = [
  'changePasswordAction',
  'chooseSpacingAction',
  'chooseThemeAction',
  'continueAsGuestAction',
  'deleteAccountAction',
  'drawDraftsAction',
  'endBacklogPlanAction',
  'keepAsAccountAction',
  'previewCardAction',
  'renameAction',
  'savePaceAction',
  'saveStudySettingsAction',
  'setFacesAction',
  'signInAction',
  'signOutAction',
  'signOutEverywhereAction',
  'signUpAction',
  'startBacklogPlanAction',
];

test('no action touches what is somebody else’s, or is for nobody', async ({ recto }) => {
  const learners = await twoLearners(recto);
  const attempts = trespasses(learners);
  const reads = prying(learners);
  expect(actionNames().sort()).toEqual(
    [...Object.keys(attempts), ...Object.keys(reads), ...WITHOUT_IDENTITIES].sort(),
  );
  const before = await everything(recto);
  const printed = recto.output.length;
  for (const [name, inputs] of Object.entries(attempts)) {
    for (const input of inputs) {
      const call = (cookie: string) => callAction(`${recto.url}/review`, actionId(name), cookie, input);
      expect(await call(learners.cookie), name).toEqual({
        ok: false,
        error: expect.stringMatching(/^((CARD|DECK|EXAM|NOTE)_NOT_FOUND|OTHER_LEARNER)$/),
      });
      expect(await call(''), `${name}, signed out`).toEqual({ ok: false, error: 'SIGNED_OUT' });
    }
  }
  for (const [name, { asked, value }] of Object.entries(reads)) {
    const call = (cookie: string) => callAction(`${recto.url}/review`, actionId(name), cookie, asked);
    expect(await call(learners.cookie), name).toEqual({ ok: true, value });
    expect(await call(''), `${name}, signed out`).toEqual({ ok: false, error: 'SIGNED_OUT' });
  }
  expect(await everything(recto)).toEqual(before);
  expect(recto.output.slice(printed)).not.toMatch(PERSONAL);
});

test('answers that cannot be are refused as a whole, and logged without personal data', async ({ recto }) => {
  const { stranger: learner, own, cookie } = await twoLearners(recto);
  const before = await everything(recto);
  const printed = recto.output.length;
  const good = answerTo(own);
  const batch = (...answers: unknown[]) => ({ userId: learner.id, answers });
  const impossible: unknown[] = [
    batch(good, answerTo(own, { rating: 7 })),
    batch(good, answerTo(own, { rating: 'Perfect' })),
    batch(good, answerTo(own, { reviewedAt: new Date('2400-01-01') })),
    batch(good, answerTo(own, { reviewedAt: '2026-01-01' })),
    batch(good, answerTo(own, { reviewedAt: null })),
    batch(good, answerTo(own, { durationMs: -1 })),
    batch(good, answerTo(own, { durationMs: 1e9 })),
    batch(good, answerTo(own, { utcOffsetMinutes: 100_000 })),
    batch(good, answerTo(own, { id: 'quiet sentence' })),
    batch(good, answerTo(own, { 'quiet sentence': 'quiet answer' })),
    batch(good, answerTo(own, { stability: 1e9 })),
    batch(good, null),
    batch(...Array.from({ length: 201 }, () => answerTo(own))),
    batch(),
    [good],
    'quiet sentence',
    null,
    { userId: learner.id },
    { userId: learner.id, answers: { length: 1 } },
  ];
  const id = actionId('recordReviewsAction');
  for (const argument of impossible) {
    expect(await callAction(`${recto.url}/review`, id, cookie, argument)).toEqual({
      ok: false,
      error: 'INVALID_INPUT',
    });
  }
  expect(await everything(recto)).toEqual(before);
  const log = recto.output.slice(printed);
  expect(log.match(/"event":"input-refused"/g)).toHaveLength(impossible.length);
  expect(log).not.toMatch(PERSONAL);
  expect(log).not.toContain(learner.id);
  // The good answer was good: it is the company it came in that was refused.
  expect(await callAction(`${recto.url}/review`, id, cookie, batch(good))).toMatchObject({ ok: true });
});

test('a body that is no call at all changes nothing, and what it says is not printed', async ({ recto }) => {
  const { stranger, own, cookie } = await twoLearners(recto);
  const before = await everything(recto);
  const printed = recto.output.length;
  const id = actionId('recordReviewsAction');
  const call = JSON.stringify([{ userId: stranger.id, answers: [answerTo(own)], note: 'A quiet sentence.' }]);
  const bodies = [
    call.slice(0, -4),
    call.slice(0, 60),
    call + call,
    '["$K1"]',
    '["$F1"]',
    '["$@1"]',
    '[]',
    '',
  ];
  for (const body of bodies) {
    for (const type of ['text/plain;charset=UTF-8', 'application/json', 'multipart/form-data; boundary=x']) {
      const response = await fetch(`${recto.url}/review`, {
        method: 'POST',
        headers: { 'content-type': type, 'next-action': id, cookie },
        body,
        redirect: 'manual',
      });
      expect(await response.text(), body).not.toContain('"ok":true');
    }
  }
  expect(await everything(recto)).toEqual(before);
  expect(recto.output.slice(printed)).not.toMatch(PERSONAL);
  expect((await fetch(`${recto.url}/api/health`)).status).toBe(200);
});

test('a picture is taken from nobody but people signed in here, and shown to nobody but its owner', async ({
  recto,
}) => {
  const { owner, cookie } = await twoLearners(recto);
  const theirs = await withDatabase(recto, (db) => createImage(db, owner));
  const before = await everything(recto);
  const printed = recto.output.length;
  const body = new Uint8Array(await samplePng());
  const sent = { 'content-type': 'application/octet-stream', cookie };
  const refused: [headers: Record<string, string>, body: BodyInit, status: number, error: string][] = [
    [{ ...sent, cookie: '' }, body, 401, 'SIGNED_OUT'],
    [{ ...sent, origin: 'https://example.org' }, body, 400, 'INVALID_INPUT'],
    [{ ...sent, 'sec-fetch-site': 'cross-site' }, body, 400, 'INVALID_INPUT'],
    [{ ...sent, 'content-type': 'text/plain' }, body, 400, 'INVALID_INPUT'],
    [sent, 'A quiet sentence.', 415, 'IMAGE_TYPE_UNKNOWN'],
    [sent, '<svg xmlns="http://www.w3.org/2000/svg"/>', 415, 'IMAGE_TYPE_UNKNOWN'],
    [sent, body.subarray(0, 60), 422, 'IMAGE_BROKEN'],
    [sent, '', 415, 'IMAGE_TYPE_UNKNOWN'],
    [sent, new Uint8Array(8_000_001), 413, 'IMAGE_TOO_LARGE'],
  ];
  for (const [headers, content, status, error] of refused) {
    const response = await fetch(`${recto.url}/api/images`, { method: 'POST', headers, body: content });
    expect([response.status, await response.json()]).toEqual([status, { ok: false, error }]);
  }
  for (const method of ['GET', 'PUT', 'DELETE']) {
    expect((await fetch(`${recto.url}/api/images`, { method, headers: { cookie } })).status).toBe(405);
  }
  for (const id of [theirs.id, randomUUID(), 'nonsense', "1' OR '1'='1", '%00', '..%2f..%2fapi%2fexport']) {
    for (const headers of [{ cookie }, { cookie: '' }]) {
      const response = await fetch(`${recto.url}/images/${id}`, { headers });
      expect([response.status, await response.text()], id).toEqual([404, 'There is no such picture.\n']);
    }
  }
  expect(await everything(recto)).toEqual(before);
  expect(recto.output.slice(printed)).not.toMatch(PERSONAL);
});

test('every study page sends who is signed out to sign in and back', async ({ recto }) => {
  const pages = pagesOf('(study)').map((path) => path.replace('[id]', randomUUID()));
  expect(pages.length).toBeGreaterThanOrEqual(8);
  for (const path of pages) {
    const response = await fetch(recto.url + path, { redirect: 'manual' });
    expect(response.status, path).toBe(307);
    const target = new URL(response.headers.get('location') ?? '', recto.url);
    expect(target.pathname + target.search).toBe(`/sign-in?callbackUrl=${encodeURIComponent(path)}`);
  }
  const exported = await fetch(`${recto.url}/api/export`);
  expect(exported.status).toBe(401);
  expect(await exported.text()).toContain('You are signed out');
});

test('a page with the identity of somebody else’s notes, deck or nonsense is not found', async ({
  recto,
}) => {
  const { note, deck, card, cookie } = await twoLearners(recto);
  const identities: Record<string, string> = { notes: note.id, decks: deck.id };
  for (const pattern of pagesOf('(study)').filter((path) => path.includes('[id]'))) {
    const theirs = identities[pattern.split('/')[1] ?? ''];
    if (!theirs) throw new Error(`no sample of somebody else’s for ${pattern}`);
    for (const id of [theirs, randomUUID(), 'nonsense', "1' OR '1'='1", '%00', '..%2f..%2f']) {
      const response = await fetch(recto.url + pattern.replace('[id]', encodeURIComponent(id)), {
        headers: { cookie },
      });
      expect(response.status, `${pattern} of ${id}`).toBe(404);
      expect(await response.text()).not.toMatch(PERSONAL);
    }
  }
  // Addresses whose search part names somebody else's things show nothing of them.
  for (const path of [`/review?deck=${deck.id}`, `/review?deck=nonsense`, `/decks?card=${card.id}`]) {
    const response = await fetch(recto.url + path, { headers: { cookie } });
    expect(response.status, path).toBe(200);
    expect(await response.text()).not.toMatch(/quiet (sentence|question|answer|deck)/i);
  }
  const exported = await fetch(`${recto.url}/api/export`, { headers: { cookie } });
  expect(await exported.text()).not.toMatch(/quiet/i);
});
