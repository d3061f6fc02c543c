import { randomUUID } from 'node:crypto';
import type { ActorDb } from '../../database/server/with-actor.ts';
import type { Day } from '../../procedure/calendar.ts';
import type { Component } from '../../visits/contract.ts';
import type { Neighbour, Standing } from '../planning.ts';

/** Components of all visits to a State, each with the number of its visit, in the order of their days. */
export function listStanding(
  db: ActorDb,
  { stateCode, training }: { readonly stateCode: string; readonly training: boolean },
): Promise<Standing[]> {
  return db
    .selectFrom('visit_component')
    .innerJoin('visit', 'visit.file_id', 'visit_component.file_id')
    .select(['component_id as componentId', 'visit.file_id as fileId', 'number', 'kind'])
    .select(['visit_component.starts_on as startsOn', 'visit_component.ends_on as endsOn', 'state'])
    .where('visit_component.state_code', '=', stateCode)
    .where('training', '=', training)
    .orderBy('visit_component.starts_on')
    .orderBy('component_id')
    .execute();
}

export type PlannedComponent = {
  readonly fileId: string;
  readonly stateCode: string;
  readonly componentId: string;
  readonly kind: string;
  readonly startsOn: Day;
  readonly endsOn: Day | null;
  readonly sessions: readonly Day[];
  readonly programme: string | null;
  readonly team: readonly string[];
};

/** Adds a component after the others, or gives the plan of one that is there already new dates and details. */
export async function saveComponent(db: ActorDb, component: PlannedComponent): Promise<void> {
  const { fileId, stateCode, componentId, kind, startsOn, endsOn } = component;
  const { last } = await db
    .selectFrom('visit_component')
    .select(({ fn }) => fn.max('position').as('last'))
    .where('file_id', '=', fileId)
    .executeTakeFirstOrThrow();
  await db
    .insertInto('visit_component')
    .values({
      component_id: componentId,
      file_id: fileId,
      state_code: stateCode,
      kind,
      position: (last ?? 0) + 1,
      starts_on: startsOn,
      ends_on: endsOn,
    })
    .onConflict((conflict) =>
      conflict.column('component_id').doUpdateSet({ starts_on: startsOn, ends_on: endsOn }),
    )
    .execute();
  const plan = {
    sessions: [...component.sessions],
    programme: component.programme,
    team: [...component.team],
  };
  await db
    .insertInto('visit_component_plan')
    .values({ component_id: componentId, file_id: fileId, state_code: stateCode, ...plan })
    .onConflict((conflict) => conflict.column('component_id').doUpdateSet(plan))
    .execute();
}

export type ComponentChange = {
  readonly componentId: string;
  readonly startsOn: Day;
  readonly endsOn: Day | null;
  readonly state: Component['state'];
};

/** Carries over into a component what the journal says happened. */
export async function changeComponent(db: ActorDb, change: ComponentChange): Promise<void> {
  await db
    .updateTable('visit_component')
    .set({ starts_on: change.startsOn, ends_on: change.endsOn, state: change.state })
    .where('component_id', '=', change.componentId)
    .execute();
}

/** Keeps that somebody read a warning and went past it. */
export async function keepConfirmation(
  db: ActorDb,
  confirmation: {
    readonly fileId: string;
    readonly componentId: string;
    readonly code: string;
    readonly values: Readonly<Record<string, string | number>>;
    readonly by: string;
    readonly at: string;
  },
): Promise<void> {
  await db
    .insertInto('visit_confirmation')
    .values({
      confirmation_id: randomUUID(),
      file_id: confirmation.fileId,
      component_id: confirmation.componentId,
      code: confirmation.code,
      values: JSON.stringify(confirmation.values),
      confirmed_by: confirmation.by,
      confirmed_at: confirmation.at,
    })
    .execute();
}

/** The visits next in number before and after that have a first day, for the order of dates. */
export async function listNeighbours(
  db: ActorDb,
  visit: { readonly number: number; readonly training: boolean },
): Promise<Neighbour[]> {
  const dated = db
    .selectFrom('visit')
    .select(['number', 'starts_on as startsOn'])
    .where('training', '=', visit.training)
    .where('starts_on', 'is not', null)
    .limit(1);
  const found = [
    await dated.where('number', '<', visit.number).orderBy('number', 'desc').executeTakeFirst(),
    await dated.where('number', '>', visit.number).orderBy('number').executeTakeFirst(),
  ];
  return found.flatMap((one) => (one?.startsOn ? [{ number: one.number, startsOn: one.startsOn }] : []));
}

/** Copies first and last day from the components, for order and filters. */
export async function copyDates(db: ActorDb, fileId: string): Promise<void> {
  const component = db
    .selectFrom('visit_component')
    .where('file_id', '=', fileId)
    .where('state', '!=', 'dropped');
  await db
    .updateTable('visit')
    .set({
      starts_on: component.select(({ fn }) => fn.min('starts_on').as('day')),
      ends_on: component.select(({ fn }) => fn.max('ends_on').as('day')),
    })
    .where('file_id', '=', fileId)
    .execute();
}
