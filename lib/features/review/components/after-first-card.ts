/** What a session shows only after its first card: one piece of code, fetched while that card is being read. */
export { ClosingPage } from './closing-page';
export { KeyHelp } from './key-help';
export { LeechNotice } from './leech-notice';
export { SessionNews } from './session-news';
export { SessionPace } from './session-pace';
