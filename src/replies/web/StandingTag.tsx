import type { Standing } from '../../followup/acts.ts';
import { Trans } from '../../web/i18n.tsx';
import type { IconName } from '../../web/ui/Icon.tsx';
import { Tag, type Tone } from '../../web/ui/Tag.tsx';

const signs: Readonly<Record<Standing, { readonly tone: Tone; readonly icon: IconName }>> = {
  unanswered: { tone: 'not-started', icon: 'not-started' },
  replied: { tone: 'waiting', icon: 'waiting' },
  implemented: { tone: 'met', icon: 'met' },
  largely: { tone: 'running', icon: 'running' },
  partly: { tone: 'due-soon', icon: 'due-soon' },
  not: { tone: 'overdue', icon: 'overdue' },
};

/** How far a recommendation is carried out, as colour, sign and word. */
export function StandingTag({ standing }: { readonly standing: Standing }) {
  return (
    <Tag {...signs[standing]}>
      <Trans id={`followup.standing.${standing}`} />
    </Tag>
  );
}
