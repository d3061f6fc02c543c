/** Dark enough for white words on them, each unlike the others. */
const colours = ['#8a3b12', '#1f5f8b', '#5b3f8c', '#14653a', '#a3162b', '#4a5a6a'] as const;

/** The colour a person's caret has on every screen. */
export function colourOf(personId: string): string {
  const sum = [...personId].reduce((total, sign) => total + sign.charCodeAt(0), 0);
  return colours[sum % colours.length] ?? colours[0];
}
