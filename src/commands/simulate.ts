import type { GivenEvent } from '../forecast/given.ts';
import { readTimeline, type Timeline, type TimelineClock } from '../forecast/timeline.ts';
import { mistake } from '../main/mistake.ts';
import { type Day, later } from '../procedure/calendar.ts';
import type { Procedure } from '../procedure/procedure.ts';
import { type Command, done, readOptions } from './command.ts';
import { checkedEvent, readEventsFile } from './events-file.ts';
import { asData, formatOf, languageOf, print } from './print-timeline.ts';
import { procedureOf } from './procedure-of.ts';
import { dayOf } from './timeline.ts';

const options = {
  events: { type: 'string' },
  assume: { type: 'string', multiple: true },
  'as-of': { type: 'string' },
  procedure: { type: 'string' },
  format: { type: 'string', default: 'table' },
  language: { type: 'string', default: 'en' },
} as const;

const usage = `stocktake simulate [--events FILE] --assume EVENT=DATE [--assume EVENT=DATE ...]

Says what would be due if more things happened than did. Nothing is written; needs no database.

  --events FILE          what did happen, as for timeline
  --assume EVENT=DATE    one thing that is assumed; details follow after commas:
                         extension-granted=2025-05-20,until=2025-06-24
  --as-of DATE           the day on which it is read; without it, the day of the last event
  --procedure ID, --format table|json|ics, --language CODE   as for timeline

With --format json the answer names, beside the timeline, the clocks that the assumptions changed.`;

export const simulateCommand: Command = {
  summary: 'say what would be due if more things happened',
  usage,
  run: async (words, terminal) => {
    const asked = readOptions(words, options);
    const [format, language] = [formatOf(asked.format), languageOf(asked.language)];
    const procedure = procedureOf(asked.procedure);
    if (!asked.assume) throw mistake('give at least one --assume EVENT=DATE');

    const happened = asked.events === undefined ? [] : readEventsFile(asked.events, procedure);
    const all = [...happened, ...assumedOf(asked.assume, procedure)];
    const asOf = dayOf('--as-of', asked['as-of']) ?? lastOf(all);
    const after = readTimeline(procedure, all, asOf);
    const changed = changedClocks(readTimeline(procedure, happened, asOf), after);
    terminal.print(
      format === 'json'
        ? JSON.stringify({ ...asData(after), changed }, null, 2)
        : print({ ...after, clocks: after.clocks.filter(({ id }) => changed.includes(id)) }, procedure, {
            format,
            language,
          }),
    );
    return done;
  },
};

// extension-granted=2025-05-20,until=2025-06-24
function assumedOf(texts: readonly string[], procedure: Procedure): readonly GivenEvent[] {
  return texts.map((text) => {
    const [first = '', ...details] = text.split(',');
    const [event = '', date = ''] = parts(first);
    const fields = details.map(parts).map(([key, value]) => [key, key === 'days' ? Number(value) : value]);
    const given = { event, date, ...Object.fromEntries(fields) };
    return checkedEvent(given, `--assume ${text}`, procedure);
  });
}

const parts = (text: string): [string, string] => {
  const at = text.indexOf('=');
  return at < 0 ? [text, ''] : [text.slice(0, at), text.slice(at + 1)];
};

function lastOf(events: readonly GivenEvent[]): Day | undefined {
  return events
    .map(({ date }) => date)
    .reduce<Day | undefined>((last, date) => later(last ?? date, date), undefined);
}

/** The clocks that read differently, each once. */
function changedClocks(before: Timeline, after: Timeline): string[] {
  const told = (clock: TimelineClock) => JSON.stringify(clock);
  const known = new Set(before.clocks.map(told));
  return [...new Set(after.clocks.filter((clock) => !known.has(told(clock))).map(({ id }) => id))];
}
