import { useState } from 'react';
import { ClockName } from '../../clocks/web/ClockName.tsx';
import { DueFrom } from '../../clocks/web/DueFrom.tsx';
import { dueList } from '../../clocks/web/due-list.ts';
import { WhyThisDate } from '../../clocks/web/WhyThisDate.tsx';
import type { ClockReading } from '../../procedure/reading.ts';
import { ActButton } from '../../ui/ActButton.tsx';
import { DueDay } from '../../ui/DueDay.tsx';
import { OutcomeTag } from '../../ui/OutcomeTag.tsx';
import { RefusalText } from '../../ui/RefusalText.tsx';
import { Trans, useText } from '../../web/i18n.tsx';
import type { NextAct, VisitFile } from './api.ts';
import { EventForm } from './EventForm.tsx';
import './events.css';

/** What is due in a file, from whom, why, and what next: the most pressing first. */
export function DueNow({ file }: { readonly file: VisitFile }) {
  const text = useText();
  const [asked, setAsked] = useState<NextAct | null>(null);
  const due = dueList(file.clocks);

  if (due.length === 0) {
    return (
      <p className="due-none">
        <Trans id={file.frameworkApplies ? 'events.due.none' : 'events.due.outside-framework'} />
      </p>
    );
  }
  return (
    <>
      <ol className="due" aria-label={text('events.due.title')}>
        {due.map((reading) => (
          <li
            key={`${reading.id} ${reading.expert} ${reading.from}`}
            className={`due-one is-${reading.outcome}`}
          >
            <DueOne reading={reading} file={file} onAsk={setAsked} />
          </li>
        ))}
      </ol>
      {asked && <EventForm act={asked} file={file} onClose={() => setAsked(null)} />}
    </>
  );
}

type OneProps = {
  readonly reading: ClockReading;
  readonly file: VisitFile;
  readonly onAsk: (act: NextAct) => void;
};

function DueOne({ reading, file, onAsk }: OneProps) {
  const ends = file.view === 'now' ? file.nextActs.filter((act) => act.ends.includes(reading.id)) : [];
  const act = ends.find((one) => one.allowed) ?? ends[0];
  return (
    <>
      <div className="due-head">
        <h3>
          <ClockName of={reading} />
        </h3>
        <OutcomeTag outcome={reading.outcome} />
      </div>
      <p className="due-when">
        <DueDay of={reading} />
      </p>
      <p>
        <DueFrom of={reading} /> <WhyThisDate reading={reading} procedureId={file.procedure} />
      </p>
      <p className="muted">
        <Trans id="clocks.otherwise" /> <Trans id={`procedure.clock.${reading.id}.lapse`} />
      </p>
      {act && (
        <ActButton
          refusedBecause={act.refusal ? <RefusalText refusal={act.refusal} /> : null}
          onPress={() => onAsk(act)}
        >
          <Trans id={`procedure.event.${act.event}`} />
        </ActButton>
      )}
    </>
  );
}
