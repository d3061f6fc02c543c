import type { Timeline, TimelineClock } from '../forecast/timeline.ts';
import { mistake } from '../main/mistake.ts';
import { isLanguage, type Language, languages } from '../platform/language.ts';
import { calendarFile } from '../platform/server/calendar-file.ts';
import { hasMessage, say } from '../platform/server/messages.ts';
import type { Procedure } from '../procedure/procedure.ts';

const formats = ['table', 'json', 'ics'] as const;
type Format = (typeof formats)[number];
type Manner = { readonly format: Format; readonly language: Language };

/** The format of this name. */
export function formatOf(name: string): Format {
  const format = formats.find((one) => one === name);
  if (!format) throw mistake(`--format must be one of ${formats.join(', ')}, not "${name}"`);
  return format;
}

/** The language of this code. */
export function languageOf(code: string): Language {
  if (!isLanguage(code)) throw mistake(`--language must be one of ${languages.join(', ')}, not "${code}"`);
  return code;
}

/** A timeline as text. */
export function print(timeline: Timeline, procedure: Procedure, { format, language }: Manner): string {
  if (format === 'json') return JSON.stringify(asData(timeline), null, 2);
  return format === 'ics'
    ? asCalendar(timeline, procedure, language)
    : asTable(timeline, procedure, language);
}

/** The timeline as it is printed for other programs. */
export function asData(timeline: Timeline): object {
  return { ...timeline, refused: timeline.refused.map(({ values: _, ...told }) => told) };
}

function asTable(timeline: Timeline, procedure: Procedure, language: Language): string {
  const outcome = (clock: TimelineClock) =>
    say(language, `procedure.outcome.${clock.outcome}`) + (clock.provisional && clock.due ? ' *' : '');
  const rows = timeline.clocks.map((clock) => [
    clock.id,
    nameOf(clock, procedure, language),
    clock.from ?? '',
    clock.due ?? '',
    clock.fulfilled ?? '',
    outcome(clock),
    clock.cites.join(', '),
  ]);
  const heading = ['clock', 'name', 'from', 'due', 'fulfilled', 'outcome', 'paragraph'].map((column) =>
    say(language, `main.column-${column}`),
  );
  const stage = timeline.stage ? wordOf(`procedure.stage.${timeline.stage}`, timeline.stage, language) : '–';
  const refused = timeline.refused.map(({ event, date, code, cites, values }) =>
    [`${date}  ${event}: ${say(language, code, values)}`, ...cites].join('  '),
  );
  return [
    say(language, 'main.timeline-heading', { source: procedure.source, day: timeline.asOf }),
    say(language, 'main.timeline-stage', { stage }),
    '',
    ...aligned([heading, ...rows]),
    ...(timeline.clocks.some((clock) => clock.provisional && clock.due)
      ? ['', say(language, 'main.timeline-provisional')]
      : []),
    ...(refused.length > 0 ? ['', say(language, 'main.timeline-refused'), ...refused] : []),
  ].join('\n');
}

function asCalendar(timeline: Timeline, procedure: Procedure, language: Language): string {
  const days = timeline.clocks.flatMap((clock) => {
    if (clock.due === null || clock.outcome === 'superseded' || clock.fulfilled !== null) return [];
    const title = `${nameOf(clock, procedure, language)} (${clock.id})`;
    const uid = `${procedure.id}-${clock.id}-${clock.expert ?? 'all'}-${clock.from}@stocktake`;
    return [{ uid, on: clock.due, title, description: clock.cites.join(', '), reminders: clock.reminders }];
  });
  // The day of reading and not the moment of printing: the same events give the same file.
  return calendarFile({ name: procedure.source, language, days, now: `${timeline.asOf}T00:00:00Z` });
}

function nameOf(clock: TimelineClock, procedure: Procedure, language: Language): string {
  const rule = procedure.clocks.find(({ id }) => id === clock.id);
  const name = wordOf(`procedure.clock.${clock.id}`, rule?.name ?? clock.id, language);
  return clock.expert ? `${name} (${clock.expert})` : name;
}

// A procedure may be run before anybody has put its names into words; then its own names serve.
function wordOf(id: string, otherwise: string, language: Language): string {
  return hasMessage(language, id) ? say(language, id) : otherwise;
}

function aligned(rows: readonly (readonly string[])[]): string[] {
  const widths = (rows[0] ?? []).map((_, column) =>
    Math.max(...rows.map((row) => (row[column] ?? '').length)),
  );
  return rows.map((row) =>
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd(),
  );
}
