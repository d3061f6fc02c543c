import { isAbsolute, resolve } from 'node:path';
import { type Clock, fixedClock, runningClock } from '../platform/server/clock.ts';
import { mistake } from './command.ts';

/** How the program is set up, from the environment; everything has a default that works. */
export type Settings = {
  readonly host: string;
  readonly port: number;
  /** The database server; the embedded database when absent. */
  readonly databaseUrl: string | undefined;
  readonly dataDir: string;
  readonly clock: Clock;
  readonly clockStandsStill: boolean;
  readonly logLevel: string;
};

type Environment = Readonly<Record<string, string | undefined>>;

// P-03: due days end at midnight in the zone of the Committee.
const zone = 'America/New_York';

/** Reads the settings; a value that cannot be is a mistake and is named. */
export function readSettings(env: Environment): Settings {
  const { STOCKTAKE_CLOCK: instant, STOCKTAKE_DATA: dataDir = 'var' } = env;
  return {
    host: env.HOST || '127.0.0.1',
    port: portOf(env.PORT),
    databaseUrl: databaseOf(env.DATABASE_URL),
    dataDir: isAbsolute(dataDir) ? dataDir : resolve(dataDir),
    clock: instant ? clockAt(instant) : runningClock(zone),
    clockStandsStill: Boolean(instant),
    logLevel: logLevelOf(env.LOG_LEVEL),
  };
}

function portOf(text: string | undefined): number {
  if (!text) return 8080;
  const port = /^\d{1,5}$/.test(text) ? Number(text) : -1;
  if (port < 0 || port > 65535) throw mistake(`PORT must be a number from 0 to 65535, not "${text}"`);
  return port;
}

function databaseOf(url: string | undefined): string | undefined {
  if (!url) return undefined;
  // The address may hold a password, so it is not repeated.
  if (!/^postgres(ql)?:\/\//.test(url))
    throw mistake('DATABASE_URL must start with postgres:// or postgresql://');
  return url;
}

function clockAt(instant: string): Clock {
  const readable = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2})$/.test(instant);
  if (!readable || Number.isNaN(Date.parse(instant))) {
    throw mistake(`STOCKTAKE_CLOCK must be a moment such as 2026-03-13T12:00:00Z, not "${instant}"`);
  }
  return fixedClock(new Date(instant).toISOString(), zone);
}

function logLevelOf(level = 'info'): string {
  const levels = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'];
  if (!levels.includes(level)) throw mistake(`LOG_LEVEL must be one of ${levels.join(', ')}, not "${level}"`);
  return level;
}
