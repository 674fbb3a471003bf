import { Notice } from '@/lib/ui/notice';
import { sentenceFor } from '@/lib/ui/sentences';
import type { ModelNews } from './ask-model-for-drawing';
import { modelSentences } from './model-sentences';

/** How the draw with the model goes, and how it went. */
export function ModelNewsNotice({ news }: { news: ModelNews | null }) {
  if (news === null) return null;
  return (
    <Notice tone={news.trouble ? 'warning' : 'info'} className="mt-4">
      {news.trouble && <p>{sentenceFor(news.trouble)}</p>}
      {modelSentences(news).map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
    </Notice>
  );
}
