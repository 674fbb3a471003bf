import type { CardKind } from './card-kinds';

/** What a card says, before anything is rendered: the two texts a version stores. */
export interface CardText {
  readonly kind: CardKind;
  /** Basic, typed: the question. Cloze: the whole text with its `{{c1::hidden::hint}}` markup. Order: what is put in order. Occlusion: see `occlusion.ts`. */
  readonly front: string;
  /** Basic, typed: the answer. Cloze, occlusion: extra text shown under the answer, usually ''. Order: the items in order, one a line. */
  readonly back: string;
}
