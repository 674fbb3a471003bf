'use client';

import { Button } from '@/lib/ui/button';
import { Page } from '@/lib/ui/page';

export default function ErrorPage({ reset }: { error: Error; reset: () => void }) {
  return (
    <Page heading="Something went wrong">
      <p className="mb-6">
        Recto could not show this page. What you had saved is safe, and answers given on this device are kept
        here until they can be sent.
      </p>
      <Button variant="primary" onClick={reset}>
        Try again
      </Button>
    </Page>
  );
}
