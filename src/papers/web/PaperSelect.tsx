import { Select, type SelectProps } from '../../ui/Field.tsx';

export type Paper = {
  readonly documentId: string;
  readonly symbol: string | null;
  readonly temporaryNumber: string | null;
  readonly title: string;
};

type Props = Omit<SelectProps, 'choices' | 'none'> & {
  readonly papers: readonly Paper[];
  /** What the first choice says, which names no paper. */
  readonly none: string;
};

/** One of several papers that are on file, by symbol and title. */
export function PaperSelect({ papers, ...select }: Props) {
  const choices = papers.map(({ documentId, symbol, temporaryNumber, title }) => ({
    value: documentId,
    label: `${symbol ?? temporaryNumber ?? ''} · ${title}`,
  }));
  return <Select {...select} choices={choices} />;
}
