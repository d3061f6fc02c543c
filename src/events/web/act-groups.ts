import type { NextAct } from './api.ts';

export type ActGroups = {
  readonly lawful: readonly NextAct[];
  /** Lawful or not, they are for somebody else to enter. */
  readonly forOthers: readonly NextAct[];
  readonly notNow: readonly NextAct[];
};

/** Acts in three groups, each in the order given; narrowed to those whose name holds what is searched for. */
export function actGroups(
  acts: readonly NextAct[],
  search: string,
  nameOf: (act: NextAct) => string,
): ActGroups {
  const wanted = search.trim().toLocaleLowerCase();
  const found = acts.filter((act) => nameOf(act).toLocaleLowerCase().includes(wanted));
  return {
    lawful: found.filter((act) => act.allowed),
    forOthers: found.filter((act) => !act.allowed && act.refusal?.kind === 'forbidden'),
    notNow: found.filter((act) => !act.allowed && act.refusal?.kind !== 'forbidden'),
  };
}
