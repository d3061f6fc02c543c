import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { trainingPersons } from '../../access/server/index.ts';
import type { conductContract } from '../../conduct/contract.ts';
import type { consentContract } from '../../consent/contract.ts';
import { withActor } from '../../database/server/with-actor.ts';
import type { sittingsContract } from '../../sittings/contract.ts';
import type { Asker, Fixture, Fixtures, World } from './fixture.fixture.ts';

const inFile = ({ fileId }: World) => ({ params: { fileId } });

/** An act in a file, with the version it is at for this reader and a key of its own. */
async function actIn(world: World, asker: Asker, { fileId = world.fileId, ...body }: Body) {
  const params = { fileId };
  const seen = await world.as(asker, 'getVisit', { params });
  const { data } = seen.status < 300 ? seen : await world.ask('cted', 'getVisit', { params });
  return { params, body: { ...body, version: data.version as number, key: randomUUID() } };
}
type Body = { readonly fileId?: string; readonly [field: string]: unknown };

/** The file of another visit of the training world, in which the training partner takes part too. */
const fileOf = (world: World, state: string): Promise<string> =>
  world.prepared(`file-${state}`, async () => {
    const { data } = await world.ask('cted', 'listVisits', { query: { training: true, state } });
    return data.rows[0].fileId;
  });
const underWay = (world: World) => fileOf(world, 'XAE');

async function answered(world: World, answer: 'given' | 'declined'): Promise<void> {
  const mission = world.asker('permanent-mission');
  await world.as(mission, 'answerConsent', await actIn(world, mission, { answer, on: world.today }));
}

const sitting = {
  ...{ kind: 'meeting', on: '2026-09-08', startsAt: '09:00', endsAt: '10:00', zone: 'Etc/GMT+4' },
  ...{
    place: 'Training hall',
    institution: { en: 'Training institution' },
    counterpart: 'Training director',
  },
  ...{ visitors: 'The delegation', themes: ['ict'], language: 'en', interpreted: false },
};
const note = { language: 'en', discussion: 'Training', conclusions: 'Training', toTakeUp: null };
const finding = {
  ...{ answerId: null, themeId: 'ict', subtopicId: null, kind: 'shortfall' },
  ...{ words: { en: 'Training finding' }, sources: ['government-exchange'] },
};

const sittingIn = (world: World, fileId: string): Promise<string> =>
  world.prepared(`sitting-${fileId}`, async () => {
    const { data } = await world.ask('cted', 'getProgramme', { params: { fileId } });
    return data.sittings[0].sittingId;
  });

/** A note of this reader in the visit under way; nobody's where they may write none. */
async function noteOf(world: World, asker: Asker): Promise<string> {
  const fileId = await underWay(world);
  const { data } = await world.as(asker, 'getFindings', { params: { fileId } });
  const own = data?.notes?.find(({ isOwn }: { isOwn: boolean }) => isOwn);
  if (own) return own.noteId;
  const params = { fileId, sittingId: await sittingIn(world, fileId) };
  const made = await world.as(asker, 'writeNote', {
    params,
    body: { ...note, version: 0, key: randomUUID() },
  });
  return made.data?.noteId ?? randomUUID();
}

async function foundBy(world: World, asker: Asker): Promise<string> {
  const fileId = await underWay(world);
  const body = { ...finding, noteId: await noteOf(world, asker), key: randomUUID() };
  const made = await world.as(asker, 'enterFinding', { params: { fileId }, body });
  return made.data?.findingId ?? randomUUID();
}

/** A finding in the file of the world, which no act enters before the visit begins. */
const found = (world: World): Promise<string> =>
  world.prepared('finding', async () => {
    const sittingId = await sittingIn(world, world.fileId);
    const [noteId, findingId] = [randomUUID(), randomUUID()];
    const actor = { ...trainingPersons.expert, language: 'en' } as const;
    await withActor(world.database, actor, async (db) => {
      await sql`insert into session_note (note_id, sitting_id, file_id, state_code, on_day, language, discussion,
          conclusions, written_by, written_at)
        select ${noteId}::uuid, sitting_id, file_id, state_code, on_day, 'en', 'Training', 'Training',
          ${actor.personId}::uuid, app.now() from programme_sitting where sitting_id = ${sittingId}::uuid`.execute(
        db,
      );
      await sql`insert into finding (finding_id, file_id, state_code, note_id, theme_id, kind, words, sources, on_day,
          written_by, written_at)
        select ${findingId}::uuid, file_id, state_code, note_id, 'ict', 'shortfall', '{"en": "Training finding"}',
          '{government-exchange}', on_day, written_by, written_at from session_note where note_id = ${noteId}::uuid`.execute(
        db,
      );
    });
    return findingId;
  });

