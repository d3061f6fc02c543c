import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isPermission } from '../access/server/index.ts';
import { fixedClock } from '../database/server/clock.ts';
import { type TestDatabase, testDatabase } from '../database/server/database.fixture.ts';
import { createApp } from '../http/server/app.ts';
import { faultsOfDocument } from '../http/server/open-api-faults.ts';
import type { Endpoint } from '../platform/contract.ts';
import { languages } from '../platform/language.ts';
import { hasMessage, say } from '../platform/server/messages.ts';
import { contracts, mountParts } from './api.ts';

const endpoints: readonly (readonly [string, Endpoint])[] = Object.values(contracts).flatMap((contract) =>
  Object.entries<Endpoint>(contract),
);

describe('the endpoints of all parts', () => {
  it('have ids and places of their own', () => {
    const ids = endpoints.map(([id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
    const places = endpoints.map(([, { method, path }]) => `${method} ${path.replace(/:\w+/g, ':')}`);
    expect(new Set(places).size).toBe(places.length);
  });

  it.each(endpoints)('%s takes a permission that the table of access has', (_, { may }) => {
    expect(isPermission(may)).toBe(true);
  });

  it.each(endpoints)('%s has params for exactly what its path fills in', (_, { path, params }) => {
    const inPath = [...path.matchAll(/:(\w+)/g)].map(([, name]) => name);
    expect(Object.keys(params?.shape ?? {}).sort()).toEqual(inPath.sort());
  });

  it.each(endpoints)('%s can say each of its refusals in six languages', (_, { refusals = [] }) => {
    const unsaid = languages.flatMap((language) =>
      refusals.filter((code) => !hasMessage(language, code)).map((code) => `${code} in ${language}`),
    );
    expect(unsaid).toEqual([]);
  });

  it.each(endpoints.filter(([, { method, body }]) => method !== 'GET' && body && 'version' in body.shape))(
    '%s, which takes a version, takes the key that makes a repeat harmless',
    (_, { body }) => {
      expect(Object.keys(body?.shape ?? {})).toContain('key');
    },
  );
});

describe('the OpenAPI document of the whole', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await testDatabase();
  });
  afterAll(() => database.drop());

  it('is valid and lists every operation', async () => {
    const app = await createApp({ say, version: '0', logger: false });
    database.clock.follow(fixedClock('2026-03-13T12:00:00Z', 'America/New_York'));
    mountParts(app, database);
    const document = (await app.inject({ url: '/api/v1/openapi.json' })).json();
    expect(faultsOfDocument(document)).toEqual([]);

    const operations = Object.values<Record<string, { operationId: string }>>(document.paths)
      .flatMap((methods) => Object.values(methods))
      .map(({ operationId }) => operationId);
    expect(operations.sort()).toEqual(endpoints.map(([id]) => id).sort());
    await app.close();
  });
});
