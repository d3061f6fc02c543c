import type { Stage } from './contract.ts';

/** A link of the thread between two records of known stages. */
export type Link = { readonly before: string; readonly after: string };
/** The stage of each record, by its id. */
export type Stages = ReadonlyMap<string, Stage>;

/** How many records there are of each stage, and how many led on: a link leads from them to a stage further along. */
export function flowOf(stages: readonly Stage[], of: Stages, links: readonly Link[]) {
  const placeOf = (id: string): number => {
    const stage = of.get(id);
    return stage === undefined ? -1 : stages.indexOf(stage);
  };
  const ledOn = new Set(
    links
      .filter(({ before, after }) => of.has(before) && placeOf(after) > placeOf(before))
      .map(({ before }) => before),
  );
  return stages.map((stage) => {
    const ids = [...of].flatMap(([id, own]) => (own === stage ? [id] : []));
    return { stage, count: ids.length, ledOn: ids.filter((id) => ledOn.has(id)).length };
  });
}
