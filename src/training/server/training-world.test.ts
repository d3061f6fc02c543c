import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { focalPointOf, missionOf, trainingPersons } from '../../access/server/index.ts';
import { type TestDatabase, testDatabase } from '../../database/server/database.fixture.ts';
import { withActor } from '../../database/server/with-actor.ts';
import { getJournalOfFile } from '../../events/server/index.ts';
import { listPendingHybrid } from '../../hybrid/server/index.ts';
import { entriesOf } from '../../journal/server/read.ts';
import type { Actor } from '../../platform/actor.ts';
import { day } from '../../procedure/calendar.ts';
import { presentProcedure } from '../../procedure/procedures.ts';
import { findTrainingFile } from '../../register/server/index.ts';
import { getVisitFile } from '../../visits/server/index.ts';
import { stories } from './training-stories.ts';
import { openTrainingWorld, type Told } from './training-world.ts';

const today = day('2026-01-15');
const expert: Actor = { ...trainingPersons.expert, language: 'en' };

let database: TestDatabase;
let told: Told;
beforeAll(async () => {
  database = await testDatabase();
  told = await openTrainingWorld(database, today);
});
afterAll(() => database.drop());

const fileOf = (state: string, actor: Actor = expert) =>
  withActor(database, actor, async (db) => {
    const fileId = await findTrainingFile(db, state);
    return getVisitFile(db, actor, fileId ?? '', { view: 'stood' }, today);
  });

