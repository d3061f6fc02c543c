import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { refusingUnknownKeys, strippingUnknownKeys } from './unknown-keys.ts';

const Leaf = z.object({ a: z.string() });
const known = { a: 'x' };
const strange = { a: 'x', b: 1 };

type Node = { name: string; parts: Node[] };
const Tree: z.ZodType<Node> = z.object({
  name: z.string(),
  get parts() {
    return z.array(Tree);
  },
});

// However an object is written and wherever it stands.
const places: [string, z.ZodType, unknown, unknown][] = [
  ['at the top', Leaf, known, strange],
  ['written strictly', z.strictObject({ a: z.string() }), known, strange],
  ['written loosely', z.looseObject({ a: z.string() }), known, strange],
  ['in a list', z.array(Leaf), [known], [strange]],
  ['in a tuple', z.tuple([Leaf, z.string()]), [known, 's'], [strange, 's']],
  ['in a record', z.record(z.string(), Leaf), { k: known }, { k: strange }],
  ['in one of several', z.union([z.string(), Leaf]), known, strange],
  [
    'in a kind of several',
    z.discriminatedUnion('k', [Leaf.extend({ k: z.literal(1) })]),
    { k: 1, a: 'x' },
    { k: 1, a: 'x', b: 1 },
  ],
  ['where it may be left out', z.object({ o: Leaf.optional() }), { o: known }, { o: strange }],
  ['where it may be null', z.object({ o: Leaf.nullable() }), { o: known }, { o: strange }],
  ['with a default', z.object({ o: Leaf.default({ a: 'd' }) }), { o: known }, { o: strange }],
  ['with a rule of its own', Leaf.refine(({ a }) => a === 'x'), known, strange],
  [
    'in something that contains itself',
    Tree,
    { name: 'n', parts: [{ name: 'm', parts: [] }] },
    { name: 'n', parts: [{ name: 'm', parts: [], b: 1 }] },
  ],
];

describe('a key that is not declared', () => {
  it.each(places)('%s is refused in what comes in', (_, schema, good, bad) => {
    const strict = refusingUnknownKeys(schema);
    expect(z.safeParse(strict, good).success).toBe(true);
    expect(z.safeParse(strict, bad).success).toBe(false);
  });

  it.each(places)('%s is taken out of what goes out', (_, schema, good, bad) => {
    const stripping = strippingUnknownKeys(schema);
    expect(z.encode(stripping, bad as never)).toEqual(good);
  });

  it('is not let in by a rule that only looks at the rest', () => {
    const strict = refusingUnknownKeys(Leaf.refine(({ a }) => a === 'y'));
    expect(z.safeParse(strict, known).success).toBe(false);
  });
});
