/** What is needed of the browser's lock manager. */
type Locks = Pick<LockManager, 'request'>;

/**
 * Runs a task while no other tab runs one under the same name, and after `patienceMs` all the same: the lock saves
 * work and guards nothing, since what is sent twice counts once. Firefox was seen to leave it with a page that was
 * gone, so that a tab waiting for it would never have sent anything again.
 *
 * @param locks absent on plain http
 */
export async function exclusively(
  name: string,
  task: () => Promise<void>,
  locks: Locks | undefined,
  patienceMs: number,
): Promise<void> {
  if (!locks) return task();
  let hasBegun = false;
  try {
    await locks.request(name, { signal: AbortSignal.timeout(patienceMs) }, () => {
      hasBegun = true;
      return task();
    });
  } catch (error) {
    if (hasBegun) throw error;
    await task();
  }
}
