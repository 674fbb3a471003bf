import type { Draft } from '@/lib/domain/drafting/types';
import { SET_FACES_MOST } from '../../schema';

/** The faces of a draft as safe HTML of the server's renderer. */
export interface SetFaces {
  readonly frontHtml: string;
  readonly backHtml: string;
}

export type FacesToSet = Pick<Draft, 'kind' | 'front' | 'back'>;

/** Sets a batch: one entry a draft, null where it is to be shown as typed; or null when it could not be done. */
export type AskForFaces = (drafts: FacesToSet[]) => Promise<readonly (SetFaces | null)[] | null>;

/** Signs that maths or Markdown may begin with; a text without any is shown as it is, and the server is not asked. */
const MARKED = /[$*`~\\\[|<>#&]|(?<![\p{L}\p{N}_])_(?!_)|^\s*(?:[-+]|\d+[.)])\s|:\/\//mu;

/** Says whether a draft looks another once it is set. */
export const needsSetting = ({ kind, front, back }: FacesToSet): boolean =>
  MARKED.test(kind === 'cloze' ? front.replace(/_{5,}(?: \[[^\]\n]*\])?/g, '') : front) || MARKED.test(back);

/** What tells drafts apart for setting: their words. */
export const faceKey = ({ kind, front, back }: FacesToSet): string =>
  `${kind}\n${front.length}\n${front}${back}`;

/**
 * Has drafts set, batch after batch, and hands each batch on as it comes, so that the first are set while the rest wait.
 * Ends quietly when a batch cannot be set: what is typed can be read too.
 */
export async function setInBatches(
  drafts: readonly FacesToSet[],
  ask: AskForFaces,
  onSet: (faces: ReadonlyMap<string, SetFaces>) => void,
): Promise<void> {
  for (let at = 0; at < drafts.length; at += SET_FACES_MOST) {
    const batch = drafts.slice(at, at + SET_FACES_MOST);
    const set = await ask(batch);
    if (set === null) return;
    onSet(
      new Map(
        batch.flatMap((draft, index) => {
          const faces = set[index];
          return faces ? [[faceKey(draft), faces] as const] : [];
        }),
      ),
    );
  }
}
