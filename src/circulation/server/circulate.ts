import { randomUUID } from 'node:crypto';
import type { z } from 'zod';
import type { ActorDb } from '../../database/server/with-actor.ts';
import { requireDocument } from '../../documents/server/index.ts';
import { enqueue } from '../../jobs/server/enqueue.ts';
import { append, lockChain } from '../../journal/server/journal.ts';
import type { Actor } from '../../platform/actor.ts';
import { Refused, refuseIf } from '../../platform/refusal.ts';
import type { Day, Instant } from '../../procedure/calendar.ts';
import { refusalToCirculate } from '../acts.ts';
import type { circulationContract } from '../contract.ts';
import { askedInVain, circleMayNotRead, circulatedAlready, nothingToCirculate } from '../refusals.ts';
import { addresseesOf } from './addressees.ts';
import { type Circulable, findCirculables, isOpenTo, languagesThere } from './circulable-store.ts';
import { insertCirculation, isCirculated } from './circulation-store.ts';
import { tellQueue } from './tell-readers.ts';

type Asked = Omit<z.output<(typeof circulationContract)['circulate']['body']>, 'key'>;
type Given = { readonly today: Day; readonly now: Instant };

/** Puts a document or a version before circles of readers. Nothing is put before a circle that may not read it. */
export async function circulate(db: ActorDb, actor: Actor, asked: Asked, given: Given) {
  refuseIf(refusalToCirculate(actor));
  const circles = [...new Set(asked.circles)];
  const chain = 'body:ctc';
  await lockChain(db, chain);
  const [record] = await findCirculables(db, asked.kind, [asked.recordId]);
  if (!record) throw new Refused(nothingToCirculate());
  if (asked.kind === 'document') await requireDocument(db, asked.recordId);
  for (const circle of circles) {
    if (!(await isOpenTo(db, record, circle))) throw new Refused(circleMayNotRead(circle));
  }
  await refuseInVain(db, record, asked.asked, given.today);
  const said = { recordId: asked.recordId, circles, circulatedOn: given.today };
  if (await isCirculated(db, said)) throw new Refused(circulatedAlready());

  const readers = await addresseesOf(db, record, circles);
  const circulationId = randomUUID();
  const { fileId, stateCode, training } = record;
  await insertCirculation(db, {
    ...{ circulationId, kind: asked.kind, ...said, fileId, stateCode, training, readers },
    ...{ neededOn: asked.neededOn ?? null, asked: asked.asked },
    ...{ circulatedAt: given.now, circulatedBy: actor.personId },
  });
  await append(db, {
    ...{ chain, event: 'circulated', on: given.today, recordedAt: given.now, by: actor.personId },
    seenBy: [],
    detail: {
      circulation: circulationId,
      kind: asked.kind,
      record: asked.recordId,
      circles,
      readers: readers.length,
    },
  });
  await enqueue(db, {
    queue: tellQueue,
    payload: { circulationId, what: 'circulated', on: given.today },
    dedupeKey: `${tellQueue}:${circulationId}:circulated`,
  });
  return { circulationId, readers: readers.length };
}

async function refuseInVain(db: ActorDb, record: Circulable, asked: Asked['asked'], today: Day) {
  const there = await languagesThere(db, record);
  const inVain = Object.entries(asked).some(([language, by]) => language in there || by < today);
  if (inVain) throw new Refused(askedInVain());
}
