/** The minutes a day to choose from when a backlog is spread. */
export const MINUTES_A_DAY = [10, 25, 45] as const;
