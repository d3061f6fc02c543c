import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  type DocumentWorld,
  documentWorld,
  fileId,
  now,
  today,
} from '../../tools/test/worlds/document-world.ts';
import { as } from '../../tools/test/worlds/small-world.ts';
import type { Actor } from '../platform/actor.ts';

let world: DocumentWorld;
beforeAll(async () => {
  world = await documentWorld();
});
afterAll(() => world.database.drop());

describe('a receipt', () => {
  const give = async (actor: Actor, stateCode: string, onPaper = false) => {
    const entry = await world.database.admin.query<{ id: string; hash: string }>(
      `insert into journal_entry (chain, event, on_day, by_person, state_code)
        values ('state:XAA', 'consent-given', $1, $2, 'XAA') returning id, hash`,
      [today, actor.personId],
    );
    const { id, hash } = entry.rows[0]!;
    return world.acting(actor, (db) =>
      db
        .insertInto('document_receipt')
        .values({
          receipt_id: randomUUID(),
          entry_id: id,
          entry_hash: hash,
          state_code: stateCode,
          file_id: fileId,
          event: 'consent-given',
          received_on: today,
          entered_as: 'access.permanent-mission',
          on_paper: onPaper,
          document_sha256: onPaper ? 'a'.repeat(64) : null,
          language: 'en',
          issued_at: now,
          text_sha256: 'b'.repeat(64),
        })
        .execute(),
    );
  };
  const count = (actor: Actor) =>
    world.acting(
      actor,
      async (db) => (await db.selectFrom('document_receipt').select('receipt_id').execute()).length,
    );

  it('is for CTED and for the State whose act it is, which is given none on paper by itself', async () => {
    await give(as('expert'), 'XAA', true);
    await give(as('XAA'), 'XAA');
    await expect(give(as('XAA'), 'XAB')).rejects.toThrow('row-level security');
    await expect(give(as('XAA'), 'XAA', true)).rejects.toThrow('row-level security');
    expect(await count(as('expert'))).toBe(2);
    expect(await count(as('XAA'))).toBe(2);
    expect(await count(as('XAB'))).toBe(0);
    await expect(count(as('member'))).rejects.toThrow('permission denied');
  });

  it('[D-038] is changed and deleted by nobody, not even by the owner', async () => {
    await expect(world.database.admin.query('delete from document_receipt')).rejects.toThrow('never changed');
    await expect(
      world.database.admin.query("update document_receipt set state_code = 'XAB'"),
    ).rejects.toThrow('never changed');
  });
});
