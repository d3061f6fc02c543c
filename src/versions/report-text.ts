import type { Language } from '../platform/language.ts';
import type { InLanguages } from '../printing/contract.ts';
import type { FrozenBlock } from '../reports/contract.ts';

/** The adopted report, and which blocks of it were marked. */
export type ReportText = {
  readonly title: InLanguages<string>;
  readonly originalLanguage: Language;
  readonly blocks: readonly FrozenBlock[];
  readonly marked: readonly string[];
};
