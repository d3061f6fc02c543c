/** A place in a document that a rule or a refusal rests on, in the form of the spec: `S/2020/731 VI.4(d)`. */
export type Cite = string;

export type RefusalKind =
  | 'bad-input' // what was sent cannot be read or breaks a rule of form
  | 'forbidden' // the act is not for this person
  | 'not-found' // no such thing, or none this reader may know of
  | 'not-now' // the act is for this person, but not at this point
  | 'too-late' // the time for the act is over
  | 'conflict'; // somebody else was there first, or the copy is stale

/**
 * An expected "no". It is data: it crosses the API, is put into words in the reader's language, and names the
 * paragraph when the procedure is the reason. The code is the id of the message that says it.
 */
export type Refusal = {
  readonly code: string;
  readonly kind: RefusalKind;
  readonly values?: Readonly<Record<string, string | number>>;
  readonly cite?: readonly Cite[];
};
