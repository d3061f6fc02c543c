import type { ActorDb } from '../../database/server/with-actor.ts';
import type { Component } from '../shapes.ts';

/** Components of a visit in the order of their days, with as much of their plan as the actor may know. */
export async function listComponents(db: ActorDb, fileId: string, seesPlan: boolean): Promise<Component[]> {
  const components = await db
    .selectFrom('visit_component')
    .select([
      'component_id as componentId',
      'kind',
      'position',
      'starts_on as startsOn',
      'ends_on as endsOn',
      'state',
    ])
    .where('file_id', '=', fileId)
    .orderBy('starts_on')
    .orderBy('position')
    .execute();
  const plans = seesPlan ? await listPlans(db, fileId) : [];
  return components.map((component) => {
    const plan = plans.find(({ componentId }) => componentId === component.componentId);
    return {
      ...component,
      kind: component.kind as Component['kind'],
      state: component.state as Component['state'],
      sessions: plan?.sessions ?? [],
      programme: plan?.programme ?? null,
      team: plan?.team ?? [],
    };
  });
}

function listPlans(db: ActorDb, fileId: string) {
  return db
    .selectFrom('visit_component_plan')
    .select(['component_id as componentId', 'sessions', 'programme', 'team'])
    .where('file_id', '=', fileId)
    .execute();
}
