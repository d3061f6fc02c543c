import { describe, expect, it } from 'vitest';
import { type Audience, audiences } from '../platform/actor.ts';
import { day } from '../procedure/calendar.ts';
import { clocksOf } from '../procedure/clocks.ts';
import { ctc2020 } from '../procedure/ctc-2020/ctc-2020.ts';
import type { Condition } from '../procedure/procedure.ts';
import { stageOf } from '../procedure/stage.ts';
import { clocksKnownTo, mayKnow, procedureKnownTo } from './audience.ts';

const ended = [
  { id: 'a', event: 'visit-approved', on: day('2024-11-01') },
  { id: 'b', event: 'consent-given', on: day('2024-12-01') },
  { id: 'c', event: 'visit-started', on: day('2025-03-10') },
  { id: 'd', event: 'closing-meeting-held', on: day('2025-03-14') },
  { id: 'e', event: 'visit-ended', on: day('2025-03-14') },
];
const clocksFor = (audience: Audience) =>
  clocksKnownTo(ctc2020, audience, clocksOf(ctc2020, ended, {}, day('2025-03-20'))).map(({ id }) => id);

describe('who may know of an event', () => {
  it.each([
    ['pao-submitted', ['secretariat', 'committee', 'partner']],
    ['draft-shared-with-state', ['secretariat', 'committee', 'state', 'partner']],
    ['member-comments-received', ['secretariat', 'committee']],
    ['session-summarized', ['secretariat']],
    ['press-release-published', ['secretariat', 'committee', 'state', 'partner', 'public']],
  ])('%s: %o', (event, readers) => {
    const rule = ctc2020.events.find(({ id }) => id === event)!;
    expect(audiences.filter((audience) => mayKnow(rule, audience))).toEqual(readers);
  });
});

describe('a clock whose start or end a reader may not know does not exist for that reader', () => {
  it('so a State has no clock of the preliminary assessment, nor of what the Committee has before it', () => {
    expect(clocksFor('state')).toEqual([
      ...[
        'D-02',
        'D-03',
        'D-07',
        'D-08',
        'D-09',
        'D-10',
        'D-11',
        'D-16',
        'D-17',
        'D-18',
        'T-02',
        'T-03',
        'T-05',
      ],
    ]);
  });

  it('so the public has none, and an administrator has none', () => {
    expect(clocksFor('public')).toEqual([]);
    expect(clocksFor('administrator')).toEqual([]);
  });

  it('so the secretariat has all, save that of the yearly list, which belongs to no file', () => {
    expect(clocksFor('secretariat')).toEqual(
      ctc2020.clocks.map(({ id }) => id).filter((id) => id !== 'D-01'),
    );
  });
});

describe('where a file stands', () => {
  it('is told to a State without stages it may not know of', () => {
    const { open } = stageOf(procedureKnownTo(ctc2020, 'state'), ended, {}, day('2025-03-20'));
    expect(open.map(({ id }) => id)).toEqual(['ST-09', 'ST-12']);
  });
});

describe('acts of a State and of partners', () => {
  // What they depend on is known to whoever enters them, or is asked of app.barring_entries (0003-visits.sql).
  const barring = ['final-draft-submitted', 'report-adopted'];
  const enteredBy: readonly (readonly [Audience, readonly string[]])[] = [
    ['state', ['visited-state']],
    ['partner', ['participating-partner', 'non-attending-partner', 'visiting-expert']],
  ];

  it.each(enteredBy)('of the class %s depend on nothing hidden that is not asked for', (audience, roles) => {
    const hidden = ctc2020.events
      .filter((rule) => roles.includes(rule.by))
      .flatMap((rule) => (rule.needs ?? []).flatMap((need) => eventsOf(need.condition)))
      .filter((event) => !mayKnow(ctc2020.events.find(({ id }) => id === event)!, audience));
    expect(hidden.filter((event) => !barring.includes(event))).toEqual([]);
  });
});

function eventsOf(condition: Condition): readonly string[] {
  if (condition.is === 'all' || condition.is === 'any') return condition.of.flatMap(eventsOf);
  if (condition.is === 'not') return eventsOf(condition.of);
  if (condition.is === 'latest') return condition.among;
  if ('event' in condition) return [condition.event];
  if (!('clock' in condition)) return [];
  const clock = ctc2020.clocks.find(({ id }) => id === condition.clock)!;
  return [
    ...clock.triggers.flatMap(({ event }) => (typeof event === 'string' ? [event] : event.laterOf)),
    ...clock.fulfilledBy,
  ];
}
