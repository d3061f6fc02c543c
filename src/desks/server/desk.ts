import { actsAs } from '../../access/acts.ts';
import type { ActorDb } from '../../database/server/with-actor.ts';
import { type LatestKey, listLatestEntries } from '../../events/server/index.ts';
import type { Actor } from '../../platform/actor.ts';
import { pageOf } from '../../platform/page.ts';
import type { Day } from '../../procedure/calendar.ts';
import { type KnownVisit, listActsIn, listKnownFiles } from '../../register/server/index.ts';
import { citesOfEvent } from '../../visits/server/index.ts';
import { isOnDesk } from '../acts.ts';
import type { DeskActs, DeskPaper } from '../shapes.ts';

// What a desk shows besides its lines: what may be done although nothing asks for it, papers, and the visits of a partner.

type NumberPage = { readonly after?: number | undefined; readonly limit: number };
type World = { readonly training: boolean; readonly today: Day };

/** Files in which this person may enter something now that is theirs to enter, in the order of the numbers. */
export async function listDeskActs(db: ActorDb, actor: Actor, world: World, { after, limit }: NumberPage) {
  const files = await filesOnDesk(db, actor, world);
  const rows: DeskActs[] = [];
  // A file without such an act is passed over, so files are looked at in turn until the page is full.
  for (const some of inTurns(
    files.filter(({ number }) => number > (after ?? 0)),
    limit,
  )) {
    const acts = await listActsIn(
      db,
      actor,
      some.map(({ fileId }) => fileId),
      world.today,
    );
    for (const file of some) {
      const open = (acts.get(file.fileId) ?? []).filter(
        ({ allowed, onPaper, ends, by }) => allowed && !onPaper && ends.length === 0 && actsAs(actor, by),
      );
      if (open.length > 0) {
        const named = open.map(({ event, cites }) => ({ event, cites: [...cites] }));
        rows.push({ ...namesOf(file), stage: file.stage, acts: named });
      }
    }
    if (rows.length > limit) break;
  }
  return pageOf(rows.slice(0, limit + 1), limit, ({ number }) => number);
}

/** Papers that came before the Committee: what it considers, decides on, or takes note of. */
const papers = [
  'extension-requested',
  'prelim-elements-submitted',
  'pao-submitted',
  'final-draft-submitted',
  'draft-amended',
  'implementation-response-received',
  'follow-up-report-submitted',
] as const;

/** Papers put before the Committee, the latest first, each as far as this reader may know of it. */
export async function listDeskPapers(
  db: ActorDb,
  actor: Actor,
  { training }: World,
  { after, limit }: { readonly after?: LatestKey | undefined; readonly limit: number },
) {
  const asked = { events: papers, training, language: actor.language };
  const found = await listLatestEntries(db, asked, { after, limit: limit + 1 });
  const { rows, next } = pageOf(found, limit, ({ on, entryId }): [Day, string] => [on, entryId]);
  return {
    rows: rows.map(
      ({ procedure, ...row }): DeskPaper => ({
        ...row,
        cites: [...citesOfEvent(procedure, row.event)],
      }),
    ),
    next,
  };
}

/** The visits that this person's organization takes part in, the latest number first. */
export async function listMyVisits(db: ActorDb, actor: Actor, world: World, { after, limit }: NumberPage) {
  const files = (await filesOnDesk(db, actor, world))
    .filter(({ takesPart, number }) => takesPart && number < (after ?? Number.POSITIVE_INFINITY))
    .toReversed();
  const { rows, next } = pageOf(files.slice(0, limit + 1), limit, ({ number }) => number);
  return {
    rows: rows.map((file) => ({
      ...namesOf(file),
      stage: file.stage,
      startsOn: file.startsOn,
      endsOn: file.endsOn,
    })),
    next,
  };
}

async function filesOnDesk(db: ActorDb, actor: Actor, { training, today }: World): Promise<KnownVisit[]> {
  return (await listKnownFiles(db, actor, { training }, today)).filter((file) => isOnDesk(actor, file));
}

/** What names a file on a desk. */
export function namesOf({ fileId, number, stateCode, stateName, type }: KnownVisit) {
  return { fileId, number, stateCode, stateName, type };
}

function inTurns<One>(all: readonly One[], size: number): (readonly One[])[] {
  const turns = Math.ceil(all.length / size);
  return Array.from({ length: turns }, (_, turn) => all.slice(turn * size, (turn + 1) * size));
}
