import { type Day, day } from '../../procedure/calendar.ts';
import { readClocks } from '../../procedure/clocks.ts';
import { ctc2020 } from '../../procedure/ctc-2020/ctc-2020.ts';
import { openFile } from '../../procedure/instances.ts';
import type { Entry, Journal } from '../../procedure/journal.ts';
import { readStage } from '../../procedure/stage.ts';

/** `['visit-ended', '2025-03-14']`, with its details where it has some. */
export type Told = readonly [event: string, on: string, details?: Partial<Entry>];

export function journalOf(told: readonly Told[]): Journal {
  return told.map(([event, on, details], at) => ({ id: entryId(at), event, on: day(on), ...details }));
}

export const entryId = (at: number): string => `00000000-0000-4000-8000-${String(at).padStart(12, '0')}`;

type ToldFile = ReturnType<typeof readTold> & { readonly asOf: Day; readonly procedure: string };

/** Where a file stands and what its clocks say, read by the engine itself. */
export function fileTold(told: readonly Told[], asOf: string): ToldFile {
  return { ...readTold(journalOf(told), day(asOf)), asOf: day(asOf), procedure: ctc2020.id };
}

function readTold(journal: Journal, asOf: Day) {
  const view = openFile({ procedure: ctc2020, journal, facts: {}, asOf });
  return { clocks: readClocks(view), stageOfFile: readStage(view) };
}

/** Everything up to the sharing of the draft, without a fault. */
export const upToSharing: readonly Told[] = [
  ['visit-approved', '2024-11-04'],
  ['consent-requested', '2024-11-18'],
  ['consent-given', '2024-12-02'],
  ['programme-agreed', '2025-02-03'],
  ['delegation-confirmed', '2025-02-10'],
  ['documents-provided', '2025-02-14'],
  ['preparatory-meeting-held', '2025-02-20'],
  ['visit-started', '2025-03-10'],
  ['closing-meeting-held', '2025-03-14'],
  ['visit-ended', '2025-03-14'],
  ['pao-submitted', '2025-03-27'],
  ['draft-shared-with-state', '2025-04-28'],
];
