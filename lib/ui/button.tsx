import clsx from 'clsx';
import Link from 'next/link';
import type { ComponentProps } from 'react';

type Variant = 'primary' | 'quiet' | 'danger';

const LOOK: Record<Variant, string> = {
  primary: 'btn-primary',
  quiet: 'border-base-300 bg-base-100 text-base-content hover:bg-base-200',
  danger: 'btn-error',
};

/** Height and width of every target stay at 44 px or more, for thumbs. */
const look = (variant: Variant, className?: string) =>
  clsx('btn min-h-11 font-medium', LOOK[variant], className);

export function Button({
  variant = 'quiet',
  type = 'button',
  className,
  ...rest
}: ComponentProps<'button'> & { variant?: Variant }) {
  return <button type={type} className={look(variant, className)} {...rest} />;
}

export function ButtonLink({
  variant = 'quiet',
  className,
  ...rest
}: ComponentProps<typeof Link> & { variant?: Variant }) {
  return <Link className={look(variant, className)} {...rest} />;
}
