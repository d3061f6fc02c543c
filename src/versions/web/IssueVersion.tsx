import { useState } from 'react';
import { type Numbering, numberings } from '../../printing/contract.ts';
import { day } from '../../procedure/calendar.ts';
import { DateField } from '../../ui/DateField.tsx';
import { Select } from '../../ui/Field.tsx';
import { FormDialog } from '../../ui/FormDialog.tsx';
import { useAnnounce } from '../../ui/Toasts.tsx';
import { Trans, useText } from '../../web/i18n.tsx';
import { useAct } from '../../web/use-act.ts';
import { type Kind, type ReportVersions, touched, versions } from './api.ts';

type Props = { readonly report: ReportVersions; readonly kind: Kind; readonly onClose: () => void };
type Given = { readonly on: string; readonly numbering: Numbering; readonly version: number };

/** The form that makes a version and releases it. */
export function IssueVersion({ report: { reportId, fileVersion }, kind, onClose }: Props) {
  const text = useText();
  const announce = useAnnounce();
  const [on, setOn] = useState('');
  const [numbering, setNumbering] = useState<Numbering>('placeholder');
  const act = useAct(
    (given: Given, key) =>
      versions.issueVersion({ params: { reportId }, body: { ...given, on: day(given.on), kind, key } }),
    {
      renews: touched,
      onDone: () => {
        announce(text('versions.issued-now'));
        onClose();
      },
    },
  );
  return (
    <FormDialog
      title={text(`versions.make.${kind}`)}
      act={act}
      given={() => ({ on, numbering, version: fileVersion ?? 0 })}
      word="versions.issue-now"
      onClose={onClose}
    >
      <p>
        <Trans id={`versions.issue-lead.${kind}`} />
      </p>
      <DateField label={text('versions.issue-on')} value={on} onChange={setOn} required />
      {kind === 'SV-09' && (
        <Select
          label={text('versions.numbering')}
          value={numbering}
          choices={numberings.map((value) => ({ value, label: text(`versions.numbering.${value}`) }))}
          onChange={(chosen) => setNumbering(numberings.find((one) => one === chosen) ?? 'placeholder')}
        />
      )}
    </FormDialog>
  );
}
