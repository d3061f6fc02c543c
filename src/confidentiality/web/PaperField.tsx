import { useQuery } from '@tanstack/react-query';
import { useText } from '../../web/i18n.tsx';
import { Select } from '../../web/ui/Field.tsx';
import { papersQuery, type Report } from './api.ts';

type Props = {
  readonly report: Report;
  readonly value: string;
  readonly onChange: (documentId: string) => void;
};

/** The paper of the State, filed among the documents, that an act of it came with. */
export function PaperField({ report, value, onChange }: Props) {
  const text = useText();
  const rows = useQuery(papersQuery(report)).data ?? [];
  const choices = rows.map((row) => ({
    value: row.documentId,
    label: `${row.symbol ?? row.temporaryNumber} · ${row.title}`,
  }));
  return (
    <Select
      label={text('confidentiality.paper')}
      hint={text('confidentiality.paper-hint')}
      value={value}
      choices={choices}
      none={text('reports.choose')}
      onChange={onChange}
      required
    />
  );
}
