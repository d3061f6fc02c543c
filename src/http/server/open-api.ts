import swagger from '@fastify/swagger';
import type { FastifyInstance, FastifySchema } from 'fastify';
import { createJsonSchemaTransform, createJsonSchemaTransformObject } from 'fastify-type-provider-zod';
import { z } from 'zod';
import type { Endpoint } from '../../platform/contract.ts';
import { Problem } from '../../platform/schemas.ts';

type Described = FastifySchema & {
  readonly operationId: string;
  readonly summary: string;
  readonly tags: readonly string[];
  readonly 'x-permission': string;
  readonly 'x-refusals': readonly string[];
  readonly 'x-takes'?: 'bytes';
};

/** What the OpenAPI document says of an endpoint. */
export function operationOf(id: string, endpoint: Endpoint): Described {
  return {
    operationId: id,
    summary: endpoint.summary,
    tags: [endpoint.path.split(/[/.]/)[1] ?? ''],
    'x-permission': endpoint.may,
    'x-refusals': [...(endpoint.refusals ?? [])],
    ...(endpoint.takes && { 'x-takes': endpoint.takes }),
    response: {
      200: {
        description: endpoint.file ? `A file of type ${mediaTypeOf(endpoint)}` : 'Done',
        content: { [mediaTypeOf(endpoint)]: { schema: endpoint.file ? z.string() : endpoint.response } },
      },
      default: {
        description: 'A refusal, with its code; or a fault, with its number',
        content: { 'application/problem+json': { schema: Problem } },
      },
    },
  };
}

const mediaTypeOf = ({ file = 'application/json' }: Endpoint): string => (file === 'bytes' ? anyBytes : file);

const anyBytes = 'application/octet-stream';

/** The body of an act that takes nothing: it may be left out, and anything in it is refused. */
export const noBody = z.object({}).nullish();

/** Serves the OpenAPI 3.1 document of all that is mounted after it. */
export async function serveOpenApi(app: FastifyInstance, version: string): Promise<void> {
  const transform = createJsonSchemaTransform({ zodToJsonConfig: { override: asOnTheWire } });
  const transformObject = createJsonSchemaTransformObject({ zodToJsonConfig: { override: asOnTheWire } });
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: {
        title: 'Stocktake',
        version,
        description:
          'The API of Stocktake. Every operation names the permission it takes (x-permission) and the codes of its ' +
          'own refusals (x-refusals). Refusals and faults are problem documents (RFC 9457). Unknown keys are refused. Programs send the header x-stocktake: 1 with every act.',
        license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
      },
      components: { securitySchemes: { person: { type: 'apiKey', in: 'cookie', name: 'stk_session' } } },
      security: [{ person: [] }, {}],
    },
    transform: (route) => transform({ ...route, schema: withoutNoBody(route.schema) }),
    transformObject: (document) => withBytesTaken(withoutUnused(transformObject(document))),
  });
  app.get('/api/v1/openapi.json', { schema: { hide: true }, config: { ground: 'openapi' } }, async () =>
    app.swagger(),
  );
}

function withoutNoBody({ body, ...schema }: FastifySchema): FastifySchema {
  return body === noBody ? schema : { ...schema, body };
}

// A file that is sent is no JSON that a schema could check, so the route knows of no body and the document has to be told.
function withBytesTaken<Document extends object>(document: Document): Document {
  const paths = 'paths' in document ? Object.values(document.paths ?? {}) : [];
  for (const operation of paths.flatMap((path) => Object.values<object>(path))) {
    if (!('x-takes' in operation)) continue;
    const content = { [anyBytes]: { schema: { type: 'string', contentMediaType: anyBytes } } };
    Object.assign(operation, { requestBody: { required: true, content } });
  }
  return document;
}

type Drawn = { readonly zodSchema: z.core.$ZodType; readonly jsonSchema: z.core.JSONSchema.BaseSchema };

// The schemas as requests and answers bear them out: objects refuse or lose what they do not declare, whichever way
// they are written; a cursor is text in both directions; a whole number needs no limits that only JavaScript has.
function asOnTheWire({ zodSchema, jsonSchema }: Drawn): void {
  if (zodSchema instanceof z.ZodObject) jsonSchema.additionalProperties = false;
  if (zodSchema instanceof z.ZodCodec) {
    for (const key of Object.keys(jsonSchema)) delete jsonSchema[key];
    const { $schema: _, ...text } = z.toJSONSchema(zodSchema.def.in, { io: 'input' });
    Object.assign(jsonSchema, text);
  }
  if (jsonSchema.minimum === Number.MIN_SAFE_INTEGER) delete jsonSchema.minimum;
  if (jsonSchema.maximum === Number.MAX_SAFE_INTEGER) delete jsonSchema.maximum;
}

// Each named schema is offered once as input and once as output; what nothing refers to is left out.
function withoutUnused<Document extends object>(document: Document): Document {
  if (!('components' in document) || !hasSchemas(document.components)) return document;
  const used = new Set<string>();
  const { components, ...rest } = document;
  const visit = (part: unknown) => {
    for (const [, name = ''] of JSON.stringify(part ?? null).matchAll(/"#\/components\/schemas\/([^"]+)"/g)) {
      if (used.has(name)) continue;
      used.add(name);
      visit(components.schemas[name]);
    }
  };
  visit(rest);
  const schemas = Object.fromEntries(Object.entries(components.schemas).filter(([name]) => used.has(name)));
  return { ...document, components: { ...components, schemas } };
}

function hasSchemas(components: unknown): components is { schemas: Record<string, unknown> } {
  return typeof components === 'object' && components !== null && 'schemas' in components;
}
