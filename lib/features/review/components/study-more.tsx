import type { ReactNode } from 'react';
import { Button } from '@/lib/ui/button';
import { Field } from '@/lib/ui/field';
import { dayLabel } from '@/lib/domain/scheduling/day-label';
import type { StudyChoices } from '../study-more';
import { DEFAULT_CARDS, DEFAULT_DAYS, MOST_CARDS } from '../study-scope';

const FLAGS = [1, 2, 3, 4] as const;

const DAYS = [
  [1, 'a day'],
  [3, 'three days'],
  [7, 'a week'],
  [14, 'two weeks'],
  [30, 'a month'],
] as const;

/** One way to choose; what belongs to it shows while it is chosen. */
function Choice({
  name,
  value,
  label,
  about,
  isChosen = false,
  children,
}: {
  name: string;
  value: string;
  label: string;
  about?: string;
  isChosen?: boolean;
  children?: ReactNode;
}) {
  return (
    <div className="group">
      <label className="flex min-h-11 cursor-pointer items-baseline gap-3 py-2">
        <input
          type="radio"
          name={name}
          value={value}
          defaultChecked={isChosen}
          className="radio radio-sm translate-y-1"
        />
        <span>
          <span className="font-medium">{label}</span>
          {about !== undefined && <span className="text-muted block text-sm">{about}</span>}
        </span>
      </label>
      {children !== undefined && (
        <div className="ms-8 hidden max-w-sm pb-3 group-has-[input:checked]:block">{children}</div>
      )}
    </div>
  );
}

function Selection({
  name,
  label,
  options,
  chosen,
}: {
  name: string;
  label: string;
  options: readonly { readonly value: string; readonly text: string }[];
  chosen?: string | null;
}) {
  return (
    <select
      name={name}
      aria-label={label}
      defaultValue={chosen ?? undefined}
      className="select min-h-11 w-full text-base"
    >
      {options.map(({ value, text }) => (
        <option key={value} value={value}>
          {text}
        </option>
      ))}
    </select>
  );
}

/** Chooses a session beside the day's own. A plain form: its address says it all, and it works without a script. */
export function StudyMore({ choices, examId }: { choices: StudyChoices; examId: string | null }) {
  const decks = choices.decks.map(({ id, name }) => ({ value: id, text: name }));
  const exams = choices.exams.map(({ id, name, day }) => ({ value: id, text: `${name}, ${dayLabel(day)}` }));
  return (
    <form action="/review" className="flex flex-col gap-8">
      <fieldset className="min-w-0">
        <legend className="mb-1 font-serif text-xl font-semibold">How?</legend>
        <Choice
          name="mode"
          value="cram"
          label="Practise"
          about="Go over cards as often as you like. Your answers are kept, but your schedule stays exactly as it is."
          isChosen
        />
        <Choice
          name="mode"
          value="ahead"
          label="Study ahead"
          about="Answer cards before their day. These answers count: what you know comes back later than planned, what you have forgotten comes back sooner."
        >
          <Selection
            name="days"
            label="Due within"
            options={DAYS.map(([days, text]) => ({ value: String(days), text: `Due within ${text}` }))}
            chosen={String(DEFAULT_DAYS)}
          />
        </Choice>
      </fieldset>
      <fieldset className="min-w-0">
        <legend className="mb-1 font-serif text-xl font-semibold">Which cards?</legend>
        <Choice name="of" value="everything" label="All my cards" isChosen={examId === null} />
        {decks.length > 0 && (
          <Choice name="of" value="deck" label="One deck">
            <Selection name="deck" label="Deck" options={decks} />
          </Choice>
        )}
        {exams.length > 0 && (
          <Choice
            name="of"
            value="exam"
            label="Before an exam"
            about="The cards you would least remember on its day come first."
            isChosen={examId !== null}
          >
            <Selection name="exam" label="Exam" options={exams} chosen={examId} />
          </Choice>
        )}
        <Choice name="of" value="forgotten" label="What I forgot today" />
        <Choice
          name="of"
          value="leeches"
          label="Cards I keep forgetting"
          about="Those forgotten eight times or more. The ones set aside can only be practised."
        />
        <Choice name="of" value="tag" label="A tag">
          <Field label="Tag" name="tag" maxLength={200} hint="As it is written on your cards." />
        </Choice>
        <Choice name="of" value="flag" label="A flag">
          <Selection
            name="flag"
            label="Flag"
            options={FLAGS.map((flag) => ({ value: String(flag), text: `Flag ${flag}` }))}
          />
        </Choice>
      </fieldset>
      <div className="max-w-sm">
        <Field
          label="How many cards, at most?"
          name="cards"
          type="number"
          min={1}
          max={MOST_CARDS}
          defaultValue={DEFAULT_CARDS}
          required
        />
      </div>
      <Button type="submit" variant="primary" className="min-h-14 self-start px-10 text-lg">
        Begin
      </Button>
    </form>
  );
}
