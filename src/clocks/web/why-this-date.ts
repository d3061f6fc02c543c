import { type Duration, spanOf } from '../../procedure/calendar.ts';
import type { ClockRule } from '../../procedure/procedure.ts';
import type { ClockReading, ExtensionStep } from '../../procedure/reading.ts';

/** A sentence by the id of its message, with what it has blanks for. */
export type Sentence = { readonly id: string; readonly values: Readonly<Record<string, string | number>> };

/** Why a clock has the due day it has, step by step, as sentences in the order of the sum. */
export function whyThisDate(reading: ClockReading, rule: ClockRule | undefined): readonly Sentence[] {
  const sum = reading.calculation;
  if (!sum || reading.from === null) return [say('clocks.why.not-started', {})];

  return [
    say('clocks.why.trigger', { event: sum.trigger, on: sum.triggerOn }),
    ...(reading.provisional ? [say('clocks.why.provisional', {})] : []),
    ...durationOf(sum.duration, sum.counting),
    ...ourTimeOf(rule),
    ...alertOf(reading),
    ...statedOf(rule),
    ...sum.earlier.map((was) => say(`clocks.why.earlier-${was.because}`, { due: was.due, from: was.from })),
    ...extensionsOf(reading),
    ...resultOf(reading),
    ...settingsOf(reading, rule),
  ];
}

const units = { D: 'days', W: 'weeks', M: 'months', Y: 'years' } as const;

/** A length of time as a sentence: `P30D` counted in calendar days becomes clocks.why.calendar-days with 30. */
function durationOf(duration: Duration | null, counting: string): readonly Sentence[] {
  if (duration === null) return [say('clocks.why.no-time', {})];
  const { count, unit } = spanOf(duration);
  if (count === 0) return [say('clocks.why.same-day', {})];
  return [say(`clocks.why.${unit === 'D' ? counting : units[unit]}`, { count })];
}

/** The time itself is a setting where the source states none. */
function ourTimeOf(rule: ClockRule | undefined): readonly Sentence[] {
  const setting = rule?.durationFrom;
  return setting ? [say('clocks.why.our-time', { id: setting, setting })] : [];
}

/** Settings that do not move the due day but belong to it: reminders, the cap, the day of an alert. */
function settingsOf(reading: ClockReading, rule: ClockRule | undefined): readonly Sentence[] {
  return (reading.calculation?.settings ?? [])
    .filter((setting) => setting !== rule?.durationFrom)
    .map((setting) => say('clocks.why.setting', { id: setting, setting }));
}

function alertOf(reading: ClockReading): readonly Sentence[] {
  return reading.alertOn ? [say('clocks.why.alert', { on: reading.alertOn })] : [];
}

function statedOf(rule: ClockRule | undefined): readonly Sentence[] {
  return rule?.asStated ? [say(`clocks.why.printed.${rule.id}`, {})] : [];
}

function extensionsOf(reading: ClockReading): readonly Sentence[] {
  const sum = reading.calculation;
  if (!sum?.original || reading.extensions.length === 0) return [];
  return [
    say('clocks.why.original', { due: sum.original }),
    ...reading.extensions.map(extensionSentence),
    ...(sum.cap ? [say('clocks.why.cap', { cap: sum.cap })] : []),
  ];
}

/** One request for more time and what became of it. */
export function extensionSentence(step: ExtensionStep): Sentence {
  const { requestedOn, decidedOn, until, decision } = step;
  return say(`clocks.extension.${decision ?? 'pending'}${mannerOf(step)}`, {
    requestedOn: requestedOn ?? '',
    decidedOn: decidedOn ?? '',
    until: until ?? '',
  });
}

function mannerOf({ requestedOn, inTime }: ExtensionStep): string {
  if (requestedOn === null) return '-unasked';
  return inTime ? '' : '-late';
}

function resultOf(reading: ClockReading): readonly Sentence[] {
  if (!reading.due) return [];
  const due = say('clocks.why.so-due', { due: reading.due });
  const working = reading.lastWorkingDay;
  return working && working !== reading.due
    ? [due, say('clocks.why.last-working-day', { on: working })]
    : [due];
}

function say(id: string, values: Sentence['values']): Sentence {
  return { id, values };
}
