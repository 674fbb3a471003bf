'use client';

import { useActionState, useEffect, useRef, type ReactNode } from 'react';
import { dayLabel } from '@/lib/domain/scheduling/day-label';
import type { ActionResult } from '@/lib/server/action';
import { Button } from '@/lib/ui/button';
import { ButtonLink } from '@/lib/ui/button-link';
import { Notice } from '@/lib/ui/notice';
import { sentenceFor } from '@/lib/ui/sentences';
import { endBacklogPlanAction, startBacklogPlanAction } from '../actions';
import type { BacklogChoice, BacklogOffer, RunningPlan } from '../today-counts';

const cards = (count: number): string => (count === 1 ? '1 card' : `${count} cards`);

/** “25 minutes today: these 38 cards first, the rest spread over 6 days.” */
function whatItMeans({ minutesPerDay, cardsToday, laterDays, endsOn }: BacklogChoice): string {
  const over = laterDays === 1 ? 'on the day after' : `spread over ${laterDays} days`;
  return cardsToday === 0
    ? `You have already done your ${minutesPerDay} minutes today: all of it comes ${over}, until ${dayLabel(endsOn)}.`
    : `${minutesPerDay} minutes today: ${cardsToday === 1 ? 'this' : 'these'} ${cards(cardsToday)} first, the rest ${over}, until ${dayLabel(endsOn)}.`;
}

function whatItCosts({ price }: BacklogChoice): string {
  return price === 0
    ? 'By waiting you will hardly forget more than if you did all of it today.'
    : `By waiting you may forget about ${cards(price)} more than if you did all of it today.`;
}

function Choice({ choice, isChosen }: { choice: BacklogChoice; isChosen: boolean }) {
  return (
    <label className="flex min-h-11 cursor-pointer items-baseline gap-3 py-2">
      <input
        type="radio"
        name="minutes"
        value={choice.minutesPerDay}
        defaultChecked={isChosen}
        className="radio radio-sm translate-y-1"
      />
      <span>
        <span className="font-medium">{choice.minutesPerDay} minutes a day</span>
        <span className="text-muted block text-sm">
          {whatItMeans(choice)} {whatItCosts(choice)}
        </span>
      </span>
    </label>
  );
}

type Sending = readonly [
  outcome: ActionResult<null> | null,
  send: (form: FormData) => void,
  pending: boolean,
];

/** A form of the backlog's, and what went wrong with it. */
function BacklogForm({ sending: [outcome, send], children }: { sending: Sending; children: ReactNode }) {
  return (
    <form action={send} className="flex flex-col gap-4">
      {outcome?.ok === false && <Notice tone="error">{sentenceFor(outcome.error)}</Notice>}
      {children}
    </form>
  );
}

/** Proposes to spread what has piled up. */
function Offer({ offer, sending }: { offer: BacklogOffer; sending: Sending }) {
  const chosen = offer.choices.find(({ minutesPerDay }) => minutesPerDay === 25) ?? offer.choices[0];
  return (
    <BacklogForm sending={sending}>
      <p>
        {cards(offer.cards)} are due, about {offer.minutes} minutes. You can do a little every day instead,
        starting with the cards where a minute helps most. New cards wait until you are through.
      </p>
      <fieldset className="min-w-0">
        <legend className="font-medium">How much time a day?</legend>
        {offer.choices.map((choice) => (
          <Choice key={choice.minutesPerDay} choice={choice} isChosen={choice === chosen} />
        ))}
      </fieldset>
      <div className="flex flex-wrap items-center gap-3">
        <Button type="submit" variant="primary" disabled={sending[2]}>
          Use this plan
        </Button>
        <ButtonLink href="/review">Show me everything</ButtonLink>
      </div>
    </BacklogForm>
  );
}

/** Says what plan runs, and ends it. */
function Running({ plan, cardsToday, sending }: { plan: RunningPlan; cardsToday: number; sending: Sending }) {
  return (
    <BacklogForm sending={sending}>
      <p>
        {plan.minutesPerDay} minutes a day until {dayLabel(plan.endsOn)}:{' '}
        {cardsToday === 0 ? 'today’s are done' : `${cards(cardsToday)} today`}. New cards wait until then.
      </p>
      <Button type="submit" className="self-start" disabled={sending[2]}>
        End the plan
      </Button>
    </BacklogForm>
  );
}

/** What has piled up: the offer to spread it over days, or the plan that does. */
export function Backlog({
  offer,
  plan,
  cardsToday,
}: {
  offer: BacklogOffer | null;
  plan: RunningPlan | null;
  cardsToday: number;
}) {
  const starting = useActionState<ActionResult<null> | null, FormData>(startBacklogPlanAction, null);
  const ending = useActionState<ActionResult<null> | null, FormData>(endBacklogPlanAction, null);
  const section = useRef<HTMLElement>(null);
  const isRunning = plan !== null;
  const wasRunning = useRef(isRunning);
  useEffect(() => {
    // The button that was pressed is gone: whoever works by keyboard goes on here.
    if (wasRunning.current !== isRunning) section.current?.focus();
    wasRunning.current = isRunning;
  }, [isRunning]);
  if (!plan && !offer) return null;
  return (
    <section
      ref={section}
      tabIndex={-1}
      aria-labelledby="backlog"
      className="border-base-300 rounded-box flex flex-col gap-3 border p-4"
    >
      <h2 id="backlog" className="font-serif text-xl font-semibold">
        {plan ? 'Bit by bit' : 'More is due than on a usual day'}
      </h2>
      {plan ? (
        <Running plan={plan} cardsToday={cardsToday} sending={ending} />
      ) : (
        offer && <Offer offer={offer} sending={starting} />
      )}
    </section>
  );
}
