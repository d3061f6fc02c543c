/** Where the body has its seat: times by which something is decided are times of the clock on its wall (P-03). */
export const zoneOfBody = 'America/New_York';

/** Where the reader is, as the browser says. */
export const zoneOfReader = (): string => new Intl.DateTimeFormat().resolvedOptions().timeZone;
