import { fold } from '../../platform/fold.ts';
import { bestOf, type FoundThing, type FoundThings, fitOf } from '../../platform/found.ts';
import { ctc2020 } from '../../procedure/ctc-2020/ctc-2020.ts';

type Rule = {
  readonly id: string;
  readonly kind: 'clock' | 'stage' | 'setting';
  readonly cite: readonly string[];
};

const rules: readonly Rule[] = [
  ...ctc2020.clocks.map(({ id, cite }): Rule => ({ id, kind: 'clock', cite })),
  ...ctc2020.stages.map(({ id, cite }): Rule => ({ id, kind: 'stage', cite })),
  ...ctc2020.settings.map(({ id }): Rule => ({ id, kind: 'setting', cite: [] })),
];

/** Rules of the procedure by their id, their name in a language, or a paragraph they rest on. Open to everybody. */
export function findRules(say: (id: string) => string, text: string, limit: number): FoundThings {
  const typed = fold(text);
  if (typed === '') return { rows: [], count: 0 };
  const found = rules.flatMap(({ id, kind, cite }): FoundThing[] => {
    const name = say(`procedure.${kind}.${id}`);
    const fits = [id, name, ...cite].map((one) => fitOf(typed, fold(one))).filter((fit) => fit !== null);
    if (fits.length === 0) return [];
    const to = `/rules?search=${encodeURIComponent(id)}`;
    return [{ to, title: `${id} · ${name}`, about: cite.join(', ') || null, fit: Math.min(...fits) }];
  });
  return bestOf(found, limit);
}
