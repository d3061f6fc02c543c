import { createHash } from 'node:crypto';
import { audienceOf, isRole } from '../../access/acts.ts';
import type { ActorDb } from '../../database/server/with-actor.ts';
import type { Moment } from '../../forecast/moment.ts';
import { listGrantees } from '../../grants/server/index.ts';
import type { Day } from '../../procedure/calendar.ts';
import { clocksOf } from '../../procedure/clocks.ts';
import { knowsClock, type OpenedFile } from '../../visits/server/index.ts';
import type { Recorded } from './duty-store.ts';

type Role = Parameters<typeof audienceOf>[0][number];

export type DutyNotice = {
  readonly kind: string;
  readonly to: readonly string[];
  readonly values: Readonly<Record<string, string | number>>;
  readonly link: string;
  readonly lawfulOn: Day;
  readonly dedupeKey: string;
  readonly restricted: boolean;
  readonly stateCode: string;
  readonly fileId: string;
};

type Asked = {
  readonly roles: readonly Role[];
  readonly stateCode?: string;
  readonly organisationIds?: readonly string[];
};

/** How persons are found and told: handed in, so that a sweep can be driven by hand. */
export type Tellers = {
  readonly announce: (db: ActorDb, notice: DutyNotice) => Promise<unknown>;
  readonly listHolders: (db: ActorDb, asked: Asked) => Promise<readonly { readonly personId: string }[]>;
};

/** Tells those whom the rule names. What is moot is told to nobody. */
export async function tellMoment(
  db: ActorDb,
  tellers: Tellers,
  file: OpenedFile,
  { moment, turn }: { readonly moment: Moment; readonly turn: number },
): Promise<void> {
  if (moment.moot) return;
  await announce(db, tellers, file, {
    kind: messageOf(file, moment),
    clock: moment.clock,
    roles: moment.to,
    lawfulOn: moment.on,
    dedupeKey: `${moment.key}:${turn}`,
    values: {
      ...(moment.due && { due: moment.due }),
      ...(moment.expert && { expert: moment.expert }),
      ...(speaksOfWhatFollows(moment) && { lapse: moment.clock }),
    },
  });
}

/** The message that says it. A reminder of a time that can be extended says so (S/2020/731 V(m)). */
function messageOf({ procedure }: OpenedFile, { kind, clock }: Moment): string {
  const extendable = procedure.clocks.some((rule) => rule.id === clock && rule.extension);
  return `visits.notice.${kind === 'reminder' && extendable ? 'reminder-more-time' : kind}`;
}

const speaksOfWhatFollows = ({ kind }: Moment): boolean =>
  ['lapse', 'overdue', 'marker', 'alert', 'flag'].includes(kind);

type Moved = { readonly gone: readonly Recorded[]; readonly today: Day };

/** Tells those who were told of a day that no longer holds which day holds now; once for each such day. */
export async function tellNewDates(
  db: ActorDb,
  tellers: Tellers,
  file: OpenedFile,
  { gone, today }: Moved,
): Promise<void> {
  const told = gone.filter((moment) => moment.told.length > 0 && moment.due !== null);
  if (told.length === 0) return;
  const readings = clocksOf(file.procedure, file.journal, file.facts, today);
  const byDay = new Map<string, Recorded[]>();
  for (const moment of told) {
    const key = [moment.clock, moment.expert ?? '', moment.due].join(':');
    byDay.set(key, [...(byDay.get(key) ?? []), moment]);
  }
  for (const [key, moments] of byDay) {
    const [{ clock, expert, due }] = moments as [Recorded];
    const now = readings.findLast((one) => one.id === clock && (one.expert ?? null) === expert)?.due;
    await announce(db, tellers, file, {
      kind: now ? 'visits.notice.moved' : 'visits.notice.dropped',
      clock,
      roles: [...new Set(moments.flatMap((moment) => moment.told))],
      lawfulOn: today,
      dedupeKey: `${key}:moved:${moments.map(({ momentId }) => momentId).sort()[0]}`,
      values: { ...(due && { was: due }), ...(now && { due: now }), ...(expert && { expert }) },
    });
  }
}

type ToTell = Pick<DutyNotice, 'kind' | 'lawfulOn' | 'dedupeKey' | 'values'> & {
  readonly clock: string;
  readonly roles: readonly string[];
};

async function announce(db: ActorDb, tellers: Tellers, file: OpenedFile, toTell: ToTell): Promise<void> {
  const { clock, roles, values, dedupeKey, ...notice } = toTell;
  const { fileId, stateCode, number } = file.visit;
  const to = await personsOf(db, tellers, file, { clock, roles });
  if (to.length === 0) return;
  await tellers.announce(db, {
    ...notice,
    to,
    values: { clock, number, state: stateCode, ...values },
    link: `/visits/${fileId}`,
    dedupeKey: `duty:${createHash('sha256').update(`${fileId}:${dedupeKey}`).digest('hex')}`,
    restricted: true, // no clock of a file is open to the public
    stateCode,
    fileId,
  });
}

/** The persons behind the roles: of the State concerned, of the organizations that take part, of CTED and the Committee. */
async function personsOf(
  db: ActorDb,
  tellers: Tellers,
  { visit, procedure }: OpenedFile,
  { clock, roles }: Pick<ToTell, 'clock' | 'roles'>,
): Promise<readonly string[]> {
  const held = [...new Set(roles.flatMap((role): readonly string[] => heldAs[role] ?? [role]))].filter(
    isRole,
  );
  const may = held.filter((role) => knowsClock(procedure, audienceOf([role]), clock));
  const found: string[] = [];
  for (const role of may) {
    const audience = audienceOf([role]);
    const asked: Asked = {
      roles: [role],
      ...(audience === 'state' && { stateCode: visit.stateCode }),
      ...(audience === 'partner' && { organisationIds: await listGrantees(db, visit.fileId) }),
    };
    found.push(...(await tellers.listHolders(db, asked)).map(({ personId }) => personId));
  }
  return [...new Set(found)];
}

/** Actors that are a body, a State or a function, as the roles in which persons hold them. */
const heldAs: Readonly<Record<string, readonly Role[]>> = {
  committee: ['committee', 'committee-chair', 'committee-member'],
  'visited-state': ['permanent-mission'],
  'visiting-expert': ['visiting-expert', 'partner-expert'],
};
