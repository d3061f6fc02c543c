import { useState } from 'react';
import { Select } from '../../ui/Field.tsx';
import { FormDialog } from '../../ui/FormDialog.tsx';
import { useText } from '../../web/i18n.tsx';
import { useAct } from '../../web/use-act.ts';
import { type AgendaItem, type Meeting, meetings, touched } from './api.ts';

type Props = {
  readonly what: 'paper' | 'decision';
  readonly item: AgendaItem;
  readonly meeting: Meeting;
  readonly onClose: () => void;
};

/** Puts a paper that is on file, or a decision that was taken at the meeting, under an item of the agenda. */
export function PutDialog({ what, item, meeting, onClose }: Props) {
  const text = useText();
  const [chosen, setChosen] = useState('');
  const { meetingId } = meeting;
  const act = useAct(
    async (id: string, key) => {
      const under = { agendaItemId: item.agendaItemId, key };
      if (what === 'paper') {
        await meetings.putPaper({ params: { meetingId }, body: { ...under, documentId: id } });
      } else {
        await meetings.putDecision({ params: { meetingId }, body: { ...under, decisionId: id } });
      }
    },
    { renews: touched, onDone: onClose },
  );
  const choices =
    what === 'paper'
      ? meeting.choices?.papers.map(({ documentId, number, title }) => ({
          value: documentId,
          label: `${number} · ${title.text}`,
        }))
      : meeting.choices?.decisions.map(({ decisionId, title }) => ({ value: decisionId, label: title.text }));
  return (
    <FormDialog
      title={text(`meetings.put.${what}`)}
      act={act}
      given={() => chosen}
      word="meetings.put.now"
      onClose={onClose}
    >
      <Select
        label={text(`meetings.put.the-${what}`)}
        hint={text(`meetings.put.${what}-hint`)}
        value={chosen}
        none={text('meetings.choose')}
        required
        choices={choices ?? []}
        onChange={setChosen}
      />
    </FormDialog>
  );
}
