/**
 * What was chosen under its name, or nothing at all: a key that is there without a value would be sent as one, so it is
 * left out altogether.
 */
export function given<Name extends string, Value>(name: Name, value: Value | undefined) {
  return (value === undefined ? {} : { [name]: value }) as { readonly [N in Name]?: Value };
}
