/** What an import did. When any row is refused, nothing at all is written. */
export type ImportReport = {
  readonly inserted: number;
  readonly updated: number;
  readonly unchanged: number;
  readonly refused: readonly RefusedRow[];
};

/** A row that cannot be taken, counted from 1, with the code of the message that says why. */
export type RefusedRow = {
  readonly row: number;
  readonly code: string;
  readonly values?: Readonly<Record<string, string | number>>;
};
