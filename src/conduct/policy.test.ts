import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  openWorldOfTraining,
  readersOf,
  today,
  type WorldOfTraining,
} from '../../tools/test/worlds/training-world.ts';
import type { Actor } from '../platform/actor.ts';
import { openTrainingSittings } from '../sittings/server/index.ts';
import { openTrainingConduct } from './server/training-conduct.ts';

// Notes and findings, reader by reader. XAK: the draft is with the State, comments are open. XAW: adopted long ago.

let world: WorldOfTraining;
beforeAll(async () => {
  world = await openWorldOfTraining();
  await openTrainingSittings(world.database, today);
  await openTrainingConduct(world.database);
  await openTrainingConduct(world.database);
});
afterAll(() => world.database.drop());

type Counts = { readonly notes: number; readonly XAK: number; readonly XAW: number };
const nothing: Counts = { notes: 0, XAK: 0, XAW: 0 };
const everything: Counts = { notes: 5, XAK: 5, XAW: 8 };

const ofReaders: Readonly<Record<string, Counts>> = {
  CTED: everything,
  'the Committee': { ...everything, notes: 0 },
  'the visited State': { notes: 0, XAK: 5, XAW: 0 },
  'its focal point': { notes: 0, XAK: 5, XAW: 0 },
  'another State': nothing,
  // Own notes and what rests on them; of the visit whose draft is not with the Committee yet, the findings of all.
  'an expert of the delegation': { notes: 2, XAK: 5, XAW: 2 },
  'the partner that lends experts': nothing,
  'a partner of another visit': nothing,
  'the public': nothing,
  'an administrator': nothing,
};

async function counted(actor: Actor): Promise<Counts> {
  return world.acting(actor, async (db) => {
    const notes = await db.selectFrom('session_note').select('note_id').execute();
    const found = await db.selectFrom('finding').select('state_code').execute();
    const of = (state: string) => found.filter(({ state_code }) => state_code === state).length;
    return { notes: notes.length, XAK: of('XAK'), XAW: of('XAW') };
  });
}

describe.each(Object.entries(readersOf('XAK', 'XAB')))('%s', (reader, actor) => {
  it('reads the notes and findings that are open to them', async () => {
    expect(await counted(actor)).toEqual(ofReaders[reader]);
  });

  it('finds the same findings in the thread, each after its visit', async () => {
    const { records, links } = await world.acting(actor, async (db) => ({
      records: await db.selectFrom('conduct_chain_record').selectAll().execute(),
      links: await db
        .selectFrom('conduct_chain_link')
        .selectAll()
        .where('before_kind', '=', 'visit')
        .execute(),
    }));
    const { XAK, XAW } = ofReaders[reader]!;
    expect([records.length, links.length]).toEqual([XAK + XAW, XAK + XAW]);
  });
});

/** Takes an entry of a visit back, as a correction would. */
const voided = (event: string, state: string) =>
  world.database.admin.query(
    `insert into journal_entry (id, chain, event, on_day, by_person, file_id, state_code, text_digests, voids)
     select gen_random_uuid(), chain, event, on_day, by_person, file_id, state_code, '{}', id from journal_entry
     where event = $1 and state_code = $2 and voids is null`,
    [event, state],
  );

describe('the Committee', () => {
  it('reads findings with the assessment or with the draft, whichever it has, and without both reads none', async () => {
    const committee = readersOf('XAK', 'XAB')['the Committee']!;
    await voided('pao-submitted', 'XAK');
    await voided('draft-shared-with-state', 'XAW');
    expect(await counted(committee)).toEqual({ notes: 0, XAK: 5, XAW: 8 });
    await voided('draft-shared-with-state', 'XAK');
    await voided('pao-submitted', 'XAW');
    expect(await counted(committee)).toEqual(nothing);
  });
});

describe('an expert of a partner that takes no part', () => {
  it('reads nothing', async () => {
    const expert: Actor = {
      ...readersOf('XAK', 'XAB')['a partner of another visit']!,
      roles: ['partner-expert'],
    };
    expect(await counted(expert)).toEqual(nothing);
  });
});

