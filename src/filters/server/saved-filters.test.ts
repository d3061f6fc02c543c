import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { trainingPersons } from '../../access/server/index.ts';
import { type TestDatabase, testDatabase } from '../../database/server/database.fixture.ts';
import { type ActorDb, withActor } from '../../database/server/with-actor.ts';
import type { Actor } from '../../platform/actor.ts';
import { Refused } from '../../platform/refusal.ts';
import { listFilters } from './filter-store.ts';
import { deleteFilter, moveFilter, renameFilter, saveFilter } from './saved-filters.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.drop());

const expert: Actor = { ...trainingPersons.expert, language: 'en' };
const director: Actor = { ...trainingPersons.director, language: 'en' };
const acting = <T>(actor: Actor, work: (db: ActorDb) => Promise<T>) => withActor(database, actor, work);
const save = (actor: Actor, name: string, place?: number) =>
  acting(actor, (db) => saveFilter(db, actor, { list: 'overview', name, search: 'late=true', place }));
const namesOf = (actor: Actor) =>
  acting(actor, async (db) => (await listFilters(db, 'overview')).map(({ name }) => name));
const codeOf = (act: Promise<unknown>) =>
  act.then(
    () => null,
    (fault) => (fault instanceof Refused ? fault.refusal.code : String(fault)),
  );

describe('a saved filter', () => {
  it('is kept at the end, renamed, moved, taken away, and kept again where it stood', async () => {
    const late = await save(expert, 'Late');
    const soon = await save(expert, 'Soon');
    await save(expert, 'Mine');
    expect(await namesOf(expert)).toEqual(['Late', 'Soon', 'Mine']);

    await acting(expert, (db) => renameFilter(db, soon.filterId, 'Due soon'));
    await acting(expert, (db) => moveFilter(db, late.filterId, 'down'));
    expect(await namesOf(expert)).toEqual(['Due soon', 'Late', 'Mine']);
    await acting(expert, (db) => moveFilter(db, soon.filterId, 'up')); // it is the first already
    expect(await namesOf(expert)).toEqual(['Due soon', 'Late', 'Mine']);

    const gone = await acting(expert, (db) => deleteFilter(db, late.filterId));
    expect(await namesOf(expert)).toEqual(['Due soon', 'Mine']);
    await save(expert, gone.name, gone.place);
    expect(await namesOf(expert)).toEqual(['Due soon', 'Late', 'Mine']);
  });

  it('has a name of its own in its list, when it is saved and when it is renamed', async () => {
    const one = await save(director, 'Late');
    await save(director, 'Soon');
    expect(await codeOf(save(director, 'Late'))).toBe('filters.name-taken');
    expect(await codeOf(acting(director, (db) => renameFilter(db, one.filterId, 'Soon')))).toBe(
      'filters.name-taken',
    );
    // Its own name is not taken.
    expect(await codeOf(acting(director, (db) => renameFilter(db, one.filterId, 'Late')))).toBeNull();
  });

  it('of somebody else does not exist', async () => {
    const own = await save(director, 'Of the director');
    const acts: readonly ((db: ActorDb) => Promise<unknown>)[] = [
      (db) => renameFilter(db, own.filterId, 'Taken over'),
      (db) => moveFilter(db, own.filterId, 'up'),
      (db) => deleteFilter(db, own.filterId),
    ];
    for (const act of acts) expect(await codeOf(acting(expert, act))).toBe('filters.not-found');
    expect(await namesOf(director)).toContain('Of the director');
  });

  it('is one of thirty at most in a list', async () => {
    const chair: Actor = { ...trainingPersons.chair, language: 'en' };
    for (let at = 0; at < 30; at++) await save(chair, `Filter ${at}`);
    expect(await codeOf(save(chair, 'One too many'))).toBe('filters.too-many');
  });
});
