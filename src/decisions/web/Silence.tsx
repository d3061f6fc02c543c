import { Trans } from '../../web/i18n.tsx';
import { Note } from '../../web/ui/Note.tsx';
import type { Decision, Written } from './api.ts';
import { InstantTwice } from './InstantTwice.tsx';
import { MemberWords } from './MemberWords.tsx';
import { timeLeft } from './time-left.ts';

type Props = { readonly decision: Decision; readonly written: Written };

const tones = {
  running: 'accent',
  'on-hold': 'due-soon',
  objected: 'overdue',
  adopted: 'met',
  'not-adopted': 'overdue',
  withdrawn: 'plain',
} as const;

/** What silence is about to do or has done: the closing, how long it is until then, and what a member can say. */
export function Silence({ decision, written }: Props) {
  const { closesAt } = decision;
  const { rule, stage, now } = written;
  const isOpen = decision.outcome === null;
  return (
    <Note tone={tones[stage]}>
      <p className="silence">
        <Trans id={`decisions.silence.${stage}`} />
      </p>
      {closesAt && (
        <p>
          <Trans id="decisions.closes" /> <InstantTwice at={closesAt} />
        </p>
      )}
      {closesAt && (
        <p>
          <strong>
            <Trans {...timeLeft(now, closesAt)} />
          </strong>
        </p>
      )}
      {decision.decidedAt && (
        <p>
          <InstantTwice at={decision.decidedAt} />
        </p>
      )}
      {isOpen && (
        <p>
          <Trans id="decisions.in-time" />
        </p>
      )}
      {isOpen && (
        <p>
          <Trans id={`decisions.holds.${rule.holds}`} values={{ days: rule.holdDays ?? 0 }} />
        </p>
      )}
      {written.late.length > 0 && (
        <p>
          <strong>
            <Trans id="decisions.late" values={{ count: written.late.length }} />
          </strong>
        </p>
      )}
      <p className="muted">
        <Trans id="decisions.under-rule" values={{ cite: rule.cite }} />
      </p>
      <MemberWords decision={decision} />
    </Note>
  );
}
