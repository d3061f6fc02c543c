import { isRole } from '../../access/acts.ts';
import type { Reader } from '../../access/server/index.ts';
import { events } from '../../procedure/ctc-2020/events.ts';
import { versions } from '../../procedure/ctc-2020/versions.ts';
import type { SharingCondition } from '../../procedure/procedure.ts';
import { matrix } from './matrix.ts';

// Message ids for what the table speaks of.

const eventIds: ReadonlySet<string> = new Set(events.map(({ id }) => id));

export const nameOfReader = (reader: Reader): string =>
  isRole(reader) ? `procedure.actor.${reader}` : `rights.reader.${reader}`;

export function nameOfResource(resource: string): string {
  const [, event] = /^entry:(.+)$/.exec(resource) ?? [];
  if (event === undefined) return `rights.resource.${resource}`;
  return eventIds.has(event) ? `procedure.event.${event}` : `rights.entry.${event}`;
}

/** The name of an event or a fact. A setting is a fact that stands in the procedure. */
export function nameOfMark(mark: Extract<SharingCondition, { is: 'happened' | 'fact' }>): string {
  if (mark.is === 'happened') return `procedure.event.${mark.event}`;
  return /^P-\d\d$/.test(mark.fact) ? `procedure.setting.${mark.fact}` : `rights.fact.${mark.fact}`;
}

export type Group = 'version' | 'entry' | 'matrix' | 'house';

const versionIds: ReadonlySet<string> = new Set(versions.map(({ id }) => id));
const matrixIds: ReadonlySet<string> = new Set(matrix.map(({ id }) => id));

/** Where a resource stands: a version of a report, an entry of a file, the matrix, or what the house keeps. */
export function groupOf(resource: string): Group {
  if (versionIds.has(resource)) return 'version';
  if (resource.startsWith('entry:')) return 'entry';
  return matrixIds.has(resource) ? 'matrix' : 'house';
}
