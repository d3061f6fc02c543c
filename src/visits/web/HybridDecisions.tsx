import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { day } from '../../procedure/calendar.ts';
import { Trans, useText } from '../../web/i18n.tsx';
import { DateField } from '../../web/ui/DateField.tsx';
import { Day } from '../../web/ui/Day.tsx';
import { TextField } from '../../web/ui/Field.tsx';
import { FormDialog } from '../../web/ui/FormDialog.tsx';
import { Section } from '../../web/ui/Page.tsx';
import { useAnnounce } from '../../web/ui/Toasts.tsx';
import { useAct } from '../../web/use-act.ts';
import { hybridDecisionsQuery, visits } from './api.ts';
import { useToday } from './use-today.ts';

/** The decisions of the Committee that allow the hybrid form, and until when; readers who may not know them see nothing. */
export function HybridDecisions() {
  const { data } = useQuery(hybridDecisionsQuery());
  const [open, setOpen] = useState(false);
  if (!data) return null;
  return (
    <Section
      title={<Trans id="visits.decisions.title" />}
      actions={
        <button type="button" className="button" onClick={() => setOpen(true)}>
          <Trans id="visits.decisions.record" />
        </button>
      }
    >
      {data.rows.length === 0 && (
        <p className="muted">
          <Trans id="visits.decisions.none" />
        </p>
      )}
      <ul className="plain-list">
        {data.rows.map(({ decisionId, decision, scope, adoptedOn, endsOn }) => (
          <li key={decisionId}>
            <strong>
              <bdi>{decision}</bdi>
            </strong>{' '}
            <Day day={adoptedOn} />
            <p className="muted">
              <Trans id={`visits.decisions.${scope}`} />{' '}
              <Trans
                id={endsOn ? 'visits.decisions.until' : 'visits.decisions.open'}
                values={{ day: endsOn ?? '' }}
              />
            </p>
          </li>
        ))}
      </ul>
      {open && <RecordDecision onClose={() => setOpen(false)} />}
    </Section>
  );
}

type Decision = { readonly decision: string; readonly adoptedOn: string; readonly endsOn: string };

function RecordDecision({ onClose }: { readonly onClose: () => void }) {
  const text = useText();
  const announce = useAnnounce();
  const today = useToday();
  const [given, setGiven] = useState<Decision>({ decision: '', adoptedOn: '', endsOn: '' });
  const change = (changes: Partial<Decision>) => setGiven({ ...given, ...changes });
  const act = useAct(
    ({ decision, adoptedOn, endsOn }: Decision, key) =>
      visits.recordHybridDecision({
        body: { decision, adoptedOn: day(adoptedOn), ...(endsOn ? { endsOn: day(endsOn) } : {}), key },
      }),
    {
      renews: [hybridDecisionsQuery()],
      onDone: () => {
        announce(text('visits.decisions.done'));
        onClose();
      },
    },
  );

  return (
    <FormDialog
      title={<Trans id="visits.decisions.record" />}
      act={act}
      given={() => given}
      word="visits.decisions.record"
      onClose={onClose}
    >
      <TextField
        label={text('visits.open.decision')}
        hint={text('visits.event.document-hint')}
        value={given.decision}
        onChange={(decision) => change({ decision })}
        required
        maxLength={300}
      />
      <DateField
        label={text('visits.open.decided-on')}
        value={given.adoptedOn}
        onChange={(adoptedOn) => change({ adoptedOn })}
        {...(today ? { max: today } : {})}
        required
      />
      <DateField
        label={text('visits.decisions.ends')}
        hint={text('visits.event.optional')}
        value={given.endsOn}
        min={given.adoptedOn}
        onChange={(endsOn) => change({ endsOn })}
      />
    </FormDialog>
  );
}
