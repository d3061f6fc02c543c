import { readFileSync } from 'node:fs';
import { parse as parseYaml } from 'yaml';
import { z } from 'zod';
import type { GivenEvent } from '../forecast/given.ts';
import { mistake } from '../main/mistake.ts';
import { Day, Instant } from '../platform/schemas.ts';
import type { Procedure } from '../procedure/procedure.ts';

// A list of events as it stands in a file: JSON or YAML, in the shape of the worked timelines.

const Given = z.strictObject({
  event: z.string(),
  date: Day,
  days: z.int().exactOptional(),
  until: Day.exactOptional(),
  at: Instant.exactOptional(),
  option: z.string().exactOptional(),
  expert: z.string().exactOptional(),
  component: z.string().exactOptional(),
  reason: z.string().exactOptional(),
  document: z.string().exactOptional(),
  /** For the reader of the file. */
  note: z.string().exactOptional(),
});

/** The events in a file, `-` being what is piped in. Whatever is wrong with it is a mistake that names the place. */
export function readEventsFile(path: string, procedure: Procedure): readonly GivenEvent[] {
  const content = parsed(path, textOf(path));
  if (!Array.isArray(content))
    throw mistake(`${nameOf(path)} must be a list of events, each with "event" and "date"`);
  return content.map((one, index) => checkedEvent(one, `${nameOf(path)}, event ${index + 1}`, procedure));
}

function textOf(path: string): string {
  try {
    return readFileSync(path === '-' ? 0 : path, 'utf8');
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : 'unknown';
    const why = code === 'ENOENT' ? 'there is no such file' : `${code}`;
    throw mistake(`${nameOf(path)} cannot be read: ${why}`);
  }
}

function parsed(path: string, text: string): unknown {
  try {
    return path.endsWith('.json') ? JSON.parse(text) : parseYaml(text);
  } catch (error) {
    const why = error instanceof Error ? error.message.split('\n')[0] : '';
    throw mistake(`${nameOf(path)} is neither JSON nor YAML: ${why}`);
  }
}

/** One event, as it was written at this place. */
export function checkedEvent(one: unknown, place: string, procedure: Procedure): GivenEvent {
  const read = Given.safeParse(one);
  if (!read.success) throw mistake(`${place}: ${faultOf(read.error.issues[0], one)}`);

  const { event } = read.data;
  if (procedure.events.some(({ id }) => id === event)) return read.data;
  const near = nearest(
    event,
    procedure.events.map(({ id }) => id),
  );
  const hint = near ? `; did you mean "${near}"?` : '';
  throw mistake(`${place}: ${procedure.id} has no event "${event}"${hint}`);
}

function faultOf(issue: z.core.$ZodIssue | undefined, one: unknown): string {
  if (issue?.code === 'unrecognized_keys') {
    return `unknown key "${issue.keys[0]}"; the keys are ${Object.keys(Given.shape).join(', ')}`;
  }
  const key = String(issue?.path[0] ?? '');
  if (!key) return 'it must have "event" and "date"';
  const value = Object.entries(Object(one)).find(([name]) => name === key)?.[1];
  if (value === undefined) return `"${key}" is missing`;
  return `"${key}" ${wanted[key] ?? 'must be a text'}, not ${JSON.stringify(value)}`;
}

const wanted: Readonly<Record<string, string>> = {
  date: 'must be a day of the calendar such as 2026-03-13',
  until: 'must be a day of the calendar such as 2026-03-13',
  days: 'must be a whole number',
  at: 'must be a moment with its offset such as 2026-03-13T23:40:00-05:00',
};

const nameOf = (path: string): string => (path === '-' ? 'standard input' : path);

/** The name closest to what was written, when it is close enough to have been meant. */
export function nearest(written: string, names: readonly string[]): string | undefined {
  const [best] = names
    .map((name) => ({ name, distance: editDistance(written, name) }))
    .sort((a, b) => a.distance - b.distance);
  return best && best.distance <= Math.max(2, written.length / 4) ? best.name : undefined;
}

function editDistance(from: string, to: string): number {
  let row = Array.from({ length: to.length + 1 }, (_, index) => index);
  for (const [i, a] of [...from].entries()) {
    const next = [i + 1];
    for (const [j, b] of [...to].entries()) {
      const swap = (row[j] ?? 0) + (a === b ? 0 : 1);
      next.push(Math.min(swap, (row[j + 1] ?? 0) + 1, (next[j] ?? 0) + 1));
    }
    row = next;
  }
  return row[to.length] ?? 0;
}
