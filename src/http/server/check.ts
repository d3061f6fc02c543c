import type { FastifyInstance } from 'fastify';
import { serializerCompiler, validatorCompiler } from 'fastify-type-provider-zod';
import type { z } from 'zod';
import { fromQueryText } from './query-text.ts';
import { refusingUnknownKeys, strippingUnknownKeys } from './unknown-keys.ts';

/** Has every input checked and every answer stripped by the schemas of its contract. */
export function checkInputAndOutput(app: FastifyInstance): void {
  app.setValidatorCompiler<z.core.$ZodType>((route) => {
    const check = validatorCompiler({ ...route, schema: refusingUnknownKeys(route.schema) });
    return route.httpPart === 'querystring' ? (query) => check(fromQueryText(route.schema, query)) : check;
  });
  app.setSerializerCompiler<z.core.$ZodType>((route) =>
    serializerCompiler({ ...route, schema: strippingUnknownKeys(route.schema) }),
  );
}
