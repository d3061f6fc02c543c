import { useQuery } from '@tanstack/react-query';
import { useText } from '../../web/i18n.tsx';
import { Select } from '../../web/ui/Field.tsx';
import { papersQuery } from './api.ts';

type Props = {
  readonly label: string;
  readonly hint: string;
  readonly stateCode: string;
  readonly fileId: string;
  readonly value: string;
  readonly onChange: (documentId: string) => void;
};

/** A paper of the State that is on file. */
export function PaperField({ label, hint, stateCode, fileId, value, onChange }: Props) {
  const text = useText();
  const { data } = useQuery(papersQuery(stateCode));
  const choices = (data ?? [])
    .filter((row) => row.class === 'committee-cted-and-state' || row.class === 'state-only-and-cted')
    .filter((row) => row.fileId === null || row.fileId === fileId)
    .map((row) => ({ value: row.documentId, label: `${row.symbol ?? row.temporaryNumber} · ${row.title}` }));
  return (
    <Select
      label={label}
      hint={hint}
      value={value}
      choices={choices}
      none={text('assistance.no-paper')}
      onChange={onChange}
    />
  );
}
