import { SafeHtml } from '@/lib/ui/safe-html';
import { splitAtBlank } from './cloze-blank';
import type { CardText } from './draw-item';
import type { SetFaces } from './set-faces';

const FRONT = 'text-lg font-medium';
const BACK = 'border-base-300 mt-2 border-t pt-2 text-lg';

/** Both sides as a reader will meet them: maths and Markdown set where the server has set them, else as typed. */
export function DraftFaces({
  kind,
  text,
  faces,
}: {
  kind: 'basic' | 'cloze';
  text: CardText;
  faces: SetFaces | null;
}) {
  if (faces) {
    return (
      <>
        <SafeHtml html={faces.frontHtml} className={`${FRONT} wrap-anywhere`} />
        <SafeHtml html={faces.backHtml} className={`${BACK} wrap-anywhere`} />
      </>
    );
  }
  return (
    <>
      <p className={`card-text whitespace-pre-line ${FRONT}`}>
        <PlainFront kind={kind} text={text} />
      </p>
      <p className={`card-text whitespace-pre-line ${BACK}`}>{text.back}</p>
    </>
  );
}

/** The blank of a cloze is drawn, and read out as "blank". */
function PlainFront({ kind, text }: { kind: 'basic' | 'cloze'; text: CardText }) {
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
