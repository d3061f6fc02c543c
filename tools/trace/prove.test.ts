import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { claimsOf } from './claims.ts';
import { isFine, type Proof, prove } from './prove.ts';
import { draw } from './random.ts';

// A tiny project of its own, because a proof changes code.
let root = '';

beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'stocktake-fixture-'));
  mkdirSync(join(root, 'src'));
  symlinkSync(fileURLToPath(new URL('../../node_modules', import.meta.url)), join(root, 'node_modules'));
  writeFileSync(join(root, 'package.json'), '{ "type": "module" }');
  writeFileSync(join(root, 'src', 'late.ts'), code);
  writeFileSync(join(root, 'src', 'late.test.ts'), tests);
});

afterAll(() => rmSync(root, { recursive: true, force: true }));

it('switches each marked branch off in a copy and says which claiming tests noticed', async () => {
  const told: Proof[] = [];
  const proofs = await prove(root, lastRun(), { count: 9, seed: 1 }, (proof) => told.push(proof));

  expect(Object.fromEntries(proofs.map(({ id, verdict }) => [id, verdict]))).toEqual({
    'V-001': 'red',
    'V-002': 'STILL GREEN',
    'V-003': 'NO TEST',
    'V-004': 'only in a story',
    'V-005': 'BROKEN',
    'V-006': 'CANNOT BE SWITCHED OFF',
    'V-007': 'STILL GREEN',
  });
  expect(
    proofs
      .filter(isFine)
      .map(({ id }) => id)
      .toSorted(),
  ).toEqual(['V-001', 'V-004']);
  expect(told).toEqual(proofs);
  expect(readFileSync(join(root, 'src', 'late.ts'), 'utf8')).toBe(code);
}, 120_000);

it('draws the same branches for the same seed, others for another, and never one twice', () => {
  const numbers = Array.from({ length: 100 }, (_, at) => at);
  expect(draw(numbers, 20, 7)).toEqual(draw(numbers, 20, 7));
  expect(draw(numbers, 20, 7)).not.toEqual(draw(numbers, 20, 8));
  expect(new Set(draw(numbers, 200, 7)).size).toBe(100);
});

const code = `export function late(on, due) {
  if (on > due) return 'late'; // [V-001]
  if (on === due) return 'in time'; // [V-002]
  if (!due) return 'no date'; // [V-003]
  if (!on) return 'nothing yet'; // [V-004]
  if (on < 0) return 'never'; // [V-007]
  return 'in time';
}
export const words = [late].map(
  late); // [V-005]
export const open = [ // [V-006]
];
`;

const tests = `import { expect, it } from 'vitest';
import { late, open, words } from './late.ts';
it('[V-001] late', () => expect(late(2, 1)).toBe('late'));
it('[V-002] on the day', () => expect(late(1, 1)).toBe('in time'));
it('[V-005] loads', () => expect(words).toHaveLength(1));
it('[V-006] open', () => expect(open).toEqual([]));
let kept;
it('keeps', () => { kept = late(2, 1); });
it('[V-007] rests on what was kept before', () => expect(kept).toBe('late'));
`;

function lastRun() {
  const unit = (title: string) => ({
    title,
    file: join(root, 'src', 'late.test.ts'),
    runner: 'vitest' as const,
    status: 'passed' as const,
  });
  const story = { ...unit('[V-004] in a story'), runner: 'playwright' as const };
  return claimsOf([...['V-001', 'V-002', 'V-005', 'V-006', 'V-007'].map((id) => unit(`[${id}] x`)), story]);
}
