import type { CardText } from './card-text';
import { clozeNumbers, parseCloze, splitCloze } from './cloze';
import { askedPlaces, parseOcclusion, splitOcclusion } from './occlusion';

type Sides = Pick<CardText, 'front' | 'back'>;

/** The same sides the other way round. */
export const swapSides = ({ front, back }: Sides): Sides => ({ front: back, back: front });

/**
 * The cards that one text makes: of a cloze one per number, of a picture one per covered place that is asked, of any other
 * one, and a second with the sides swapped when it is asked both ways.
 */
export function splitCard({ kind, front, back }: CardText, bothWays: boolean): Sides[] {
  const sides = { front, back };
  switch (kind) {
    case 'cloze':
      return splitCloze(front).map((text) => ({ front: text, back }));
    case 'occlusion':
      return splitOcclusion(front).map((text) => ({ front: text, back }));
    case 'basic':
    case 'typed':
    case 'order':
      return bothWays ? [sides, swapSides(sides)] : [sides];
  }
}

/** The fault of a text that would make several cards where one stands; null when it makes one. */
export function asksSeveral({
  kind,
  front,
}: Pick<CardText, 'kind' | 'front'>): 'CLOZE_SEVERAL_NUMBERS' | 'OCCLUSION_SEVERAL_ASKED' | null {
  if (kind === 'cloze' && clozeNumbers(parseCloze(front).segments).length > 1) return 'CLOZE_SEVERAL_NUMBERS';
  const occlusion = kind === 'occlusion' ? parseOcclusion(front) : null;
  return occlusion && askedPlaces(occlusion).length > 1 ? 'OCCLUSION_SEVERAL_ASKED' : null;
}
