import type { Outcome } from '../procedure/reading.ts';
import { Trans } from '../web/i18n.tsx';
import type { IconName } from './Icon.tsx';
import { Tag, type Tone } from './Tag.tsx';

const signs: Readonly<Record<Outcome, { readonly tone: Tone; readonly icon: IconName }>> = {
  'not-started': { tone: 'not-started', icon: 'not-started' },
  open: { tone: 'running', icon: 'running' },
  'due-soon': { tone: 'due-soon', icon: 'due-soon' },
  overdue: { tone: 'overdue', icon: 'overdue' },
  met: { tone: 'met', icon: 'met' },
  late: { tone: 'due-soon', icon: 'met' },
  lapsed: { tone: 'lapsed', icon: 'lapsed' },
  'awaiting-decision': { tone: 'waiting', icon: 'waiting' },
  superseded: { tone: 'neutral', icon: 'superseded' },
  waived: { tone: 'neutral', icon: 'stop' },
};

/** Where a clock stands, as colour, sign and word. */
export function OutcomeTag({ outcome }: { readonly outcome: Outcome }) {
  const { tone, icon } = signs[outcome];
  return (
    <Tag tone={tone} icon={icon}>
      <Trans id={`procedure.outcome.${outcome}`} />
    </Tag>
  );
}
