import type { RefusedRow } from '../platform/import-report.ts';
import type { Refusal } from '../platform/refusal.ts';

export function noProvision(): Refusal {
  return { code: 'standards.no-provision', kind: 'not-found' };
}

/** No such area of a visit; the list of them is in S/2020/731 IV. */
export function unknownTheme(theme: string): Refusal {
  return {
    code: 'standards.unknown-theme',
    kind: 'bad-input',
    values: { theme },
    cite: ['S/2020/731 IV(a)'],
  };
}

/** A provision of an import names a resolution or a theme that the registry does not hold. */
export function nothingToHangOn(row: number, name: string): RefusedRow {
  return { row, code: 'standards.nothing-to-hang-on', values: { name } };
}