describe('the training world', () => {
  it('is told once, through the acts of the house', async () => {
    expect(told).toEqual({ opened: 24, there: 0 });
    expect(await openTrainingWorld(database, today)).toEqual({ opened: 0, there: 24 });
  });

  it.each(stories)('has a visit to $state in stage $stage', async ({ state, stage }) => {
    const file = await fileOf(state);
    const open = file.stageOfFile.open.map(({ id }) => id);
    expect(open).toContain(stage);
    expect(file.training).toBe(true);
    expect(file.nextActs.some((act) => act.allowed || act.refusal?.code === 'visits.not-your-act')).toBe(
      true,
    );
  });

  it('has every stage from consent to the carrying over', () => {
    const stages = Array.from({ length: 23 }, (_, place) => `ST-${String(place + 3).padStart(2, '0')}`);
    expect(stages.filter((stage) => !stories.some((story) => story.stage === stage))).toEqual([]);
  });

  it('has somebody in training for every actor of the mechanism', () => {
    const held = [...Object.values(trainingPersons), missionOf('XAA'), focalPointOf('XAA')].flatMap(
      ({ roles }): readonly string[] => roles,
    );
    const actors = presentProcedure.actors.map(({ id }) => id).filter((id) => id !== 'system');
    expect(actors.filter((actor) => !held.includes(actor))).toEqual([]);
  });

  // What follows from silence and delay, each to its end: the outcomes of clocks, and the events that followed.
  const chains = {
    'no comments, a formal letter that is due': ['XAX', ['D-08 lapsed', 'D-10 due-soon'], []],
    'no comments, the final two weeks running': ['XAM', ['D-08 lapsed', 'D-10 met', 'D-11 due-soon'], []],
    'no comments in the final two weeks either, submitted without any': [
      'XAQ',
      ['D-08 lapsed', 'D-10 met', 'D-11 lapsed', 'D-13 met', 'D-12 not-started'],
      ['formal-letter-sent', 'final-draft-submitted'],
    ],
    'more time asked for and not yet decided': ['XAL', ['D-08 open', 'D-09 open'], ['extension-requested']],
    'more time granted and let pass, without a second letter': [
      'XAR',
      ['D-08 superseded', 'D-08 lapsed', 'D-10 not-started', 'D-13 met'],
      ['extension-granted', 'final-draft-submitted'],
    ],
    'more time refused after the due day, answered in the final two weeks': [
      'XAT',
      ['D-10 met', 'D-11 met', 'D-12 met'],
      ['extension-refused', 'formal-letter-sent', 'state-comments-received'],
    ],
    'silent on confidentiality, the notice to the State due': ['XAS', ['D-16 lapsed', 'D-17 overdue'], []],
    'silent on confidentiality, a copy for participating partners alone': [
      'XAU',
      ['D-16 lapsed', 'D-17 met'],
      ['state-informed-of-limited-sharing', 'disclaimer-version-issued'],
    ],
    'no response after six months': ['XAV', ['D-18 overdue'], []],
    'an expert who has sent nothing': ['XAI', ['D-04 overdue'], []],
    'observations that are overdue': ['XAJ', ['D-06 overdue', 'D-19 not-started'], []],
    'a hybrid visit that waits for its physical part': [
      'XAE',
      ['D-20 met', 'D-06 not-started'],
      ['virtual-component-ended'],
    ],
    'consent declined': ['XAA', [], ['consent-declined']],
    'consent taken back and given again': ['XAD', [], ['consent-given', 'consent-declined', 'consent-given']],
  } as const satisfies Readonly<Record<string, readonly [string, readonly string[], readonly string[]]>>;

  it.each(Object.entries(chains))('tells of %s', async (_, [state, clocks, events]) => {
    const file = await fileOf(state);
    const outcomes = file.clocks.map(({ id, outcome }) => `${id} ${outcome}`);
    expect(outcomes).toEqual(expect.arrayContaining([...clocks]));
    const told = await withActor(database, expert, (db) => entriesOf(db, file.fileId));
    const ofChain = told
      .map(({ event }) => event)
      .filter((event) => (events as readonly string[]).includes(event));
    expect(ofChain).toEqual(events);
  });

  it('has clocks in the states that matter', async () => {
    const outcomes = async (state: string, clock: string) => {
      const { clocks } = await fileOf(state);
      return clocks.filter(({ id }) => id === clock).map(({ outcome, due }) => [outcome, due]);
    };
    expect(await outcomes('XAL', 'D-09')).toEqual([['open', null]]); // asked for more time
    expect(await outcomes('XAX', 'D-10')).toEqual([['due-soon', '2026-01-15']]); // the formal letter
    expect(await outcomes('XAM', 'D-11')).toEqual([['due-soon', '2026-01-18']]); // the final two weeks
    expect(await outcomes('XAS', 'D-16')).toEqual([['lapsed', '2026-01-12']]); // silent on confidentiality
  });

  it('[A-029] has a hybrid visit that waits for its physical component', async () => {
    const pending = await withActor(database, expert, (db) => listPendingHybrid(db, expert, true, today));
    expect(pending.map(({ stateCode, daysSince }) => [stateCode, daysSince])).toEqual([['XAE', 90]]);
  });

  it('shows in the journal who entered what, on the day it happened', async () => {
    const { rows } = await withActor(database, expert, async (db) =>
      getJournalOfFile(db, expert, (await findTrainingFile(db, 'XAK')) ?? '', { limit: 100 }),
    );
    expect(rows[0]).toMatchObject({
      event: 'draft-shared-with-state',
      on: '2026-01-03',
      by: 'cted',
      enteredBy: { roles: ['cted'], name: null },
    });
    const consent = rows.find(({ event }) => event === 'consent-given');
    expect(consent).toMatchObject({ enteredBy: { roles: ['permanent-mission'] }, onPaper: false });
    expect(rows.find(({ event }) => event === 'partner-expert-confirmed')).toMatchObject({ onPaper: true });
  });

  it('tells the visited State where it stands without what it may not know', async () => {
    const mission: Actor = { ...missionOf('XAO'), language: 'en' };
    const file = await fileOf('XAO', mission); // the report is before the Committee
    expect(file.stageOfFile.stage).toBe('ST-13');
    expect(file.clocks.map(({ id }) => id)).not.toContain('D-06');
    expect(file.basis).toBeNull();
  });
});
