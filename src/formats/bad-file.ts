/** What may be wrong with a file that is sent. */
export const badFileReasons = [
  'empty',
  'too-large',
  'type-not-taken',
  'type-differs',
  'damaged',
  'macros',
  'encrypted',
  'bomb',
  'bad-entry-name',
  'link-inside',
  'entries-overlap',
  'archive-inside',
  'xml-doctype',
  'xml-bomb',
  'reaches-outside',
  'pdf-script',
  'pdf-launch',
  'pdf-attachment',
  'two-files',
] as const;
export type BadFileReason = (typeof badFileReasons)[number];

/** Why a file is not taken, with what its sender is told of it. */
export type BadFile = {
  readonly reason: BadFileReason;
  readonly values?: Readonly<Record<string, string | number>>;
};
