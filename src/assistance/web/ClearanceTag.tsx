import type { IconName } from '../../ui/Icon.tsx';
import { Tag, type Tone } from '../../ui/Tag.tsx';
import { Trans } from '../../web/i18n.tsx';
import type { Need } from './api.ts';

const signs: Readonly<Record<Need['clearance'], { readonly tone: Tone; readonly icon: IconName }>> = {
  confidential: { tone: 'waiting', icon: 'stop' },
  approved: { tone: 'met', icon: 'met' },
  'with-report': { tone: 'met', icon: 'book' },
  withdrawn: { tone: 'lapsed', icon: 'lapsed' },
};

/** Whether partners and donors know of a need, as colour, sign and word. */
export function ClearanceTag({ clearance }: Pick<Need, 'clearance'>) {
  return (
    <Tag {...signs[clearance]}>
      <Trans id={`assistance.clearance.${clearance}`} />
    </Tag>
  );
}
