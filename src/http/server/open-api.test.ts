import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestDatabase, testDatabase } from '../../database/server/database.fixture.ts';
import { harbour as contract, type Harbour, openHarbour } from './app.fixture.ts';
import { faultsOfDocument } from './open-api-faults.ts';

let database: TestDatabase;
let harbour: Harbour;
let document: Record<string, unknown> & { paths: Record<string, Record<string, Record<string, unknown>>> };

beforeAll(async () => {
  database = await testDatabase();
  harbour = await openHarbour(database);
  document = (await harbour.app.inject({ url: '/api/v1/openapi.json' })).json();
});
afterAll(async () => {
  await harbour.app.close();
  await database.drop();
});

describe('the OpenAPI document', () => {
  it('has the structure that version 3.1 asks for', () => {
    expect(document.openapi).toBe('3.1.0');
    expect(faultsOfDocument(document)).toEqual([]);
  });

  it('lists every operation of the contract under its name, with its permission and its refusals', () => {
    for (const [id, endpoint] of Object.entries(contract)) {
      const path = `/api/v1${endpoint.path.replace(/:(\w+)/g, '{$1}')}`;
      const operation = document.paths[path]?.[endpoint.method.toLowerCase()];
      expect(operation, id).toMatchObject({
        operationId: id,
        summary: endpoint.summary,
        'x-permission': endpoint.may,
        'x-refusals': 'refusals' in endpoint ? endpoint.refusals : [],
      });
    }
  });

  it('says that queries have numbers and lists, that unknown keys are refused, and what a problem is', () => {
    const parameters = document.paths['/api/v1/berths']!.get!.parameters as {
      name: string;
      schema: { type: string };
    }[];
    const typeOf = (name: string) => parameters.find((one) => one.name === name)?.schema.type;
    const text = JSON.stringify(document);
    expect(text).toContain('"next":{"anyOf":[{"type":"string","maxLength":1000},{"type":"null"}]}');
    expect([typeOf('limit'), typeOf('quay'), typeOf('free'), typeOf('after')]).toEqual([
      'integer',
      'array',
      'boolean',
      'string',
    ]);

    expect(text).toContain('"application/problem+json":{"schema":{"$ref":"#/components/schemas/Problem"}}');
    expect(text).toContain(
      '"name":{"type":"string","minLength":1,"maxLength":80}},"required":["name"],"additionalProperties":false',
    );
  });
});

describe('the check of a document', () => {
  it.each([
    ['a path without its slash', { paths: { berths: {} } }, 'path berths'],
    [
      'an operation without a name',
      { paths: { '/a': { get: { responses: { 200: { description: 'ok' } } } } } },
      'operationId',
    ],
    [
      'a parameter of the path that is not declared',
      { paths: { '/a/{b}': { get: operation('x') } } },
      'parameter b',
    ],
    [
      'two operations of one name',
      { paths: { '/a': { get: operation('x'), post: operation('x') } } },
      'twice',
    ],
    [
      'a reference to nothing',
      { paths: { '/a': { get: { ...operation('x'), 'x-see': { $ref: '#/components/schemas/No' } } } } },
      '#/components/schemas/No',
    ],
    [
      'an answer without a description',
      { paths: { '/a': { get: { operationId: 'x', responses: { 200: {} } } } } },
      'description',
    ],
  ])('finds %s', (_, part, fault) => {
    const faults = faultsOfDocument({ openapi: '3.1.0', info: { title: 't', version: '1' }, ...part });
    expect(faults.join('\n')).toContain(fault);
  });
});

function operation(operationId: string) {
  return { operationId, responses: { 200: { description: 'ok' } } };
}
