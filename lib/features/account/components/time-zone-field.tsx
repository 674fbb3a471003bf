'use client';

import { useId, useState } from 'react';
import { Button } from '@/lib/ui/button';
import { useBrowserTimeZone } from './browser-time-zone';

/** The learner's time zone: any of the list, or at one press the one this browser is in. */
export function TimeZoneField({ value, zones }: { value: string; zones: readonly string[] }) {
  const id = useId();
  const [zone, setZone] = useState(value);
  const here = useBrowserTimeZone();
  const elsewhere = here !== '' && here !== zone;
  const listed = [...new Set([zone, ...(elsewhere ? [here] : []), ...zones])].sort();
  return (
    <div className="flex flex-col gap-1.5">
      <label htmlFor={id} className="font-medium">
        Time zone
      </label>
      <select
        id={id}
        name="timeZone"
        value={zone}
        onChange={(event) => setZone(event.target.value)}
        className="select min-h-11 w-full text-base"
      >
        {listed.map((name) => (
          <option key={name} value={name}>
            {name.replaceAll('_', ' ')}
          </option>
        ))}
      </select>
      {elsewhere && (
        <div className="text-muted flex flex-wrap items-center gap-x-4 gap-y-2 text-sm">
          <span>This browser is in {here.replaceAll('_', ' ')}.</span>
          <Button onClick={() => setZone(here)}>Use that</Button>
        </div>
      )}
    </div>
  );
}
