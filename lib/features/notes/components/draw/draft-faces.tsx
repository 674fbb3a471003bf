import { splitAtBlank } from './cloze-blank';
import type { CardText } from './draw-item';

/** The front as a reader will meet it: the blank of a cloze is drawn, and read out as "blank". */
export function DraftFront({ kind, text }: { kind: 'basic' | 'cloze'; text: CardText }) {
  const cloze = kind === 'cloze' ? splitAtBlank(text.front) : null;
  if (!cloze) return <>{text.front}</>;
  return (
    <>
      {cloze.before}
      <span className="cloze-blank">
        <span className="sr-only">blank{cloze.hint && ', hint: '}</span>
        {cloze.hint || <span aria-hidden>…</span>}
      </span>
      {cloze.after}
    </>
  );
}
