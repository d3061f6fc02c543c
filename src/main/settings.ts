import { isAbsolute, resolve } from 'node:path';
import { type Clock, fixedClock, runningClock } from '../database/server/clock.ts';
import type { DatabaseConfig } from '../database/server/database.ts';
import { isKey } from '../database/server/installation-key.ts';
import type { SmtpSettings } from '../jobs/server/mail/transport.ts';
import { ctc2020 } from '../procedure/ctc-2020/ctc-2020.ts';
import { mistake } from './mistake.ts';

/** How the program is set up, from the environment; everything has a default that works. */
export type Settings = {
  readonly host: string;
  readonly port: number;
  /** The database server; the embedded database when absent. */
  readonly databaseUrl: string | undefined;
  /** For migrating and importing on a server, when the person in `databaseUrl` may not. */
  readonly adminUrl: string | undefined;
  readonly dataDir: string;
  /** The embedded database may hold files of real States that are not public. */
  readonly acceptEmbedded: boolean;
  readonly clock: Clock;
  readonly clockStandsStill: boolean;
  readonly logLevel: string;
  /** The key of the installation; kept in the data folder when absent. */
  readonly key: string | undefined;
  /** Addresses of the proxy in front, whose word on where a request comes from is taken. */
  readonly trustedProxy: string | undefined;
  /** The mail server and the address mails come from; without it mails are held. */
  readonly smtp: SmtpSettings | undefined;
  /** Where people open pages, for the links in mails. */
  readonly publicUrl: string | undefined;
};

type Environment = Readonly<Record<string, string | undefined>>;

// P-03: due days end at midnight in the zone of the body.
const { zone } = ctc2020;

/** Reads the settings; a value that cannot be is a mistake and is named. */
export function readSettings(env: Environment, flags: { readonly acceptEmbedded?: boolean } = {}): Settings {
  const { STOCKTAKE_CLOCK: instant, STOCKTAKE_DATA: dataDir = 'var' } = env;
  return {
    host: env.HOST || '127.0.0.1',
    port: portOf(env.PORT),
    databaseUrl: databaseOf('DATABASE_URL', env.DATABASE_URL),
    adminUrl: databaseOf('DATABASE_ADMIN_URL', env.DATABASE_ADMIN_URL),
    acceptEmbedded: flags.acceptEmbedded ?? false,
    dataDir: isAbsolute(dataDir) ? dataDir : resolve(dataDir),
    clock: instant ? clockAt(instant) : runningClock(zone),
    clockStandsStill: Boolean(instant),
    logLevel: logLevelOf(env.LOG_LEVEL),
    key: keyOf(env.STOCKTAKE_KEY),
    trustedProxy: env.TRUSTED_PROXY || undefined,
    smtp: smtpOf(env.STOCKTAKE_SMTP_URL, env.STOCKTAKE_MAIL_FROM),
    publicUrl: publicUrlOf(env.STOCKTAKE_PUBLIC_URL),
  };
}

/** What the data layer needs of them. */
export function databaseConfig({
  databaseUrl,
  adminUrl,
  dataDir,
  acceptEmbedded,
  clock,
}: Settings): DatabaseConfig {
  return { url: databaseUrl, adminUrl, dataDir, acceptEmbedded, clock };
}

function portOf(text: string | undefined): number {
  if (!text) return 8080;
  const port = /^\d{1,5}$/.test(text) ? Number(text) : -1;
  if (port < 0 || port > 65535) throw mistake(`PORT must be a number from 0 to 65535, not "${text}"`);
  return port;
}

function databaseOf(name: string, url: string | undefined): string | undefined {
  if (!url) return undefined;
  // The address may hold a password, so it is not repeated.
  if (!/^postgres(ql)?:\/\//.test(url)) throw mistake(`${name} must start with postgres:// or postgresql://`);
  return url;
}

function keyOf(text: string | undefined): string | undefined {
  if (!text) return undefined;
  // It is a secret, so it is not repeated.
  if (!isKey(text)) throw mistake('STOCKTAKE_KEY must be 64 hexadecimal digits');
  return text;
}

function smtpOf(url: string | undefined, from: string | undefined): SmtpSettings | undefined {
  if (!url) return undefined;
  // The address may hold a password, so it is not repeated.
  if (!/^smtps?:\/\//.test(url)) throw mistake('STOCKTAKE_SMTP_URL must start with smtp:// or smtps://');
  if (!from || !/@[^\s@]+$/.test(from.replace(/>$/, ''))) {
    throw mistake('STOCKTAKE_SMTP_URL needs STOCKTAKE_MAIL_FROM, the address that mails come from');
  }
  return { url, from };
}

function publicUrlOf(text: string | undefined): string | undefined {
  if (!text) return undefined;
  if (!/^https?:\/\/[^/?#]+$/.test(text)) {
    throw mistake(
      `STOCKTAKE_PUBLIC_URL must be an address without a path, https://stocktake.example, not "${text}"`,
    );
  }
  return text;
}

function clockAt(instant: string): Clock {
  const readable = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2})$/.test(instant);
  if (!readable || Number.isNaN(Date.parse(instant))) {
    throw mistake(`STOCKTAKE_CLOCK must be a moment such as 2026-03-13T12:00:00Z, not "${instant}"`);
  }
  return fixedClock(new Date(instant).toISOString(), zone);
}

function logLevelOf(level = 'warn'): string {
  const levels = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'];
  if (!levels.includes(level)) throw mistake(`LOG_LEVEL must be one of ${levels.join(', ')}, not "${level}"`);
  return level;
}
