import type { FastifySchemaValidationError } from 'fastify';
import type { Refusal } from '../../platform/refusal.ts';
import {
  badValue,
  missing,
  notOneOf,
  tooBig,
  tooLong,
  tooSmall,
  unknownKey,
} from '../../platform/refusals.ts';
import type { FormFault } from './problem.ts';

type Part = 'body' | 'query';

/** What is wrong with the form of a request, each fault by its own name and place. */
export function formFaults(part: Part, issues: readonly FastifySchemaValidationError[]): FormFault[] {
  return issues.flatMap((issue) => {
    const at = `${part}${issue.instancePath === '/' ? '' : issue.instancePath}`;
    const field = issue.instancePath.slice(1) || part;
    return unknownKeys(issue).length > 0
      ? unknownKeys(issue).map((key) => ({ refusal: unknownKey(key), at: `${at}/${key}` }))
      : [{ refusal: refusalOf(issue, field), at }];
  });
}

// The names and details below are those of zod's issues, which arrive here as Fastify's validation errors.
function refusalOf({ keyword, params, message }: FastifySchemaValidationError, field: string): Refusal {
  if (keyword === 'invalid_type' && message?.endsWith('received undefined')) return missing(field);
  if (keyword === 'invalid_value' && isTexts(params.values)) return notOneOf(field, params.values);
  if (keyword === 'too_small') return refusalOfLittle(field, params);
  if (keyword === 'too_big') return refusalOfMuch(field, params);
  return badValue(field);
}

function refusalOfLittle(field: string, { origin, minimum }: Details): Refusal {
  if (isNumeric(origin) && typeof minimum === 'number') return tooSmall(field, minimum);
  return origin === 'string' ? missing(field) : badValue(field);
}

function refusalOfMuch(field: string, { origin, maximum }: Details): Refusal {
  if (typeof maximum !== 'number') return badValue(field);
  return isNumeric(origin) ? tooBig(field, maximum) : tooLong(field, maximum);
}

type Details = FastifySchemaValidationError['params'];

const isNumeric = (origin: unknown): boolean => origin === 'number' || origin === 'int';

function unknownKeys({ keyword, params }: FastifySchemaValidationError): readonly string[] {
  return keyword === 'unrecognized_keys' && isTexts(params.keys) ? params.keys : [];
}

function isTexts(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((one) => typeof one === 'string');
}
