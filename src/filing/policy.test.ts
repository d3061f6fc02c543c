import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type DocumentWorld, documentWorld, now } from '../../tools/test/worlds/document-world.ts';
import { as } from '../../tools/test/worlds/small-world.ts';
import { type Actor, systemActor } from '../platform/actor.ts';

let world: DocumentWorld;
beforeAll(async () => {
  world = await documentWorld();
});
afterAll(() => world.database.drop());

describe('an upload', () => {
  it('exists for its sender alone, and for the worker that sweeps', async () => {
    const { uploadId } = await world.sent(as('expert'), Buffer.from('A note.\n'), 'note.txt');
    const exists = (actor: Actor) =>
      world.acting(actor, async (db) => {
        const rows = await db.selectFrom('document_upload').select('upload_id').execute();
        return rows.some((row) => row.upload_id === uploadId);
      });
    // Without a condition, or what one may read would decide what one may delete.
    const deletes = (actor: Actor) =>
      world.acting(actor, async (db) => {
        const gone = await db.deleteFrom('document_upload').executeTakeFirst();
        return Number(gone.numDeletedRows);
      });
    expect(await exists(as('expert'))).toBe(true);
    for (const actor of [as('director'), as('XAA')]) {
      expect(await exists(actor)).toBe(false);
      expect(await deletes(actor)).toBe(0);
    }
    expect(await exists(systemActor)).toBe(true);
    expect(await deletes(systemActor)).toBeGreaterThan(0);
  });

  it('is entered in nobody else’s name', async () => {
    const enter = (actor: Actor, personId: string) =>
      world.acting(actor, (db) =>
        db
          .insertInto('document_upload')
          .values({
            upload_id: randomUUID(),
            person_id: personId,
            sha256: 'a'.repeat(64),
            media_type: 'text/plain',
            bytes: 1,
            file_name: 'a.txt',
            received_at: now,
            expires_at: now,
          })
          .execute(),
      );
    await enter(as('XAA'), as('XAA').personId);
    await expect(enter(as('XAA'), as('expert').personId)).rejects.toThrow('row-level security');
    await expect(enter(as('expert'), as('XAA').personId)).rejects.toThrow('row-level security');
  });
});
