import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { refusalOf } from '../../../tools/test/worlds/acting.ts';
import {
  as,
  given,
  openWorldOfTraining,
  readersOf,
  today,
  type WorldOfTraining,
} from '../../../tools/test/worlds/training-world.ts';
import { fileTrainingPaper } from '../../filing/server/index.ts';
import { createWorker } from '../../jobs/server/worker.ts';
import { answerConsent } from './answer-consent.ts';
import { getConsent } from './get-consent.ts';
import { consentQueues } from './queues.ts';

let world: WorldOfTraining;
beforeAll(async () => {
  world = await openWorldOfTraining();
});
afterAll(() => world.database.drop());

type Answer = { answer: 'given' | 'declined'; reason?: string; documentId?: string };

const read = (who: ReturnType<typeof as>, fileId: string) =>
  world.acting(who, (db) => getConsent(db, who, fileId, today));

async function answers(who: ReturnType<typeof as>, fileId: string, answer: Answer) {
  const version = await world.versionFor(who, fileId);
  return world.acting(who, (db) => answerConsent(db, who, fileId, { ...answer, on: today, version }, given));
}

const paperFrom = async (state: string, fileId: string) =>
  fileTrainingPaper(world.database, as('expert'), {
    ...{ stateCode: state, fileId, title: 'Note verbale', on: today, now: given.now },
  });

describe('the answer of a State', () => {
  it('[V-024] is given in its portal, and kept with its day, its author and its document, against a receipt', async () => {
    const fileId = await world.fileTo('XAA');
    expect((await read(as('XAA'), fileId)).consent.standing).toBe('declined');
    const documentId = await paperFrom('XAA', fileId);
    const { entryId, receipt } = await answers(as('XAA'), fileId, { answer: 'given', documentId });
    expect(receipt.receiptId).not.toBeNull();
    const { consent, lines } = await read(as('XAA'), fileId);
    expect(consent).toEqual({ standing: 'given', since: today });
    const line = lines.find((one) => one.entryId === entryId);
    expect(line).toMatchObject({ event: 'consent-given', on: today, documentId, onPaper: false });
    const { rows } = await world.database.admin.query('select by_person from journal_entry where id = $1', [
      entryId,
    ]);
    expect(rows).toEqual([{ by_person: as('XAA').personId }]);
  });

  it('is entered by CTED from the paper it came on, and not without it', async () => {
    const fileId = await world.fileTo('XAB');
    expect(await refusalOf(answers(as('expert'), fileId, { answer: 'declined' }))).toBe(
      'visits.document-missing',
    );
    const documentId = await paperFrom('XAB', fileId);
    const { receipt } = await answers(as('expert'), fileId, { answer: 'declined', documentId });
    expect(receipt.receiptId).not.toBeNull();
    const { lines } = await read(as('XAB'), fileId);
    expect(lines[0]).toMatchObject({ event: 'consent-declined', onPaper: true });
  });

  it('is not for the Committee, nor for the focal point of the State', async () => {
    const fileId = await world.fileTo('XAD');
    for (const who of [as('member'), readersOf('XAD', 'XAB')['its focal point']!]) {
      expect(await refusalOf(answers(who, fileId, { answer: 'declined' }))).toBe('visits.not-your-act');
    }
  });
});

describe('consent that is taken back', () => {
  it('[V-026] before the visit stops its preparation at once, and the Committee is told by a notice', async () => {
    const fileId = await world.fileTo('XAD');
    expect((await read(as('XAD'), fileId)).consent.standing).toBe('given');
    await answers(as('XAD'), fileId, { answer: 'declined', reason: 'An election is held in that month.' });
    expect((await read(as('member'), fileId)).consent).toEqual({ standing: 'withdrawn', since: today });
    const prepared = world.happens(as('director'), fileId, 'delegation-confirmed');
    expect(await refusalOf(prepared)).toBe('procedure.no-consent');
    await works();
    expect(await toldTo(as('member'), fileId)).toEqual(['consent.notice.withdrawn']);
    expect(await toldTo(as('XAB'), fileId)).toEqual([]);
  });

  it('[V-025] lets no programme be agreed and no visit start, until the Security Council decides in its place', async () => {
    const fileId = await world.fileTo('XAD');
    const agree = () => world.happens(as('XAD'), fileId, 'programme-agreed');
    expect(await refusalOf(agree())).toBe('procedure.no-consent');
    const start = () => world.happens(as('head'), fileId, 'visit-started');
    expect(await refusalOf(start())).toBe('procedure.no-consent');
    await world.happens(as('expert'), fileId, 'council-decision-recorded', { document: 'Training decision' });
    expect((await read(as('XAD'), fileId)).consent.standing).toBe('council-decision');
    expect(await refusalOf(agree())).toBeNull();
  });

  it('can be given again', async () => {
    const fileId = await world.fileTo('XAC');
    await answers(as('XAC'), fileId, { answer: 'declined' });
    expect((await read(as('XAC'), fileId)).consent.standing).toBe('withdrawn');
    await answers(as('XAC'), fileId, { answer: 'given' });
    const { consent, refused } = await read(as('XAC'), fileId);
    expect([consent.standing, refused.given?.code]).toEqual(['given', 'procedure.answered-already']);
  });

  it('[V-026] cannot be once the visit has begun, and the paragraph is named', async () => {
    const fileId = await world.fileTo('XAF');
    const { refused } = await read(as('XAF'), fileId);
    expect(refused.declined).toMatchObject({ code: 'procedure.already-past', cite: ['S/2020/731 II.5'] });
    expect(await refusalOf(answers(as('XAF'), fileId, { answer: 'declined' }))).toBe(
      'procedure.already-past',
    );
  });
});

describe('a visit that was told of in public', () => {
  const ofContract = Object.entries(readersOf('XAW', 'XAB')).filter(([, { audience }]) =>
    ['secretariat', 'committee', 'state'].includes(audience),
  );
  it.each(ofContract)('shows how it was agreed to %s only if it concerns them', async (reader, actor) => {
    const refusal = await refusalOf(read(actor, await world.fileTo('XAW')));
    expect(refusal).toBe(reader === 'another State' ? 'visits.not-found' : null);
  });
});

/** The worker, awake for as long as it has something to do. */
async function works(): Promise<void> {
  const faults: unknown[] = [];
  const { database } = world;
  const worker = createWorker({
    ...{ database, clock: database.clock, queues: consentQueues, sweeps: [] },
    onFault: (fault) => faults.push(fault),
  });
  while ((await worker.tick()) > 0);
  await worker.stop();
  expect(faults).toEqual([]);
}

async function toldTo({ personId }: ReturnType<typeof as>, fileId: string): Promise<readonly string[]> {
  const { rows } = await world.database.admin.query(
    'select kind from notice where person_id = $1 and link = $2',
    [personId, `/visits/${fileId}/consent`],
  );
  return rows.map(({ kind }) => kind);
}