const programme: Omit<Fixture, 'send'> = { resource: 'visit-programme' };
const findings: Omit<Fixture, 'send'> = { resource: 'findings' };

export const consentFixtures: Fixtures<typeof consentContract> = {
  getConsent: { resource: 'entry:consent-requested', send: inFile },
  answerConsent: {
    resource: 'entry:consent-given',
    needs: 'enter',
    send: async (world, asker) => {
      await answered(world, 'declined');
      return actIn(world, asker, { answer: 'given', on: world.today });
    },
  },
};

export const sittingsFixtures: Fixtures<typeof sittingsContract> = {
  getProgramme: {
    ...programme,
    send: async (world) => {
      await world.prepared('consent-again', () => answered(world, 'given'));
      return inFile(world);
    },
  },
  planSitting: {
    ...programme,
    needs: ['edit'],
    send: (world) => ({ ...inFile(world), body: { ...sitting, key: randomUUID() } }),
  },
  changeSitting: {
    ...programme,
    needs: ['edit'],
    send: async (world) => ({
      params: { fileId: world.fileId, sittingId: await sittingIn(world, world.fileId) },
      body: { ...sitting, dropped: false, version: 1, key: randomUUID() },
    }),
  },
  agreeProgramme: {
    resource: 'entry:programme-agreed',
    needs: 'enter',
    send: (world, asker) => actIn(world, asker, { on: world.today }),
  },
};

export const conductFixtures: Fixtures<typeof conductContract> = {
  getFindings: {
    ...findings,
    send: async (world) => {
      await found(world);
      return inFile(world);
    },
    shows: ({ data }) => data.findings.length > 0,
  },
  writeNote: {
    resource: 'session-notes',
    needs: 'edit',
    send: async (world) => {
      const fileId = await underWay(world);
      return {
        params: { fileId, sittingId: await sittingIn(world, fileId) },
        body: { ...note, version: 0, key: randomUUID() },
      };
    },
  },
  summarizeSitting: {
    resource: 'entry:session-summarized',
    needs: 'enter',
    send: async (world, asker) => {
      const fileId = await underWay(world);
      const noteId = await noteOf(world, asker);
      const { params, body } = await actIn(world, asker, { fileId, noteId, on: world.today });
      return { params: { ...params, sittingId: await sittingIn(world, fileId) }, body };
    },
  },
  enterFinding: {
    ...findings,
    needs: 'edit',
    send: async (world, asker) => ({
      params: { fileId: await underWay(world) },
      body: { ...finding, noteId: await noteOf(world, asker), key: randomUUID() },
    }),
  },
  changeFinding: {
    ...findings,
    needs: 'edit',
    send: async (world, asker) => ({
      params: { fileId: await underWay(world), findingId: await foundBy(world, asker) },
      body: { ...finding, version: 1, key: randomUUID() },
    }),
  },
  holdClosingMeeting: {
    resource: 'entry:closing-meeting-held',
    needs: 'enter',
    send: async (world, asker) => {
      const fileId = await underWay(world);
      const { data } = await world.ask('cted', 'getFindings', { params: { fileId } });
      const results = data.findings.map(({ findingId }: { findingId: string }) => ({
        ...{ findingId, result: 'agreed' },
      }));
      return actIn(world, asker, { fileId, on: world.today, results });
    },
  },
  endVisit: {
    resource: 'entry:visit-ended',
    needs: 'enter',
    send: async (world, asker) =>
      actIn(world, asker, { fileId: await fileOf(world, 'XAF'), on: world.today }),
  },
};
