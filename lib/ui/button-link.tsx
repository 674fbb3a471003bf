import Link from 'next/link';
import type { ComponentProps } from 'react';
import { buttonLook, type ButtonVariant } from './button-look';

/** Goes somewhere, and looks like a button. Apart from `Button`, so that a page without links brings no router's link. */
export function ButtonLink({
  variant = 'quiet',
  className,
  ...rest
}: ComponentProps<typeof Link> & { variant?: ButtonVariant }) {
  return <Link className={buttonLook(variant, className)} {...rest} />;
}
