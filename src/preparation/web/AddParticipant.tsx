import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { day } from '../../procedure/calendar.ts';
import { DateField } from '../../ui/DateField.tsx';
import { Select } from '../../ui/Field.tsx';
import { FormDialog } from '../../ui/FormDialog.tsx';
import { Loaded } from '../../ui/Loaded.tsx';
import { useAnnounce } from '../../ui/Toasts.tsx';
import { Trans, useText } from '../../web/i18n.tsx';
import { useAct } from '../../web/use-act.ts';
import { preparation, touchedBy, type VisitFile } from './api.ts';
import { bodyChoicesQuery, participantsQuery } from './taking-part.ts';

type Props = { readonly file: VisitFile; readonly onClose: () => void };
type Draft = { readonly organisationId: string; readonly endsOn: string };

/** Adds an organization to those that take part in a visit, which opens the file to its people once they have signed. */
export function AddParticipant({ file, onClose }: Props) {
  const text = useText();
  const announce = useAnnounce();
  const [draft, setDraft] = useState<Draft>({ organisationId: '', endsOn: '' });
  const change = (changes: Partial<Draft>) => setDraft({ ...draft, ...changes });
  const { fileId, version } = file;
  const act = useAct(
    ({ organisationId, endsOn }: Draft, key) =>
      preparation.addParticipant({
        params: { fileId },
        body: { organisationId, version, key, ...(endsOn && { endsOn: day(endsOn) }) },
      }),
    {
      renews: [...touchedBy(fileId), participantsQuery(fileId)],
      onDone: () => {
        announce(text('preparation.participants.added'));
        onClose();
      },
    },
  );
  return (
    <FormDialog
      title={<Trans id="preparation.participants.add" />}
      act={act}
      given={() => draft}
      word="preparation.participants.add"
      onClose={onClose}
    >
      <p>
        <Trans id="preparation.participants.add-what" />
      </p>
      <Loaded query={useQuery(bodyChoicesQuery())} rows={2}>
        {({ rows }) => (
          <Select
            label={text('preparation.participants.organisation')}
            value={draft.organisationId}
            none=""
            required
            choices={rows
              .filter(({ kind, training }) => kind === 'organisation' && training === file.training)
              .map(({ bodyId, name }) => ({ value: bodyId, label: name }))}
            onChange={(organisationId) => change({ organisationId })}
          />
        )}
      </Loaded>
      <DateField
        label={text('preparation.participants.last-day')}
        hint={text('preparation.participants.last-day-hint')}
        value={draft.endsOn}
        min={file.asOf}
        onChange={(endsOn) => change({ endsOn })}
      />
    </FormDialog>
  );
}
