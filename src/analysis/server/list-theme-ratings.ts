import { listRatings, rollUp, type StateRating } from '../../assessment/server/index.ts';
import type { ActorDb } from '../../database/server/with-actor.ts';
import type { Actor } from '../../platform/actor.ts';
import { ctc2020 } from '../../procedure/ctc-2020/ctc-2020.ts';
import { isFictional } from '../../registry/contract.ts';
import { listStateNames } from '../../registry/server/index.ts';

/** States by themes, in the alphabet of the reader: of each the latest assessment submitted that this reader may read. */
export async function listThemeRatings(db: ActorDb, { language }: Actor, training: boolean) {
  const ratings = (await listRatings(db)).filter(({ stateCode }) => isFictional(stateCode) === training);
  const names = await listStateNames(db, language);
  const codes = [...new Set(ratings.map(({ stateCode }) => stateCode))];
  const collator = new Intl.Collator(language);
  const rows = codes
    .map((stateCode) => ratingsOf(ratings.filter((one) => one.stateCode === stateCode)))
    .map((row) => ({ ...row, stateName: names.get(row.stateCode) ?? row.stateCode }))
    .toSorted((a, b) => collator.compare(a.stateName, b.stateName));
  return { themes: ctc2020.themes.map(({ id }) => id), rows };
}

/** One State: the mean of each theme, and of all that was rated. */
function ratingsOf(ratings: readonly StateRating[]) {
  const [first] = ratings;
  if (!first) throw new Error('a State without ratings has no row');
  const { stateCode, cycle, submittedOn } = first;
  const rated = ratings.flatMap(({ rating }) => rating ?? []);
  const sum = rated.reduce((total, rating) => total + rating, 0);
  return {
    ...{ stateCode, cycle, submittedOn },
    mean: rated.length === 0 ? null : rounded(sum / rated.length),
    themes: rollUp(ratings).map((cell) => ({
      ...cell,
      mean: cell.mean === null ? null : rounded(cell.mean),
    })),
  };
}

const rounded = (value: number): number => Math.round(value * 100) / 100;
