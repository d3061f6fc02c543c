import type { SharingCondition } from '../procedure/procedure.ts';
import type { Reader } from './readers.ts';

/** What somebody may do, from least to most. All but `none` and `erase` include reading. */
export const accesses = [
  'none',
  'erase',
  'read',
  'enter',
  'comment',
  'check',
  'prepare',
  'edit',
  'distribute',
  'sign',
  'decide',
  'approve',
  'administer',
] as const;
export type Access = (typeof accesses)[number];

export const includesReading = (access: Access): boolean => access !== 'none' && access !== 'erase';
export const isAtLeast = (access: Access, least: Access): boolean =>
  accesses.indexOf(access) >= accesses.indexOf(least) && (least === 'erase' || access !== 'erase');

/** One line of the table: who may do what with a resource, while what holds, within what bounds, and by which rule. */
export type Line = {
  /** `SH-24` of the procedure, `MX-07` of the matrix, `AC-03` of the house, or the event itself. */
  readonly rule: string;
  readonly resource: string;
  readonly to: readonly Reader[];
  readonly access: Access;
  /** Always, when left out. */
  readonly while?: SharingCondition;
  /** Only these rows or parts: those of one's own State, one's own account, what was granted. */
  readonly within?: string;
  readonly cite: readonly string[];
};

/** The resource that an entry of a file is: each event one of its own. */
export const entryOf = (event: string): string => `entry:${event}`;

/** A point in the life of a file: the events that have happened and the facts that hold. */
export type Moment = ReadonlySet<string>;

/** Whether the condition holds at the moment; left out, it always does. */
export function holdsAt(condition: SharingCondition | undefined, moment: Moment): boolean {
  if (!condition) return true;
  switch (condition.is) {
    case 'happened':
      return moment.has(condition.event);
    case 'fact':
      return moment.has(condition.fact);
    case 'all':
      return condition.of.every((one) => holdsAt(one, moment));
    case 'any':
      return condition.of.some((one) => holdsAt(one, moment));
    case 'not':
      return !holdsAt(condition.of, moment);
  }
}

/** Every event and fact the condition speaks of, in its order. */
export function marksIn(condition: SharingCondition | undefined): readonly string[] {
  if (!condition) return [];
  switch (condition.is) {
    case 'happened':
      return [condition.event];
    case 'fact':
      return [condition.fact];
    case 'not':
      return marksIn(condition.of);
    default:
      return condition.of.flatMap(marksIn);
  }
}
