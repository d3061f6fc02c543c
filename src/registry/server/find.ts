import type { ActorDb } from '../../database/server/with-actor.ts';
import type { Actor } from '../../platform/actor.ts';
import { fold } from '../../platform/fold.ts';
import { bestOf, type FoundThing, type FoundThings, fitOf } from '../../platform/found.ts';
import { hasMessage } from '../../platform/server/messages.ts';
import { listResolutions } from './resolution-store.ts';
import { listThemes } from './theme-store.ts';

/** States, real and fictional, whose name in any language or whose code holds the words. */
export async function findStates(
  db: ActorDb,
  { language }: Actor,
  text: string,
  limit: number,
): Promise<FoundThings> {
  const typed = fold(text);
  if (typed === '') return { rows: [], count: 0 };
  const rows = await db
    .selectFrom('state_name as any_name')
    .innerJoin('state_name as own', 'own.state_code', 'any_name.state_code')
    .innerJoin('state', 'state.code', 'any_name.state_code')
    .select(['any_name.state_code as code', 'any_name.folded', 'own.name', 'own.formal_name as formalName'])
    .select('state.fictional')
    .where('own.language', '=', language)
    .where(({ or, eb }) =>
      or([
        eb('any_name.folded', 'like', `%${typed}%`),
        eb('any_name.state_code', '=', text.trim().toUpperCase()),
      ]),
    )
    .execute();
  const best = new Map<string, FoundThing>();
  for (const row of rows) {
    const fit = fold(row.code) === typed ? 0 : (fitOf(typed, row.folded) ?? 3);
    const known = best.get(row.code);
    if (known && known.fit <= fit) continue;
    const world = row.fictional ? '&world=training' : '';
    const to = `/states?search=${encodeURIComponent(row.name)}${world}`;
    best.set(row.code, { to, title: row.name, about: row.formalName, fit });
  }
  return bestOf([...best.values()], limit);
}

type Standards = {
  /** The procedure whose themes have words in every language. */
  readonly procedureId: string;
  readonly say: (id: string) => string;
};

/** Resolutions by symbol, number, title and subject, and themes of a visit by name; both lists are short and carried in. */
export async function findStandards(
  db: ActorDb,
  { procedureId, say }: Standards,
  text: string,
  limit: number,
): Promise<FoundThings> {
  const typed = fold(text);
  if (typed === '') return { rows: [], count: 0 };
  const resolutions = (await listResolutions(db, {}, { limit: 1000 })).flatMap((one): FoundThing[] => {
    const fit = bestFit(typed, [one.symbol, one.number, one.title, one.subject]);
    return fit === null ? [] : [{ to: ruleTo(one.symbol), title: one.symbol, about: one.title, fit }];
  });
  const ofProcedure = (await listThemes(db)).filter((theme) => theme.procedureId === procedureId);
  const themes = ofProcedure.flatMap((theme): FoundThing[] => {
    // The themes of the invented mechanism are called by their own name alone.
    const id = `procedure.theme.${theme.code}`;
    const name = hasMessage('en', id) ? say(id) : theme.name;
    const parts = theme.subtopics.map((subtopic) => subtopic.name);
    const fit = bestFit(typed, [theme.code, name, theme.name, ...parts]);
    return fit === null ? [] : [{ to: ruleTo(theme.code), title: name, about: theme.cite, fit }];
  });
  return bestOf([...resolutions, ...themes], limit);
}

const ruleTo = (search: string): string => `/rules?search=${encodeURIComponent(search)}`;

function bestFit(typed: string, names: readonly string[]): number | null {
  const fits = names.map((name) => fitOf(typed, fold(name))).filter((fit) => fit !== null);
  return fits.length === 0 ? null : Math.min(...fits);
}
