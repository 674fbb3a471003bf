'use client';

import { buttonLook } from '@/lib/ui/button-look';

/** From the top of a long page to the form for another card, and into its first field. */
export function JumpToAdd() {
  return (
    <a
      href="#add"
      className={buttonLook('quiet')}
      onClick={(event) => {
        const field = document.querySelector<HTMLElement>('#add input[type=radio]:checked');
        if (!field) return;
        event.preventDefault();
        field.closest('section')?.scrollIntoView();
        field.focus({ preventScroll: true });
      }}
    >
      Add a card
    </a>
  );
}
