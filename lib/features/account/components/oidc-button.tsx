'use client';

import { useState } from 'react';
import { Button } from '@/lib/ui/button';
import { Notice } from '@/lib/ui/notice';
import { sentenceFor } from '@/lib/ui/sentences';

/** Goes to the school's or the company's own sign-in page and comes back signed in. */
export function OidcButton({ provider, callbackUrl }: { provider: string; callbackUrl: string }) {
  const [failed, setFailed] = useState(false);

  async function leave() {
    setFailed(false);
    try {
      // Loaded only when pressed: most people never need it.
      const { signIn } = await import('next-auth/react');
      await signIn('oidc', { callbackUrl });
    } catch {
      setFailed(true);
    }
  }

  return (
    <>
      {failed && <Notice tone="error">{sentenceFor('OIDC_FAILED')}</Notice>}
      <Button className="w-full" onClick={leave}>
        Continue with {provider}
      </Button>
    </>
  );
}
