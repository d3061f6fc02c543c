import type { Refusal } from '../platform/refusal.ts';
import type { Day } from '../procedure/calendar.ts';

// The ways this part can say no. What the procedure itself forbids is said by the engine (`procedure.*`).

export function notYourAct(role: string): Refusal {
  return { code: 'sittings.not-your-act', kind: 'forbidden', values: { role } };
}

export function visitOver(on: Day): Refusal {
  return { code: 'sittings.visit-over', kind: 'too-late', values: { on }, cite: ['S/2020/731 VI.3(b)'] };
}

export function sittingNotFound(): Refusal {
  return { code: 'sittings.not-found', kind: 'not-found' };
}

export function endsBeforeItStarts(): Refusal {
  return { code: 'sittings.ends-before-it-starts', kind: 'bad-input' };
}

export function unknownTheme(theme: string): Refusal {
  return { code: 'sittings.unknown-theme', kind: 'bad-input', values: { theme }, cite: ['S/2020/731 IV(a)'] };
}

export function nothingPlanned(): Refusal {
  return { code: 'sittings.nothing-planned', kind: 'not-now', cite: ['S/2020/731 VI.2(b)(iii)'] };
}
