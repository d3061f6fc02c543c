import type { ClockRule, Procedure } from '../../procedure/procedure.ts';

// The rules travel with the pages: they are data without a secret, and every date on the screen has to be able to
// say which of them it rests on.

export function findClockRule(procedure: Procedure, clockId: string): ClockRule | undefined {
  return procedure.clocks.find((clock) => clock.id === clockId);
}

/** The event that follows from the lapse of each clock, by id of the clock. */
export function lapsesOf(procedure: Procedure): Readonly<Record<string, string>> {
  return Object.fromEntries(
    procedure.clocks.flatMap((clock) => (clock.lapse ? [[clock.id, clock.lapse.event]] : [])),
  );
}
