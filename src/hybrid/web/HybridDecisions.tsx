import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { type Day as DayOf, day } from '../../procedure/calendar.ts';
import { DateField } from '../../ui/DateField.tsx';
import { Day } from '../../ui/Day.tsx';
import { TextField } from '../../ui/Field.tsx';
import { FormDialog } from '../../ui/FormDialog.tsx';
import { Section } from '../../ui/Page.tsx';
import { useAnnounce } from '../../ui/Toasts.tsx';
import { Trans, useText } from '../../web/i18n.tsx';
import { useAct } from '../../web/use-act.ts';
import { hybrid, hybridDecisionsQuery } from './api.ts';

/** What day it is; null until it is known. */
type Given = { readonly today: DayOf | null };

/** The decisions of the Committee that allow the hybrid form, and until when; readers who may not know them see nothing. */
export function HybridDecisions({ today }: Given) {
  const { data } = useQuery(hybridDecisionsQuery());
  const [open, setOpen] = useState(false);
  if (!data) return null;
  return (
    <Section
      title={<Trans id="hybrid.decisions.title" />}
      actions={
        <button type="button" className="button" onClick={() => setOpen(true)}>
          <Trans id="hybrid.decisions.record" />
        </button>
      }
    >
      {data.rows.length === 0 && (
        <p className="muted">
          <Trans id="hybrid.decisions.none" />
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
              <Trans id={`hybrid.decisions.${scope}`} />{' '}
              <Trans
                id={endsOn ? 'hybrid.decisions.until' : 'hybrid.decisions.open'}
                values={{ day: endsOn ?? '' }}
              />
            </p>
          </li>
        ))}
      </ul>
      {open && <RecordDecision today={today} onClose={() => setOpen(false)} />}
    </Section>
  );
}

type Decision = { readonly decision: string; readonly adoptedOn: string; readonly endsOn: string };

function RecordDecision({ today, onClose }: Given & { readonly onClose: () => void }) {
  const text = useText();
  const announce = useAnnounce();
  const [given, setGiven] = useState<Decision>({ decision: '', adoptedOn: '', endsOn: '' });
  const change = (changes: Partial<Decision>) => setGiven({ ...given, ...changes });
  const act = useAct(
    ({ decision, adoptedOn, endsOn }: Decision, key) =>
      hybrid.recordHybridDecision({
        body: { decision, adoptedOn: day(adoptedOn), ...(endsOn ? { endsOn: day(endsOn) } : {}), key },
      }),
    {
      renews: [hybridDecisionsQuery()],
      onDone: () => {
        announce(text('hybrid.decisions.done'));
        onClose();
      },
    },
  );

  return (
    <FormDialog
      title={<Trans id="hybrid.decisions.record" />}
      act={act}
      given={() => given}
      word="hybrid.decisions.record"
      onClose={onClose}
    >
      <TextField
        label={text('visits.decision')}
        hint={text('events.form.document-hint')}
        value={given.decision}
        onChange={(decision) => change({ decision })}
        required
        maxLength={300}
      />
      <DateField
        label={text('visits.decided-on')}
        value={given.adoptedOn}
        onChange={(adoptedOn) => change({ adoptedOn })}
        {...(today ? { max: today } : {})}
        required
      />
      <DateField
        label={text('hybrid.decisions.ends')}
        hint={text('events.form.optional')}
        value={given.endsOn}
        min={given.adoptedOn}
        onChange={(endsOn) => change({ endsOn })}
      />
    </FormDialog>
  );
}
