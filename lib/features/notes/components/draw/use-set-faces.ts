'use client';

import { useEffect, useRef, useState } from 'react';
import { setFacesAction } from '../../actions';
import { textOf, type DrawItem } from './draw-item';
import { faceKey, needsSetting, setInBatches, type AskForFaces, type SetFaces } from './set-faces';

const askServer: AskForFaces = async (drafts) => {
  const set = await setFacesAction({ drafts }).catch(() => null);
  return set?.ok ? set.value : null;
};

/** The faces of the drafts that have maths or Markdown in them, by `faceKey`; those not in it are shown as typed. */
export function useSetFaces(items: readonly DrawItem[]): ReadonlyMap<string, SetFaces> {
  const [faces, setFaces] = useState<ReadonlyMap<string, SetFaces>>(new Map());
  /** Each wording is asked for once: a decision changes the items, not their words. */
  const asked = useRef(new Set<string>());
  useEffect(() => {
    const fresh = items
      .map((item) => ({ kind: item.draft.kind, ...textOf(item) }))
      .filter((draft) => !asked.current.has(faceKey(draft)) && needsSetting(draft));
    if (fresh.length === 0) return;
    for (const draft of fresh) asked.current.add(faceKey(draft));
    void setInBatches(fresh, askServer, (set) => setFaces((known) => new Map([...known, ...set])));
  }, [items]);
  return faces;
}
