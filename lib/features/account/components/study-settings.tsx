import { saveStudySettingsAction } from '../actions';
import type { AccountDto } from '../data';
import { AccountForm } from './account-form';
import type { FieldSpec } from './form-field';
import { TimeZoneField } from './time-zone-field';

const clock = (hour: number) => `${String(hour).padStart(2, '0')}:00`;
const HOURS = Array.from({ length: 13 }, (_, hour) => [String(hour), clock(hour)] as const);

function fieldsFor(account: AccountDto): FieldSpec[] {
  return [
    {
      name: 'rolloverHour',
      label: 'A study day begins at',
      value: String(account.rolloverHour),
      options: HOURS,
      hint: 'What you revise before this hour still counts for the day before.',
    },
    {
      name: 'desiredRetention',
      label: 'Chance of remembering a card, per cent',
      type: 'number',
      value: String(Math.round(account.desiredRetention * 100)),
      min: 70,
      max: 97,
      hint: 'How likely you want to be to remember a card when it comes back, from 70 to 97. The higher it is, the more reviews there are.',
    },
    {
      name: 'newPerDay',
      label: 'New cards a day',
      type: 'number',
      value: String(account.newPerDay),
      min: 0,
      max: 9999,
    },
    {
      name: 'reviewsPerDay',
      label: 'Reviews a day, at most',
      type: 'number',
      value: String(account.reviewsPerDay),
      min: 0,
      max: 9999,
    },
  ];
}

/** How the learner studies: the clock of their days, and how much a day may bring. */
export function StudySettings({ account }: { account: AccountDto }) {
  return (
    <AccountForm
      action={saveStudySettingsAction}
      fields={fieldsFor(account)}
      submit="Save"
      done="Saved. What is due is up to date."
    >
      <TimeZoneField value={account.timeZone} zones={Intl.supportedValuesOf('timeZone')} />
    </AccountForm>
  );
}
