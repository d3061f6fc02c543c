import type { ReactNode } from 'react';
import { InstantTwice } from '../../ui/InstantTwice.tsx';
import { Note } from '../../ui/Note.tsx';
import { Trans } from '../../web/i18n.tsx';
import './silence.css';
import type { Written } from './api.ts';
import { timeLeft } from './time-left.ts';

type Props = {
  readonly decision: {
    readonly closesAt: string | null;
    readonly outcome: string | null;
    readonly decidedAt: string | null;
  };
  readonly written: Written;
  /** What this reader can do with the text. */
  readonly children: ReactNode;
};

const tones = {
  running: 'accent',
  'on-hold': 'due-soon',
  objected: 'overdue',
  adopted: 'met',
  'not-adopted': 'overdue',
  withdrawn: 'plain',
} as const;

/** What silence is about to do or has done: the closing, how long it is until then, and what a member can say. */
export function Silence({ decision, written, children }: Props) {
  const { closesAt } = decision;
  const { rule, stage, now } = written;
  const isOpen = decision.outcome === null;
  return (
    <Note tone={tones[stage]}>
      <p className="silence">
        <Trans id={`silence.stage.${stage}`} />
      </p>
      {closesAt && (
        <p>
          <Trans id="silence.closes" /> <InstantTwice at={closesAt} />
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
          <Trans id="silence.in-time" />
        </p>
      )}
      {isOpen && (
        <p>
          <Trans id={`silence.holds.${rule.holds}`} values={{ days: rule.holdDays ?? 0 }} />
        </p>
      )}
      {written.late.length > 0 && (
        <p>
          <strong>
            <Trans id="silence.late" values={{ count: written.late.length }} />
          </strong>
        </p>
      )}
      <p className="muted">
        <Trans id="silence.under-rule" values={{ cite: rule.cite }} />
      </p>
      {children}
    </Note>
  );
}
