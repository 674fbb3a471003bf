import clsx from 'clsx';
import type { ComponentProps } from 'react';

type Tone = 'info' | 'success' | 'warning' | 'error';

const LOOK: Record<Tone, string> = {
  // The border is seen where the system takes grounds away.
  info: 'border border-transparent bg-info text-info-content',
  success: 'border border-transparent bg-success text-success-content',
  warning: 'border border-transparent bg-warning text-warning-content',
  error: 'border-error text-base-content border-2 bg-base-100',
};

/** Says what happened, what was kept, and what to do; errors interrupt a screen reader, the rest waits its turn. */
export function Notice({
  tone = 'info',
  isSilent = false,
  children,
  className,
  ...rest
}: ComponentProps<'div'> & {
  tone?: Tone;
  /** Shows what a screen reader is told elsewhere. */
  isSilent?: boolean;
}) {
  return (
    <div
      role={isSilent ? undefined : tone === 'error' ? 'alert' : 'status'}
      tabIndex={tone === 'error' ? -1 : undefined}
      className={clsx('rounded-box px-4 py-3', LOOK[tone], className)}
      {...rest}
    >
      {children}
    </div>
  );
}
