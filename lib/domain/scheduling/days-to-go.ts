/** Says how far away an exam is, in study days. */
export const daysToGo = (days: number): string =>
  days === 0 ? 'today' : days === 1 ? 'tomorrow' : `${days} days to go`;
