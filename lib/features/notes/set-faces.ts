import 'server-only';
import { draftToCard } from '@/lib/domain/cards/draft-to-card';
import { type Result, err, ok } from '@/lib/domain/result';
import { renderCard, type RenderedCard } from '@/lib/server/markup/render-card';
import { renderMarkdown } from '@/lib/server/markup/render-markdown';
import { takeSettingTokens } from './draw-throttle';
import type { SetFacesInput } from './schema';

/** Setting formulae is what takes time: a batch with more of them gets the rest back as it was typed. */
const DOLLARS_MOST = 400;

/** Drafts are drawn from text: a picture's address in it names nothing that was stored. */
const NO_PICTURES = new Map<string, never>();

const dollarsIn = (text: string): number => text.split('$').length - 1;

/**
 * Sets maths and Markdown of drafts as the decks and the review will; the back of a cloze is the words in its blank.
 *
 * @param address who asks, for the throttle
 * @returns one entry a draft, in their order; null where the draft is to be shown as typed. `TOO_MANY_DRAWINGS` when
 * this address has had its share.
 */
export async function setFaces(
  { drafts }: SetFacesInput,
  address: string,
): Promise<Result<readonly (RenderedCard | null)[], 'TOO_MANY_DRAWINGS'>> {
  if (!takeSettingTokens(address, drafts.length)) return err('TOO_MANY_DRAWINGS');
  let dollars = 0;
  const set = drafts.map((draft): RenderedCard | null => {
    dollars += dollarsIn(draft.front) + dollarsIn(draft.back);
    if (dollars > DOLLARS_MOST) return null;
    const { frontHtml } = renderCard(draftToCard(draft), NO_PICTURES);
    return { frontHtml, backHtml: renderMarkdown(draft.back) };
  });
  return ok(set);
}
