import clsx from 'clsx';

export type ButtonVariant = 'primary' | 'quiet' | 'danger';

const LOOK: Record<ButtonVariant, string> = {
  primary: 'btn-primary',
  quiet: 'border-base-300 bg-base-100 text-base-content hover:bg-base-200',
  danger: 'btn-error',
};

/** Every target stays at 44 px or more, for thumbs. */
export const buttonLook = (variant: ButtonVariant, className?: string): string =>
  clsx('btn min-h-11 font-medium', LOOK[variant], className);
