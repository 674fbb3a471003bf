import {
  type Box,
  type Occlusion,
  askedPlace,
  occlusionQuestion,
  parseOcclusion,
} from '@/lib/domain/cards/occlusion';
import { pictureAddress } from '@/lib/domain/cards/pictures';
import { type ImageSizes, ratioStyle, sizeAttributes } from './image-sizes';

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escaped = (text: string): string => text.replace(/[&<>"]/g, (sign) => ESCAPES[sign]!);

/**
 * Renders a picture with covered places to safe HTML: the numbers come from the parsed card, and every word of it is
 * escaped. Covers are for the eye alone; the words ask and answer the same.
 *
 * @returns null when the text is no such card.
 */
export function renderOcclusion(
  front: string,
  sizes: ImageSizes,
): { frontHtml: string; backHtml: string } | null {
  const occlusion = parseOcclusion(front);
  const asked = occlusion && askedPlace(occlusion);
  if (!occlusion || !asked) return null;
  const question = `<p>${occlusionQuestion(asked.number)}</p>`;
  const answer = `<p>Place ${asked.number}: <span class="cloze-answer">${escaped(asked.label)}</span></p>`;
  return {
    frontHtml: question + picture(occlusion, sizes, 'asking'),
    backHtml: answer + picture(occlusion, sizes, 'answered'),
  };
}

function picture(
  { picture: { id, alt }, hides, places }: Occlusion,
  sizes: ImageSizes,
  face: 'asking' | 'answered',
): string {
  const size = sizes.get(id);
  if (!size) return `<p>[${escaped(alt)}: this picture is not there]</p>`;
  const img = `<img src="${pictureAddress(id)}" alt="${escaped(alt)}" ${sizeAttributes(size)} loading="lazy" decoding="async">`;
  const covers = places.map((place, i) => {
    if (place.asked)
      return face === 'asking' ? cover(place, 'asked', `${i + 1} ?`) : cover(place, 'found', '');
    return hides === 'all' ? cover(place, 'other', String(i + 1)) : '';
  });
  const style = `--picture-width:${size.width}px;${ratioStyle(size)}`;
  return `<span class="occlusion occlusion-${face}" style="${style}">${img}${covers.join('')}</span>`;
}

/** The asked place before and after the card is turned, or one that stays covered; whole names, for the style sheet. */
const LOOK = {
  asked: 'occlusion-place occlusion-asked',
  found: 'occlusion-place occlusion-found',
  other: 'occlusion-place',
};

function cover({ left, top, width, height }: Box, role: keyof typeof LOOK, sign: string): string {
  const style = `left:${left}%;top:${top}%;width:${width}%;height:${height}%`;
  return `<span class="${LOOK[role]}" style="${style}" aria-hidden="true">${sign}</span>`;
}
