/** Next calls this once, and waits for it, before the server answers its first request. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== 'nodejs' || process.env.NEXT_PHASE === 'phase-production-build') return;
  const { prepareToServe } = await import('./lib/server/prepare-to-serve');
  await prepareToServe();
}
