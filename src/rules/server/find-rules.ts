import { fold } from '../../platform/fold.ts';
import { bestOf, type FoundThing, type FoundThings, fitOf } from '../../platform/found.ts';
import { rules } from '../rules.ts';

// Themes are found with the standards, in the registry.
const findable = rules.filter(({ kind }) => kind !== 'theme');

/** Rules of the procedure by their id, their name in a language, or a paragraph they rest on. Open to everybody. */
export function findRules(say: (id: string) => string, text: string, limit: number): FoundThings {
  const typed = fold(text);
  if (typed === '') return { rows: [], count: 0 };
  const found = findable.flatMap(({ id, kind, cites }): FoundThing[] => {
    const name = say(`procedure.${kind}.${id}`);
    const fits = [id, name, ...cites].map((one) => fitOf(typed, fold(one))).filter((fit) => fit !== null);
    if (fits.length === 0) return [];
    const to = `/rules?search=${encodeURIComponent(id)}`;
    return [{ to, title: `${id} · ${name}`, about: cites.join(', ') || null, fit: Math.min(...fits) }];
  });
  return bestOf(found, limit);
}
