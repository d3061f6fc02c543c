import { DateField } from '../../ui/DateField.tsx';
import { type Paper, PaperSelect } from './PaperSelect.tsx';

/** The paper an act of a State came on, and the day it was received. */
export type Given = { readonly on: string; readonly documentId: string };

type Props = {
  readonly value: Given;
  readonly onChange: (given: Given) => void;
  readonly papers: readonly Paper[];
  readonly words: {
    readonly on: string;
    readonly paper: string;
    readonly hint: string;
    readonly none: string;
  };
};

/** Asked of CTED where it enters what a State did on paper: the day, and which paper. */
export function PaperGiven({ value, onChange, papers, words }: Props) {
  return (
    <>
      <DateField label={words.on} value={value.on} onChange={(on) => onChange({ ...value, on })} required />
      <PaperSelect
        label={words.paper}
        hint={words.hint}
        value={value.documentId}
        papers={papers}
        none={words.none}
        onChange={(documentId) => onChange({ ...value, documentId })}
        required
      />
    </>
  );
}
