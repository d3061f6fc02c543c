import { expect, it } from 'vitest';
import { classOf, includesReading, isAtLeast, readers, refusalToUse } from '../access/server/index.ts';
import { type Audience, audiences, publicReader } from '../platform/actor.ts';
import { accessOf, marksOf, resources } from '../rights/server/index.ts';
import { fixtures } from './access-fixtures/all.fixture.ts';
import { endpoints } from './access-fixtures/world.fixture.ts';

// Permissions are coarse: a class of readers has one or not. Each is held to the table of access, through the
// resources of the endpoints that take it: no class is kept out that the table lets in somewhere, or let in for nothing.

/** Classes of which the table lets somebody use the endpoint, at some moment. */
function classesFor(id: string, permission: string): readonly Audience[] {
  const fixture = fixtures[id];
  if (!fixture) return [];
  const isEntry = fixture.resource.startsWith('entry:');
  if (isEntry && permission === 'record-event') return entering;
  const { resource, needs = isEntry && isAct(id) ? 'enter' : 'read' } = fixture;
  const moments = [new Set<string>(), ...marksOf(resource).map((mark) => new Set([mark]))];
  const isLetIn = (reader: (typeof readers)[number]) =>
    moments.some((moment) => {
      const { access } = accessOf(reader, resource, moment);
      if (typeof needs !== 'string') return needs.includes(access);
      return needs === 'read' ? includesReading(access) : isAtLeast(access, needs);
    });
  return audiences.filter((audience) =>
    readers.some((reader) => classOf(reader) === audience && isLetIn(reader)),
  );
}

const isAct = (id: string): boolean => endpoints.some(([one, { method }]) => one === id && method !== 'GET');

// Who enters one event enters it by the permission that all events take.
const entering = audiences.filter((audience) =>
  readers.some(
    (reader) =>
      classOf(reader) === audience &&
      resources.some(
        (one) => one.startsWith('entry:') && accessOf(reader, one, new Set()).access === 'enter',
      ),
  ),
);

// Who keeps the accounts of a body is said of a person, so the class has the permission and most persons do not.
const keepers: Readonly<Record<string, readonly Audience[]>> = { 'keep-accounts': ['state', 'partner'] };

const taken = [...new Set(endpoints.map(([, { may }]) => may))].sort();

it.each(taken)('%s is for the classes that the table of access lets in, and for no other', (permission) => {
  const own = endpoints.filter(([, { may }]) => may === permission).map(([id]) => id);
  const letIn = new Set([...own.flatMap((id) => classesFor(id, permission)), ...(keepers[permission] ?? [])]);
  const allowed = audiences.filter(
    (audience) => !refusalToUse(permission, { ...publicReader('en'), audience }),
  );
  expect([...letIn].filter((audience) => !allowed.includes(audience))).toEqual([]);
  // A list may be asked for by more, and shows nothing to those who may know of nothing.
  const isList = own.some((id) => fixtures[id]?.shows);
  expect(allowed.filter((audience) => !letIn.has(audience) && !isList)).toEqual([]);
});
