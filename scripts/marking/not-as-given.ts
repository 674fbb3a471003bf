/** What was given to a command is not as it should be; the message says how. */
export class NotAsGiven extends Error {}

/** Runs a command; what is wrong with what it was given is a sentence on the screen, and exit code 1. */
export function orSentence(command: () => void): void {
  try {
    command();
  } catch (error) {
    if (!(error instanceof NotAsGiven)) throw error;
    console.error(error.message);
    process.exitCode = 1;
  }
}
