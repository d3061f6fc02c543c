import { describe, expect, it } from 'vitest';
import { type Branch, branchesIn, disable } from './branches.ts';

describe('a marked branch', () => {
  it('is found with its line, its ids and its code', () => {
    const text = [
      'const a = 1;',
      '  if (late) return refused; // [V-133, V-134]',
      '// [V-001] stands alone',
    ].join('\n');
    expect(branchesIn('x.ts', text)).toEqual([
      { file: 'x.ts', line: 2, ids: ['V-133', 'V-134'], code: 'if (late) return refused;' },
    ]);
  });

  it.each([
    ['if (late(on)) return no; // [V-001]', 'if (false && (late(on))) return no; // [V-001]'],
    ['} else if (a || b) { // [V-001]', '} else if (false && (a || b)) { // [V-001]'],
    ['return late ? no : null; // [V-001]', 'return false && (late) ? no : null; '],
    ['const due = a && b ? c : d; // [V-001]', 'const due = false && (a && b) ? c : d; '],
    ['map((x) => x.late ? no : yes) // [V-001]', 'map((x) => false && (x.late) ? no : yes) '],
    ['return hybrid && held; // [V-001]', 'return hybrid && false && held; '],
    ['{late && <Note />} {/* [V-001] */}', '{late && false && <Note />} '],
    ["{ id: 'D-08', duration: 'P30D' }, // [V-001]", ''],
    ['refuseIf(refusalToEnter(entry)); // [V-001]', ''],
    ["  .where('open', '=', true) // [V-001]", ''],
    ['const open = [', null],
  ])('is switched off: case %#', (line, without) => {
    expect(disable(line, at('x.ts', 1))).toBe(without);
  });

  it('is switched off where its condition runs over several lines', () => {
    const text = 'a;\nif ( // [V-001]\n  late(on)\n) return no;\n';
    expect(disable(text, at('x.ts', 2))).toBe('a;\nif (false && ( // [V-001]\n  late(on)\n)) return no;\n');
  });

  it('of a policy opens to everybody, and a statement of its own is left out', () => {
    const policy = '  using (code = (select app.my_state())); -- [V-001]';
    expect(disable(policy, at('policy.sql', 1))).toBe('  using (true); ');
    expect(disable('revoke update on state from public; -- [V-001]', at('policy.sql', 1))).toBe('');
  });
});

function at(file: string, line: number): Branch {
  return { file, line, ids: ['V-001'], code: '' };
}
