import { useQuery } from '@tanstack/react-query';
import { isPaperOf } from '../../documents/acts.ts';
import { PaperSelect } from '../../papers/web/PaperSelect.tsx';
import { useText } from '../../web/i18n.tsx';
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
  const { data = [] } = useQuery(papersQuery(stateCode));
  return (
    <PaperSelect
      label={label}
      hint={hint}
      value={value}
      papers={data.filter((row) => isPaperOf(row, { stateCode, fileId }))}
      none={text('assistance.no-paper')}
      onChange={onChange}
    />
  );
}
