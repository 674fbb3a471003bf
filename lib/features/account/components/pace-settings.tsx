import { savePaceAction } from '../actions';
import type { AccountDto } from '../data';
import { AccountForm } from './account-form';
import type { FieldSpec } from './form-field';

const seconds = (value: number | null) => ({
  type: 'number' as const,
  value: value === null ? '' : String(value),
  min: 1,
  max: 600,
  isOptional: true,
});

function fieldsFor({ showsTimer, autoTurnSeconds, autoNextSeconds }: AccountDto): FieldSpec[] {
  return [
    {
      name: 'showsTimer',
      label: 'Show how long a card has been on screen',
      value: showsTimer ? 'yes' : 'no',
      options: [
        ['no', 'No'],
        ['yes', 'Yes'],
      ],
    },
    {
      name: 'autoTurnSeconds',
      label: 'Turn a card by itself after this many seconds',
      ...seconds(autoTurnSeconds),
      hint: '1 to 600. Leave it empty, and a card waits until you turn it.',
    },
    {
      name: 'autoNextSeconds',
      label: 'Go on by itself once the answer has been shown for this many seconds',
      ...seconds(autoNextSeconds),
      hint: '1 to 600. The card is not rated: it goes to the end of the queue and is asked again. Any key or touch holds it, and there is a button to pause. Leave it empty, and a card waits until you rate it.',
    },
  ];
}

/** What a session does by itself: nothing, unless the learner asks for it here. */
export function PaceSettings({ account }: { account: AccountDto }) {
  return <AccountForm action={savePaceAction} fields={fieldsFor(account)} submit="Save pace" done="Saved." />;
}
