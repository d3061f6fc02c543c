import { z } from 'zod';

type Treatment = 'refuse' | 'strip';
type Schema = z.core.$ZodType;

/** The schema with every object in it, however deep and however written, refusing keys it does not declare. */
export const refusingUnknownKeys = (schema: Schema): Schema => rebuilt(schema, 'refuse', new Map());

/** The schema with every object in it taking out keys it does not declare: the last wall before the reader. */
export const strippingUnknownKeys = (schema: Schema): Schema => rebuilt(schema, 'strip', new Map());

// A schema that contains itself is met again while it is being rebuilt; it then points to the copy in the making.
function rebuilt(schema: Schema, treatment: Treatment, made: Map<Schema, Schema | null>): Schema {
  const copy = made.get(schema);
  if (copy) return copy;
  if (copy === null) return z.lazy(() => made.get(schema) ?? schema);

  made.set(schema, null);
  const done = rebuildParts(schema, treatment, (part) => rebuilt(part, treatment, made));
  made.set(schema, done);
  return done;
}

function rebuildParts(schema: Schema, treatment: Treatment, rebuild: (part: Schema) => Schema): Schema {
  if (schema instanceof z.ZodObject) {
    const shape = Object.fromEntries(
      Object.entries(schema.def.shape).map(([key, part]) => [key, rebuild(part)]),
    );
    const { catchall: _, ...def } = schema.def;
    return z.core.clone(schema, { ...def, shape, ...(treatment === 'refuse' && { catchall: z.never() }) });
  }
  if (schema instanceof z.ZodArray) {
    return z.core.clone(schema, { ...schema.def, element: rebuild(schema.def.element) });
  }
  if (schema instanceof z.ZodUnion) {
    return z.core.clone(schema, { ...schema.def, options: schema.def.options.map(rebuild) });
  }
  if (schema instanceof z.ZodRecord) {
    return z.core.clone(schema, { ...schema.def, valueType: rebuild(schema.def.valueType) });
  }
  if (schema instanceof z.ZodTuple) {
    return z.core.clone(schema, { ...schema.def, items: schema.def.items.map(rebuild) });
  }
  if (schema instanceof z.ZodPipe) {
    return z.core.clone(schema, { ...schema.def, in: rebuild(schema.def.in), out: rebuild(schema.def.out) });
  }
  if (schema instanceof z.ZodLazy) return rebuild(schema.def.getter());
  return isWrapper(schema)
    ? z.core.clone(schema, { ...schema.def, innerType: rebuild(schema.def.innerType) })
    : schema;
}

const wrappers = [
  z.ZodOptional,
  z.ZodExactOptional,
  z.ZodNullable,
  z.ZodDefault,
  z.ZodPrefault,
  z.ZodNonOptional,
  z.ZodReadonly,
  z.ZodCatch,
] as const;

function isWrapper(schema: Schema): schema is InstanceType<(typeof wrappers)[number]> {
  return wrappers.some((wrapper) => schema instanceof wrapper);
}
