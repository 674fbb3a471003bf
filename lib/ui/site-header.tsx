'use client';

import clsx from 'clsx';
import Link from 'next/link';
import { usePathname } from 'next/navigation';

export interface HeaderLink {
  readonly href: string;
  readonly label: string;
}

/** The product's name and where one can go from here; the page one is on is marked for eyes and for readers. */
export function SiteHeader({ home, links }: { home: string; links: readonly HeaderLink[] }) {
  const path = usePathname();
  return (
    <header data-site-header className="border-base-300 border-b">
      <a
        href="#main"
        className="bg-primary text-primary-content sr-only rounded px-3 py-2 focus:not-sr-only focus:absolute focus:m-2"
      >
        Skip to the page
      </a>
      <div className="mx-auto flex max-w-7xl flex-wrap items-center gap-x-6 gap-y-1 px-4 py-2 sm:px-6">
        <Link href={home} className="flex min-h-11 items-center font-serif text-xl font-semibold italic">
          Recto
        </Link>
        <nav aria-label="Main" className="-mx-2 flex flex-wrap sm:ms-auto">
          {links.map(({ href, label }) => {
            const here = path === href || path.startsWith(`${href}/`);
            return (
              <Link
                key={href}
                href={href}
                aria-current={here ? 'page' : undefined}
                className={clsx(
                  'flex min-h-11 items-center rounded px-2 underline-offset-8 hover:underline',
                  here && 'decoration-primary font-semibold underline decoration-2',
                )}
              >
                {label}
              </Link>
            );
          })}
        </nav>
      </div>
    </header>
  );
}
