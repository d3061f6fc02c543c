import { randomInt } from 'node:crypto';

/** A number for a fault, short enough to be read out on the telephone. */
export const faultNumber = (): string => `${randomInt(1000, 10_000)}-${randomInt(1000, 10_000)}`;

/**
 * What the log may keep of a fault. The message of a database error can quote values of rows, so of those only the
 * name of what was hurt is kept.
 */
export function loggable(error: unknown): Readonly<Record<string, unknown>> {
  if (!(error instanceof Error)) return { thrown: typeof error };
  const frames = (error.stack ?? '').split('\n').filter((line) => line.trimStart().startsWith('at '));
  if (isDatabaseError(error)) {
    const { code, table, constraint, routine } = error;
    return { name: error.name, code, table, constraint, routine, frames };
  }
  const cause = error.cause === undefined ? {} : { cause: loggable(error.cause) };
  return { name: error.name, message: error.message, frames, ...cause };
}

type DatabaseError = Error & { code?: string; table?: string; constraint?: string; routine?: string };

function isDatabaseError(error: Error): error is DatabaseError {
  return 'severity' in error && 'code' in error;
}
