import clsx from 'clsx';

export type ButtonVariant = 'primary' | 'quiet' | 'danger';

const LOOK: Record<ButtonVariant, string> = {
  // What it says is to be read also while it cannot be pressed.
  primary: 'btn-primary disabled:text-muted aria-disabled:text-muted',
  quiet: 'border-base-300 bg-base-100 text-base-content hover:bg-base-200',
  danger: 'btn-error disabled:text-muted aria-disabled:text-muted',
};

/** Every target stays at 44 px or more, for thumbs. */
export const buttonLook = (variant: ButtonVariant, className?: string): string =>
  clsx('btn min-h-11 font-medium', LOOK[variant], className);
