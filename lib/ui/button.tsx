import type { ComponentProps } from 'react';
import { buttonLook, type ButtonVariant } from './button-look';

export function Button({
  variant = 'quiet',
  type = 'button',
  className,
  ...rest
}: ComponentProps<'button'> & { variant?: ButtonVariant }) {
  return <button type={type} className={buttonLook(variant, className)} {...rest} />;
}
