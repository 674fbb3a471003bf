import type { CardText } from '@/lib/domain/cards/card-text';
import { readTabJson, writeTab } from '@/lib/ui/tab-storage';

/** A card as it stands in its editor, kept in the tab until it is saved or given up. */
interface TypedCard {
  /** The version that was edited. */
  readonly versionId: string;
  readonly card: CardText;
}

const key = (cardId: string) => `recto.card.1.${cardId}`;

/** What was typed of this version; null when nothing was. */
export function typedCard(cardId: string, versionId: string): CardText | null {
  const typed = readTabJson<TypedCard>(key(cardId));
  return typed?.versionId === versionId ? typed.card : null;
}

export const rememberCard = (cardId: string, versionId: string, card: CardText): void =>
  writeTab(key(cardId), JSON.stringify({ versionId, card } satisfies TypedCard));

export const forgetCard = (cardId: string): void => writeTab(key(cardId), null);
