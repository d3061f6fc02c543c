import type { ActorDb } from '../../database/server/with-actor.ts';
import type { Language } from '../../platform/language.ts';
import { Body, isTrainingBody, type NamedBody } from '../body-shapes.ts';

/** Bodies with their names in all languages, by id. */
export async function readBodies(db: ActorDb): Promise<readonly Body[]> {
  const rows = await db.selectFrom('body').selectAll().orderBy('body_id').execute();
  return rows.map(({ body_id, un_system, training: _, ...row }) =>
    Body.parse({ ...row, bodyId: body_id, unSystem: un_system }),
  );
}

/** Bodies under their names in a language, in the order of its alphabet. */
export async function listBodies(db: ActorDb, language: Language): Promise<readonly NamedBody[]> {
  const inOrder = new Intl.Collator(language);
  return (await readBodies(db))
    .map((body) => ({ ...body, name: body.name[language], training: isTrainingBody(body.bodyId) }))
    .sort((a, b) => inOrder.compare(a.name, b.name));
}

/** Writes bodies; one that is there already gets what is said of it now. */
export async function writeBodies(db: ActorDb, bodies: readonly Body[]): Promise<void> {
  if (bodies.length === 0) return;
  await db
    .insertInto('body')
    .values(
      bodies.map(({ bodyId, unSystem, name, cite, ...body }) => ({
        ...body,
        body_id: bodyId,
        un_system: unSystem,
        training: isTrainingBody(bodyId),
        name: JSON.stringify(name),
        cite: [...cite],
      })),
    )
    .onConflict((conflict) =>
      conflict.column('body_id').doUpdateSet(({ ref }) => ({
        kind: ref('excluded.kind'),
        un_system: ref('excluded.un_system'),
        compact: ref('excluded.compact'),
        name: ref('excluded.name'),
        cite: ref('excluded.cite'),
      })),
    )
    .execute();
}
