import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { refusalOf } from '../../../tools/test/worlds/acting.ts';
import { as, type DecisionsWorld, decisionsWorld } from '../../../tools/test/worlds/decisions-world.ts';
import { type TestDatabase, testDatabase } from '../../database/server/database.fixture.ts';
import { type DecisionKind, decisionKinds, type Outcome, outcomes, saysYes } from '../kinds.ts';
import { requireDecision } from './require-decision.ts';

let database: TestDatabase;
let world: DecisionsWorld;
beforeAll(async () => {
  database = await testDatabase();
  world = await decisionsWorld(database);
  await world.switchedOn();
});
afterAll(() => database.drop());

type Given = {
  kind?: DecisionKind;
  fileId?: string;
  outcomes?: readonly Outcome[];
  who?: ReturnType<typeof as>;
};

const required = (decisionId: string, { kind = 'extension', who = as('expert'), ...rest }: Given = {}) =>
  world.acting(who, (db) => requireDecision(db, who, { decisionId, kind, ...rest }, database.clock));

const extension = (outcome: Outcome = 'approved', more = {}) =>
  world.decided({ kind: 'extension', fileId: world.fileId, outcome, ...more });

describe('a decision that another act rests on', () => {
  it('is given when it was taken, on the kind of thing and the file that are asked for', async () => {
    const decisionId = await extension();
    expect(await required(decisionId, { fileId: world.fileId })).toEqual({
      ...{ decisionId, outcome: 'approved', decidedOn: '2026-03-02' },
    });
  });

  it.each(outcomes)('counts as a yes or not: %s', async (outcome) => {
    const isYes = saysYes.includes(outcome);
    expect(await refusalOf(required(await extension(outcome)))).toBe(isYes ? null : 'decisions.not-taken');
  });

  it('may be asked to be a no', async () => {
    const refused = await extension('not-adopted');
    expect(await refusalOf(required(refused, { outcomes: ['not-adopted'] }))).toBeNull();
    expect(await refusalOf(required(await extension(), { outcomes: ['not-adopted'] }))).toBe(
      'decisions.not-taken',
    );
  });

  it('is refused when nobody knows it, and to a reader who may not know it', async () => {
    expect(await refusalOf(required(randomUUID()))).toBe('decisions.not-found');
    expect(await refusalOf(required(await extension(), { who: as('XAA') }))).toBe('decisions.not-found');
  });

  it.each(decisionKinds.filter((kind) => kind !== 'extension'))('is refused for %s', async (kind) => {
    expect(await refusalOf(required(await extension(), { kind }))).toBe(`decisions.other-kind-${kind}`);
  });

  it('is refused for another file; one about the body as a whole serves every file', async () => {
    expect(await refusalOf(required(await extension(), { fileId: world.otherFileId }))).toBe(
      'decisions.other-file',
    );
    const standing = await world.decided({ kind: 'hybrid-form' });
    expect(
      await refusalOf(required(standing, { kind: 'hybrid-form', fileId: world.otherFileId })),
    ).toBeNull();
  });

  it('is refused once a further decision names it, which then is the one to rest on', async () => {
    const first = await extension();
    const second = await extension('approved', { corrects: first });
    expect(await refusalOf(required(first))).toBe('decisions.superseded');
    expect(await refusalOf(required(second))).toBeNull();
    expect(await refusalOf(extension('approved', { corrects: first }))).toBe('decisions.corrected-already');
  });

  it('is refused while its text is open, and given from the closing minute on', async () => {
    world.at('2026-03-02T15:00:00Z');
    const decisionId = await world.sent({ kind: 'extension', fileId: world.fileId });
    const broken = await world.sent({ kind: 'extension', fileId: world.fileId });
    await world.objected(broken);
    world.at('2026-03-06T21:59:59.999Z');
    expect(await refusalOf(required(decisionId))).toBe('decisions.not-taken');
    world.at('2026-03-06T22:00:00Z');
    expect(await required(decisionId)).toMatchObject({ outcome: 'adopted', decidedOn: '2026-03-06' });
    expect(await refusalOf(required(broken))).toBe('decisions.not-taken');
  });
});
