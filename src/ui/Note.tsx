import type { ReactNode } from 'react';
import { Icon, type IconName } from './Icon.tsx';

type Tone = 'plain' | 'accent' | 'due-soon' | 'overdue' | 'met';

const icons: Readonly<Record<Tone, IconName>> = {
  plain: 'info',
  accent: 'info',
  'due-soon': 'due-soon',
  overdue: 'overdue',
  met: 'met',
};

/** Something the reader should not miss, beside what it is about. */
export function Note({ tone = 'plain', children }: { readonly tone?: Tone; readonly children: ReactNode }) {
  return (
    <div className={`note note-${tone}`} role="note">
      <Icon name={icons[tone]} />
      <div className="stack">{children}</div>
    </div>
  );
}
