/** A day of the Gregorian calendar as `YYYY-MM-DD`, without a zone: a due date is a day, not an instant. */
export type Day = string & { readonly brand: 'Day' };

/** A moment in time as an ISO 8601 text with an offset, for example `2026-01-06T04:40:00Z`. */
export type Instant = string;

/** A span as in ISO 8601, one unit only: `P30D`, `P2W`, `P6M`, `P1Y`; a leading minus counts back. */
export type Duration = `${'' | '-'}P${number}${'D' | 'W' | 'M' | 'Y'}`;

export type Span = { readonly count: number; readonly unit: 'D' | 'W' | 'M' | 'Y' };
