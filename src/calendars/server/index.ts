// What other parts may call.
export { findFeed } from './feed-store.ts';
export { calendarsHandlers } from './routes.ts';
export { type CalendarSource, serveFeeds } from './serve-feeds.ts';
