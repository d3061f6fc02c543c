import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { refusalOf } from '../../../tools/test/worlds/acting.ts';
import {
  type DocumentWorld,
  documentWorld,
  type Filed,
  fileId,
} from '../../../tools/test/worlds/document-world.ts';
import { as } from '../../../tools/test/worlds/small-world.ts';
import { requireDocument } from './get-document.ts';

let world: DocumentWorld;
beforeAll(async () => {
  world = await documentWorld();
});
afterAll(() => world.database.drop());

describe('a document that another act rests on', () => {
  const required = (filed: Filed, of?: { stateCode: string; fileId: string }) =>
    refusalOf(world.acting(as('expert'), (db) => requireDocument(db, filed.documentId, of)));

  it('is the paper of a State only when it is filed for it, readable by it, and of this file or of none', async () => {
    const of = { stateCode: 'XAA', fileId };
    expect(await required(await world.filed(as('expert')), of)).toBeNull();
    expect(await required(await world.filed(as('expert'), { fileId }), of)).toBeNull();
    const elsewhere = '11111111-1111-4111-8111-111111111111';
    expect(await required(await world.filed(as('expert'), { fileId: elsewhere }), of)).toBe(
      'documents.not-the-paper',
    );
    expect(await required(await world.filed(as('expert'), { stateCode: 'XAB' }), of)).toBe(
      'documents.not-the-paper',
    );
    expect(await required(await world.filed(as('expert'), { class: 'cted-working' }), of)).toBe(
      'documents.not-the-paper',
    );
  });
});
