import { z } from 'zod';

// A query is text only. Before it is checked, each value takes the form its schema asks for, so that a contract
// says z.int() and the OpenAPI document says integer. Text that cannot take the form stays and is then refused.

type Values = Readonly<Record<string, unknown>>;

/** The query with numbers, yes-or-no and lists in the place of their texts. */
export function fromQueryText(schema: z.core.$ZodType, query: Values): Values {
  const shape = schema instanceof z.ZodObject ? schema.def.shape : {};
  return Object.fromEntries(
    Object.entries(query).map(([key, text]) => {
      const wanted = shape[key];
      return [key, wanted ? inForm(core(wanted), text) : text];
    }),
  );
}

function inForm(wanted: z.core.$ZodType, value: unknown): unknown {
  if (wanted instanceof z.ZodArray) {
    const element = core(wanted.def.element);
    return (Array.isArray(value) ? value : [value]).map((one) => inForm(element, one));
  }
  if (typeof value !== 'string') return value;
  if (wanted instanceof z.ZodNumber && /^-?\d{1,15}(\.\d{1,6})?$/.test(value)) return Number(value);
  if (wanted instanceof z.ZodBoolean && (value === 'true' || value === 'false')) return value === 'true';
  return value;
}

function core(schema: z.core.$ZodType): z.core.$ZodType {
  const wrapped =
    schema instanceof z.ZodOptional ||
    schema instanceof z.ZodExactOptional ||
    schema instanceof z.ZodNullable ||
    schema instanceof z.ZodDefault ||
    schema instanceof z.ZodReadonly;
  return wrapped ? core(schema.def.innerType) : schema;
}
