import type { ReactNode } from 'react';
import { Icon, type IconName } from './Icon.tsx';

export type Tone =
  | 'neutral'
  | 'not-started'
  | 'running'
  | 'due-soon'
  | 'overdue'
  | 'met'
  | 'lapsed'
  | 'waiting';

type Props = { readonly tone: Tone; readonly icon?: IconName; readonly children: ReactNode };

/** A state of things as a colour, a sign and a word; never one of them alone. */
export function Tag({ tone, icon, children }: Props) {
  return (
    <span className={`tag tag-${tone}`}>
      {icon && <Icon name={icon} />}
      <span>{children}</span>
    </span>
  );
}
