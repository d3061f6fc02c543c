/** A question as it stands in an assessment: its rating, or null where it was not rated. */
export type Rated = { readonly themeId: string; readonly rating: number | null };

/** What is known of one theme. Where nothing was rated there is no mean: missing is never zero. */
export type ThemeRating = {
  readonly themeId: string;
  /** Questions that ask for a rating. */
  readonly asked: number;
  readonly rated: number;
  /** Of what was rated, 0 to 4; null when nothing was. */
  readonly mean: number | null;
};

/** One row for each theme that was asked about, in the order in which the themes come. */
export function rollUp(questions: readonly Rated[]): readonly ThemeRating[] {
  const themes = [...new Set(questions.map(({ themeId }) => themeId))];
  return themes.map((themeId) => {
    const asked = questions.filter((one) => one.themeId === themeId);
    const ratings = asked.flatMap(({ rating }) => rating ?? []);
    const sum = ratings.reduce((total, rating) => total + rating, 0);
    return {
      themeId,
      asked: asked.length,
      rated: ratings.length,
      mean: ratings.length === 0 ? null : sum / ratings.length,
    };
  });
}

/** How a rating stands against the one of the cycle before; null where one of the two is missing. */
export function changeOf(before: number | null, now: number | null): Change | null {
  if (before === null || now === null) return null;
  if (now > before) return 'progress';
  return now < before ? 'regression' : 'no-change';
}

export const changes = ['progress', 'no-change', 'regression'] as const;
export type Change = (typeof changes)[number];

/** The scale: five options, 0 to 4. The sources name five and give no words for them; the words are our setting. */
export const ratings = [0, 1, 2, 3, 4] as const;

/** What is still missing to full implementation, in steps of the scale; null where nothing was rated. */
export const shortfallOf = (rating: number | null): number | null => (rating === null ? null : 4 - rating);