describe('the visited State', () => {
  it('does not read what was not raised, nor anything before the closing meeting', async () => {
    const seenBy = async (state: string) =>
      (await counted(readersOf(state, 'XAB')['the visited State']!)).XAW;
    expect(await seenBy('XAW')).toBe(7); // of eight, one was not raised
    await voided('closing-meeting-held', 'XAW');
    expect(await seenBy('XAW')).toBe(0);
  });
});

describe('an expert of the delegation', () => {
  const visiting = readersOf('XAK', 'XAB')['an expert of the delegation']!;

  it('writes in their own name, in a visit they take part in', async () => {
    const noted = async (by: string, state: string) => {
      const fileId = await world.fileTo(state);
      const note = {
        ...{ note_id: crypto.randomUUID(), sitting_id: await sittingIn(fileId), file_id: fileId },
        ...{ state_code: state, on_day: today, language: 'en', discussion: 'x', conclusions: 'y' },
        ...{ written_by: by, written_at: `${today}T16:00:00.000Z` },
      };
      return world.acting(visiting, (db) => db.insertInto('session_note').values(note).execute());
    };
    await expect(noted(readersOf('XAK', 'XAB').CTED!.personId, 'XAD')).rejects.toThrow('row-level security');
    await expect(noted(visiting.personId, 'XAD')).resolves.toBeDefined();
    await world.database.admin.query(
      "update access_grant set ended_on = '2026-01-01' where state_code = 'XAE'",
    );
    await expect(noted(visiting.personId, 'XAE')).rejects.toThrow('row-level security');
  });

  it('is one by their role: whoever else signed for the partner writes nothing and reads no finding', async () => {
    const other = { ...visiting, roles: ['participating-partner'] };
    expect((await counted(other)).XAK).toBe(2); // what this person wrote
    const changed = world.acting(other, (db) =>
      db.updateTable('session_note').set({ version: 9 }).where('state_code', '=', 'XAK').execute(),
    );
    await expect(changed).rejects.toThrow('row-level security');
  });

  it('enters a finding in their own name, as an expert, in a visit they take part in', async () => {
    const found = async (who: Actor, by: string, state: string) => {
      const finding = {
        ...{ finding_id: crypto.randomUUID(), file_id: await world.fileTo(state), state_code: state },
        ...{ note_id: await noteIn(state), theme_id: 'ict', kind: 'shortfall', words: '{"en":"x"}' },
        ...{ sources: ['government-exchange'], on_day: today, written_by: by },
        written_at: `${today}T16:00:00.000Z`,
      };
      return world.acting(who, (db) => db.insertInto('finding').values(finding).execute());
    };
    const own = visiting.personId;
    await expect(found(visiting, own, 'XAW')).resolves.toBeDefined();
    const closed = 'row-level security';
    await expect(found(visiting, readersOf('XAK', 'XAB').CTED!.personId, 'XAW')).rejects.toThrow(closed);
    await expect(found({ ...visiting, roles: ['participating-partner'] }, own, 'XAW')).rejects.toThrow(
      closed,
    );
    await world.database.admin.query(
      "update access_grant set ended_on = '2026-01-01' where state_code = 'XAK'",
    );
    await expect(found(visiting, own, 'XAK')).rejects.toThrow(closed);
  });

  it('reads not even their own once their part in the visit is over', async () => {
    const before = await counted(visiting);
    await world.database.admin.query(
      "update access_grant set ended_on = '2026-01-01' where state_code = 'XAW'",
    );
    const after = await counted(visiting);
    expect([before.XAW > 0, after.XAW, after.notes]).toEqual([true, 0, 1]); // the note of XAD, written here
  });

  it('settles nothing', async () => {
    const settled = world.acting(visiting, (db) =>
      db.updateTable('finding').set({ agreed: 'agreed' }).execute(),
    );
    await expect(settled).rejects.toThrow('permission denied');
  });
});

/** Of a visit that takes place, whoever may know of it. */
async function sittingIn(fileId: string): Promise<string> {
  const { rows } = await world.database.admin.query(
    'select sitting_id from programme_sitting where file_id = $1',
    [fileId],
  );
  return rows[0].sitting_id;
}

async function noteIn(state: string): Promise<string> {
  const { rows } = await world.database.admin.query(
    'select note_id from session_note where state_code = $1',
    [state],
  );
  return rows[0].note_id;
}
