import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { plus, type Day as Today, day as toDay } from '../../procedure/calendar.ts';
import { ActButton } from '../../ui/ActButton.tsx';
import { DateField } from '../../ui/DateField.tsx';
import { Day } from '../../ui/Day.tsx';
import { TroubleText } from '../../ui/ErrorState.tsx';
import { Note } from '../../ui/Note.tsx';
import { Facts, Page, Section } from '../../ui/Page.tsx';
import { RefusalText } from '../../ui/RefusalText.tsx';
import { useAnnounce } from '../../ui/Toasts.tsx';
import { Trans, useText } from '../../web/i18n.tsx';
import { useAct } from '../../web/use-act.ts';
import { access, trainingClockQuery } from './api.ts';

const steps = ['P1D', 'P7D', 'P1M', 'P6M'] as const;

/** The clock of training: which day it is there, and moving it to a later one. */
export function TrainingPage() {
  const text = useText();
  const { data: clock } = useSuspenseQuery(trainingClockQuery());
  const days = Math.round(clock.movedBy / 86_400);
  return (
    <Page
      name={text('access.training')}
      title={<Trans id="access.training" />}
      lead={<Trans id="access.training-lead" />}
      training
    >
      <Facts
        of={[
          { name: <Trans id="access.clock-today" />, value: <Day day={clock.today} /> },
          {
            name: <Trans id="access.clock-ahead" />,
            value: <Trans id="access.clock-days" values={{ days }} />,
          },
        ]}
      />
      <MoveClock today={toDay(clock.today)} />
    </Page>
  );
}

function MoveClock({ today }: { readonly today: Today }) {
  const text = useText();
  const client = useQueryClient();
  const announce = useAnnounce();
  const [to, setTo] = useState('');
  const act = useAct((day: string, key) => access.moveTrainingClock({ body: { to: toDay(day), key } }), {
    onDone: ({ today: reached }) => {
      setTo('');
      announce(text('access.clock-moved', { day: reached }));
      // Every due day, list and notice may read otherwise now.
      void client.invalidateQueries();
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    act.press(to);
  };

  return (
    <Section title={<Trans id="access.clock-move" />}>
      <Note>
        <Trans id="access.clock-what-happens" />
      </Note>
      <div className="row">
        {steps.map((step) => (
          <ActButton
            key={step}
            refusedBecause={null}
            pending={act.isPending}
            onPress={() => act.press(plus(today, step))}
          >
            <Trans id={`access.clock-step-${step}`} />
          </ActButton>
        ))}
      </div>
      <form className="stack" onSubmit={submit}>
        <DateField
          label={<Trans id="access.clock-to" />}
          hint={<Trans id="access.clock-to-hint" />}
          error={act.refusal && <RefusalText refusal={act.refusal} />}
          value={to}
          onChange={setTo}
          min={plus(today, 'P1D')}
          max={plus(today, 'P12M')}
          required
        />
        <div className="row">
          <button type="submit" className="button" disabled={act.isPending}>
            <Trans id="access.clock-do" />
          </button>
        </div>
      </form>
      {act.trouble && <TroubleText trouble={act.trouble} />}
    </Section>
  );
}
