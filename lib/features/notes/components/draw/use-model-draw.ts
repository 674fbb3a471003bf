'use client';

import { useRef, useState } from 'react';
import { askForDrawing } from './ask-for-drawing';
import { askModelForDrawing, type ModelNews, type ModelTask } from './ask-model-for-drawing';
import type { DrawAsk } from './request-drawing';

/** Draws with the model, falling back on Recto's drafter, and what there is to say about the last such draw. */
export function useModelDraw() {
  const [news, setNews] = useState<ModelNews | null>(null);
  const latest = useRef(0);
  const askModel = (task: ModelTask): DrawAsk => {
    const mine = (latest.current += 1);
    setNews({ task, over: false, written: 0, dropped: 0, trouble: null });
    // What an overtaken draw has to say is no news.
    return askModelForDrawing(task, (told) => mine === latest.current && setNews(told), askForDrawing);
  };
  const forgetNews = () => {
    latest.current += 1;
    setNews(null);
  };
  return { news, askModel, forgetNews };
}
