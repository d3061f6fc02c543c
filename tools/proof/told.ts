import { type Day, day } from '../../src/procedure/calendar.ts';
import type { Entry, Journal } from '../../src/procedure/journal.ts';

type Details = Omit<Partial<Entry>, 'id' | 'event' | 'on'>;
export type Line = string | readonly [string, Details];

/** A journal as a test tells it, each line also the id of its entry: `told('visit-ended 2025-03-14', ['extension-granted 2025-05-23', { until }])`. */
export function told(...lines: readonly Line[]): Journal {
  return lines.map((line) => {
    const [text, details] = typeof line === 'string' ? [line, {}] : line;
    return { ...entry(text), ...details, id: text };
  });
}

/** One entry from its event and its day. */
export function entry(text: string, details: Details = {}): Entry {
  const [event = '', on = ''] = text.split(' ');
  return { id: 'new', event, on: on as Day, ...details };
}

/** A file from its approval until its end, entered lawfully; the visit ends on the given day. */
export function visitUntilItsEnd(endedOn: string): Journal {
  const ended = day(endedOn);
  return told(
    'visit-approved 2024-01-15',
    'consent-requested 2024-02-01',
    'consent-given 2024-03-01',
    'mission-engaged 2024-03-10',
    'partners-invited 2024-03-12',
    ['partner-expert-confirmed 2024-04-02', { expert: 'A' }],
    ['partner-expert-confirmed 2024-04-03', { expert: 'B' }],
    'delegation-confirmed 2024-05-01',
    'documents-provided 2024-05-20',
    'preparatory-meeting-held 2024-05-25',
    'programme-agreed 2024-06-01',
    'visit-started 2024-06-10',
    `closing-meeting-held ${ended}`,
    `visit-ended ${ended}`,
  );
}
