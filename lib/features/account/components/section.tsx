import { useId, type ReactNode } from 'react';

/** One matter of the settings, under its own heading. */
export function Section({
  heading,
  about,
  children,
}: {
  heading: string;
  about?: string;
  children: ReactNode;
}) {
  const id = useId();
  return (
    <section aria-labelledby={id} className="border-base-300 border-t pt-6">
      <h2 id={id} className="mb-2 font-serif text-xl font-semibold">
        {heading}
      </h2>
      {about && <p className="text-muted mb-4">{about}</p>}
      <div className="max-w-md">{children}</div>
    </section>
  );
}
