import type { ReviewMode } from '@/lib/domain/scheduling/review-mode';

/** Says what the answers of a session are for, where it is not the day's own. */
export function ModeBanner({ mode }: { mode: ReviewMode }) {
  if (mode === 'review') return null;
  return (
    <p className="border-primary border-s-4 ps-3 text-sm">
      {mode === 'cram' ? (
        <>
          <strong>Practice.</strong> Your answers are kept, and cards come back when they would have anyway.
        </>
      ) : (
        <>
          <strong>Studying ahead.</strong> Your answers count: they change when these cards come back.
        </>
      )}
    </p>
  );
}
