import 'server-only';
import type { Actor } from '@/lib/server/auth/actor';
import { db } from '@/lib/server/db';

export interface AccountDto {
  readonly name: string;
  readonly username: string | null;
  readonly email: string | null;
  readonly isGuest: boolean;
  readonly hasPassword: boolean;
  readonly timeZone: string;
  readonly rolloverHour: number;
  /** 0–1. */
  readonly desiredRetention: number;
  readonly newPerDay: number;
  readonly reviewsPerDay: number;
  readonly showsTimer: boolean;
  /** Seconds; null for never. */
  readonly autoTurnSeconds: number | null;
  readonly autoNextSeconds: number | null;
  readonly notes: number;
  readonly cards: number;
}

/** The person's own account as the settings page shows it, or null when it is gone. */
export async function accountOf(actor: Actor): Promise<AccountDto | null> {
  const user = await db.user.findUnique({
    where: { id: actor.userId },
    select: {
      name: true,
      username: true,
      email: true,
      isGuest: true,
      passwordHash: true,
      timeZone: true,
      rolloverHour: true,
      desiredRetention: true,
      newPerDay: true,
      reviewsPerDay: true,
      showsTimer: true,
      autoTurnSeconds: true,
      autoNextSeconds: true,
      _count: { select: { notes: true } },
    },
  });
  if (!user) return null;
  const { passwordHash, _count, ...rest } = user;
  const cards = await db.card.count({ where: { deck: { ownerId: actor.userId }, archivedAt: null } });
  return { ...rest, hasPassword: passwordHash !== null, notes: _count.notes, cards };
}
