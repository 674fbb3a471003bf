import clsx from 'clsx';
import type { ReactNode } from 'react';

/** One column under one heading: 60–70 characters a line, or the whole width for a page with two panes. */
export function Page({
  heading,
  aside,
  wide = false,
  children,
}: {
  heading: string;
  aside?: ReactNode;
  wide?: boolean;
  children: ReactNode;
}) {
  return (
    <main
      id="main"
      className={clsx('mx-auto w-full px-4 pt-6 pb-16 sm:px-6', wide ? 'max-w-7xl' : 'max-w-2xl')}
    >
      <div className="mb-6 flex flex-wrap items-baseline justify-between gap-x-6 gap-y-2">
        <h1 tabIndex={-1} className="font-serif text-3xl font-semibold tracking-tight">
          {heading}
        </h1>
        {aside}
      </div>
      {children}
    </main>
  );
}
