import type { Ref } from 'react';

/** What a form asks of a part that takes pictures, before it sends what is written in it. */
export interface SettlesPicture {
  /**
   * Puts a picture that is chosen and described into the text, and returns the text; null where a picture cannot go in yet:
   * then the part says so, and has the focus.
   */
  readonly settle: () => string | null;
  readonly focus: () => void;
}

export type SettlesPictureRef = Ref<SettlesPicture>;
