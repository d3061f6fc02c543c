import type { GivenEvent } from '../forecast/given.ts';
import { readTimeline } from '../forecast/timeline.ts';
import { mistake } from '../main/mistake.ts';
import { day, isDay } from '../procedure/calendar.ts';
import type { Procedure } from '../procedure/procedure.ts';
import { type Command, done, readOptions } from './command.ts';
import { readEventsFile } from './events-file.ts';
import { formatOf, languageOf, print } from './print-timeline.ts';
import { procedureOf } from './procedure-of.ts';

const options = {
  ended: { type: 'string' },
  events: { type: 'string' },
  'as-of': { type: 'string' },
  procedure: { type: 'string' },
  format: { type: 'string', default: 'table' },
  language: { type: 'string', default: 'en' },
} as const;

const usage = `stocktake timeline --ended DATE
stocktake timeline --events FILE [--as-of DATE] [--procedure ID]

Says what is due, when and by which paragraph. Needs no database.

  --ended DATE      a visit that ended on this day: its whole lawful calendar, each act on its last day
  --events FILE     what happened: a JSON or YAML list of events, each with "event" and "date" and where it has
                    them "days", "until", "at", "option", "expert", "component", "reason",
                    "document"; "note" is for people; - reads from standard input
  --as-of DATE      the day on which it is read; without it, the day of the last event
  --procedure ID    ctc-2020 (S/2020/731) unless another is named
  --format FORMAT   table (default), json, or ics for a calendar
  --language CODE   of the table and the calendar: en, fr, es, ru, ar, zh

Exit code 0, or 2 when something in what was asked or in the file is wrong.`;

export const timeline: Command = {
  summary: 'say what is due and by which paragraph, from a list of events',
  usage,
  run: async (words, terminal) => {
    const asked = readOptions(words, options);
    const [format, language] = [formatOf(asked.format), languageOf(asked.language)];
    const procedure = procedureOf(asked.procedure);
    const asOf = dayOf('--as-of', asked['as-of']);
    const events = eventsOf(asked, procedure);
    if (events.length === 0 && !asOf) throw mistake('a list without events needs --as-of');

    const read = readTimeline(procedure, events, asOf, asked.ended !== undefined);
    terminal.print(print(read, procedure, { format, language }));
    return done;
  },
};

/** The day an option gives; undefined when it was left out. */
export function dayOf(option: string, text: string | undefined) {
  if (text === undefined) return undefined;
  if (!isDay(text))
    throw mistake(`${option} must be a day of the calendar such as 2026-03-13, not "${text}"`);
  return day(text);
}

function eventsOf(asked: { ended?: string; events?: string }, procedure: Procedure): readonly GivenEvent[] {
  if ((asked.ended === undefined) === (asked.events === undefined)) {
    throw mistake('give either --ended DATE or --events FILE');
  }
  if (asked.events !== undefined) return readEventsFile(asked.events, procedure);

  const date = dayOf('--ended', asked.ended);
  const ended = procedure.events.find(({ id }) => id === 'visit-ended');
  if (!date || !ended) throw mistake(`${procedure.id} has no visit that ends; use --events FILE`);
  return [{ event: ended.id, date }];
}
