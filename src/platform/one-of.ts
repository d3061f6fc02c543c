/** The value when it is one of the list; undefined for anything else. */
export function oneOf<const T extends string>(list: readonly T[], value: string): T | undefined {
  return list.find((one) => one === value);
}
