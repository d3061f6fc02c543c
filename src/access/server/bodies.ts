import type { ActorDb } from '../../database/server/with-actor.ts';
import type { Language } from '../../platform/language.ts';
import { listBodies, listStateNames } from '../../registry/server/index.ts';
import type { ActingBody } from '../body-roles.ts';

export type NamedActingBody = ActingBody & { readonly bodyId: string; readonly name: string };

/** Every body people act for, States by code first, under its name in a language. */
export async function bodiesByName(
  db: ActorDb,
  language: Language,
): Promise<ReadonlyMap<string, NamedActingBody>> {
  const states = [...(await listStateNames(db, language))].map(([bodyId, name]): NamedActingBody => {
    return { bodyId, name, kind: 'state', unSystem: false };
  });
  const inOrder = new Intl.Collator(language);
  states.sort((a, b) => inOrder.compare(a.name, b.name));
  const others = (await listBodies(db, language)).map(
    ({ bodyId, name, kind, unSystem }): NamedActingBody => ({ bodyId, name, kind, unSystem }),
  );
  return new Map([...others, ...states].map((body) => [body.bodyId, body]));
}

/** Whom somebody acts for, by what their session says. */
export function bodyOf({ stateCode, organisationId, audience }: ActingFor): string | null {
  return stateCode ?? organisationId ?? ofHouse[audience] ?? null;
}

type ActingFor = {
  readonly stateCode: string | null;
  readonly organisationId: string | null;
  readonly audience: string;
};
const ofHouse: Readonly<Record<string, string>> = {
  secretariat: 'cted',
  administrator: 'cted',
  committee: 'ctc',
};
