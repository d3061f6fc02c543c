// The words of this part, by code.

export const circulatedKinds = ['document', 'report-version'] as const;
export type CirculatedKind = (typeof circulatedKinds)[number];

/** To whom something is put, as a whole. */
export const circles = ['committee', 'secretariat', 'state', 'participants'] as const;
export type Circle = (typeof circles)[number];

/** Where a language stands: there, there after the day it was asked by, asked for, overdue, or neither there nor asked for. */
export const languageStandings = ['there', 'there-late', 'asked', 'overdue', 'not-asked'] as const;
export type LanguageStanding = (typeof languageStandings)[number];
