import { type Day, daysBetween } from '../procedure/calendar.ts';
import type { Refusal } from '../procedure/refusal.ts';
import type { ComponentKind } from '../visits/contract.ts';
import {
  confirmLong,
  confirmOutOfOrder,
  endsBeforeStart,
  overlap,
  sessionOutside,
  virtualComesFirst,
  virtualNeedsHybrid,
} from './refusals.ts';

/** Dates of a component as they are to stand. */
export type Plan = {
  readonly componentId: string | null;
  readonly kind: ComponentKind;
  readonly startsOn: Day;
  readonly endsOn: Day;
  readonly sessions: readonly Day[];
};

/** A component that stands already. An end that is still open reaches as far as one can see. */
export type Standing = {
  readonly componentId: string;
  readonly fileId: string;
  readonly number: number;
  readonly kind: string;
  readonly startsOn: Day;
  readonly endsOn: Day | null;
  readonly state: string;
};

/** Another visit of the same series with its first day. */
export type Neighbour = { readonly number: number; readonly startsOn: Day };

type Surroundings = {
  readonly fileId: string;
  readonly number: number;
  readonly form: string;
  /** All components of all visits to the same State, those of this visit too. */
  readonly standing: readonly Standing[];
};

/** Why a component cannot stand with these dates; null when it can. */
export function refusalOfDates(plan: Plan, { fileId, form, standing }: Surroundings): Refusal | null {
  const { kind, startsOn, endsOn, sessions } = plan;
  if (endsOn < startsOn) return endsBeforeStart(startsOn, endsOn);
  const outside = sessions.find((on) => on < startsOn || on > endsOn);
  if (outside) return sessionOutside(outside, startsOn, endsOn);
  if (kind === 'virtual' && form !== 'hybrid') return virtualNeedsHybrid(); // [V-188]

  const own = standing.filter((one) => one.fileId === fileId && one.componentId !== plan.componentId);
  if (own.some((one) => isWrongWayRound(plan, one))) return virtualComesFirst();
  const other = standing.find((one) => one.fileId !== fileId && one.state !== 'dropped' && meet(plan, one));
  return other ? overlap(other.number, other.startsOn, other.endsOn ?? other.startsOn) : null;
}

/** Every virtual component is over before the first physical one begins. */
function isWrongWayRound(plan: Plan, one: Standing): boolean {
  if (plan.kind === one.kind) return false;
  const [virtual, physical] = plan.kind === 'virtual' ? [plan, one] : [one, plan];
  return (virtual.endsOn ?? virtual.startsOn) >= physical.startsOn;
}

const meet = (plan: Plan, one: Standing): boolean =>
  plan.startsOn <= (one.endsOn ?? plan.startsOn) && one.startsOn <= plan.endsOn;

/**
 * Warnings that have to be gone past before the dates are kept: a physical component longer than the limit, and a
 * first day that stands in another order than the numbers. Each is named by its refusal, which is its code too.
 */
export function toConfirm(
  plan: Plan,
  number: number,
  limit: number,
  neighbours: readonly Neighbour[],
): Refusal[] {
  const days = daysBetween(plan.startsOn, plan.endsOn) + 1;
  const long = plan.kind === 'physical' && days > limit ? [confirmLong(days, limit)] : [];
  const wrong = neighbours.find((other) => isOutOfOrder(plan.startsOn, number, other));
  const odd = wrong ? [confirmOutOfOrder(plan.startsOn, wrong.number, wrong.startsOn)] : [];
  return [...long, ...odd];
}

function isOutOfOrder(startsOn: Day, number: number, other: Neighbour): boolean {
  if (other.number === number) return false;
  return other.number < number ? other.startsOn > startsOn : other.startsOn < startsOn;
}
