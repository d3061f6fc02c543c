import { useState } from 'react';
import { procedureOf } from '../../procedure/procedures.ts';
import type { ClockReading } from '../../procedure/reading.ts';
import { Cites } from '../../ui/Cite.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { DueDay } from '../../ui/DueDay.tsx';
import { OutcomeTag } from '../../ui/OutcomeTag.tsx';
import { Facts } from '../../ui/Page.tsx';
import { Trans } from '../../web/i18n.tsx';
import { findClockRule } from './rules.ts';
import { whyThisDate } from './why-this-date.ts';
import './clocks.css';

type Props = { readonly reading: ClockReading; readonly procedureId: string };

/** Opens the whole sum behind a due day. */
export function WhyThisDate({ reading, procedureId }: Props) {
  const [open, setOpen] = useState(false);
  const word = reading.due ? 'clocks.why.ask' : 'clocks.why.ask-no-due-day';
  return (
    <>
      <button type="button" className="link-button" aria-haspopup="dialog" onClick={() => setOpen(true)}>
        <Trans id={word} />
        <span className="unseen">
          {' '}
          <Trans id={`procedure.clock.${reading.id}`} />
        </span>
      </button>
      {open && <WhyDialog reading={reading} procedureId={procedureId} onClose={() => setOpen(false)} />}
    </>
  );
}

/** The sum behind a due day in whole sentences, with the rule, its paragraphs, and how unclear wording was read. */
export function WhyDialog({ reading, procedureId, onClose }: Props & { readonly onClose: () => void }) {
  const rule = findClockRule(procedureOf(procedureId), reading.id);
  const title = <Trans id="clocks.why.title" values={{ id: reading.id, clock: reading.id }} />;
  return (
    <Dialog title={title} onClose={onClose}>
      <p className="why-due">
        <DueDay of={reading} /> <OutcomeTag outcome={reading.outcome} />
      </p>
      <ol className="why-sum">
        {whyThisDate(reading, rule).map((sentence) => (
          <li key={`${sentence.id} ${JSON.stringify(sentence.values)}`}>
            <Trans {...sentence} />
          </li>
        ))}
      </ol>
      <Facts
        of={[
          {
            name: <Trans id="clocks.column.obliged" />,
            value: <Trans id={`procedure.actor.${reading.obliged}`} />,
          },
          { name: <Trans id="clocks.why.rests-on" />, value: <Cites of={reading.cites} /> },
          ...(rule && rule.ambiguities.length > 0
            ? [{ name: <Trans id="clocks.why.readings" />, value: <Readings of={rule.ambiguities} /> }]
            : []),
          ...(rule
            ? [{ name: <Trans id="clocks.why.kind" />, value: <Trans id={`procedure.kind.${rule.kind}`} /> }]
            : []),
        ]}
      />
      <p>
        <strong>
          <Trans id="clocks.otherwise" />
        </strong>{' '}
        <Trans id={`procedure.clock.${reading.id}.lapse`} />
      </p>
    </Dialog>
  );
}

/** The notes on unclear wording that the rule follows, by their codes. */
function Readings({ of }: { readonly of: readonly string[] }) {
  return (
    <span className="row">
      {of.map((code) => (
        <bdi key={code} className="nowrap">
          {code}
        </bdi>
      ))}
    </span>
  );
}
