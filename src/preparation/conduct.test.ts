import { describe, expect, it } from 'vitest';
import { day } from '../procedure/calendar.ts';
import type { Entry } from '../procedure/journal.ts';
import { type ConductedComponent, conductCorrected, conductOf } from './conduct.ts';

const part = (kind: 'virtual' | 'physical', startsOn: string, endsOn: string | null, state = 'planned') =>
  ({
    componentId: `${kind} from ${startsOn}`,
    kind,
    startsOn: day(startsOn),
    endsOn: endsOn === null ? null : day(endsOn),
    state,
  }) as ConductedComponent;
const entry = (event: string, on: string, more: Partial<Entry> = {}): Entry => ({
  id: 'x',
  event,
  on: day(on),
  ...more,
});

const refusalOf = (form: string, components: readonly ConductedComponent[], happened: Entry) => {
  const outcome = conductOf(form, components, happened);
  return 'refusal' in outcome ? outcome.refusal.code : null;
};
const changesOf = (form: string, components: readonly ConductedComponent[], happened: Entry) => {
  const outcome = conductOf(form, components, happened);
  if ('refusal' in outcome) throw new Error(outcome.refusal.code);
  return outcome.conduct;
};

const planned = part('physical', '2025-03-10', '2025-03-14');
const virtual = part('virtual', '2025-03-03', '2025-03-05');
const held = part('virtual', '2025-03-03', '2025-03-05', 'held');

describe('when a visit begins', () => {
  it('its first planned component begins on that day, and ends no earlier', () => {
    const { changed } = changesOf('on-site', [planned], entry('visit-started', '2025-03-17'));
    expect(changed).toEqual([{ ...planned, startsOn: '2025-03-17', endsOn: '2025-03-17' }]);
  });

  it.each([
    ['on-site', 'physical'],
    ['hybrid', 'virtual'],
  ])('and nothing was planned, a %s visit has its first component, a %s one', (form, kind) => {
    const conduct = changesOf(form, [], entry('visit-started', '2025-03-10'));
    expect(conduct).toEqual({ changed: [], begun: { kind, startsOn: '2025-03-10' } });
  });
});

describe('when a virtual component ends', () => {
  it('the one that is named is held until that day; without a name the first', () => {
    const second = part('virtual', '2025-04-07', '2025-04-09');
    const on = '2025-04-08';
    const named = entry('virtual-component-ended', on, { component: second.componentId });
    expect(changesOf('hybrid', [virtual, second], named).changed).toEqual([
      { ...second, endsOn: on, state: 'held' },
    ]);
    const first = changesOf(
      'hybrid',
      [virtual, second],
      entry('virtual-component-ended', '2025-03-04'),
    ).changed;
    expect(first).toEqual([{ ...virtual, endsOn: '2025-03-04', state: 'held' }]);
  });

  it('is refused when there is none that is open', () => {
    expect(refusalOf('hybrid', [held], entry('virtual-component-ended', '2025-03-05'))).toBe(
      'preparation.component-not-found',
    );
  });
});

describe('when a visit ends', () => {
  it.each([
    ['while a virtual component is open', [virtual, planned], '2025-03-14', 'preparation.virtual-still-open'],
    ['before a physical one has begun', [held, planned], '2025-03-09', 'preparation.physical-still-open'],
    ['without a physical one', [held], '2025-03-14', 'preparation.physical-still-open'],
    ['on the first day of its physical one', [held, planned], '2025-03-10', null],
  ] as const)('[A-027] %s: %o', (_, components, on, code) => {
    expect(refusalOf('hybrid', components, entry('visit-ended', on))).toBe(code);
  });

  it.each([
    ['a visit on site', [planned], 'preparation.virtual-needs-hybrid'],
    ['a hybrid visit whose virtual component is open', [virtual, planned], 'preparation.virtual-still-open'],
    ['a hybrid visit whose virtual component was held', [held, planned], null],
  ] as const)('[V-192] because the virtual component stands: %s', (_, components, code) => {
    const stands = entry('visit-ended', '2025-06-02', { option: 'virtual-component-stands' });
    expect(refusalOf('hybrid', components, stands)).toBe(code);
  });
});

describe('when only a day is put right', () => {
  const over = { ...planned, state: 'held' } as ConductedComponent;

  it.each([
    ['visit-started', '2025-03-11', { startsOn: '2025-03-11', endsOn: '2025-03-14' }],
    ['visit-ended', '2025-03-15', { startsOn: '2025-03-10', endsOn: '2025-03-15' }],
  ])('%s moves that end of the component', (event, on, days) => {
    expect(conductCorrected([over], entry(event, on)).changed).toEqual([{ ...over, ...days }]);
  });

  it('the day of the decision that the virtual component stands moves no component', () => {
    const stands = entry('visit-ended', '2025-06-03', { option: 'virtual-component-stands' });
    expect(conductCorrected([held], stands).changed).toEqual([]);
  });
});
