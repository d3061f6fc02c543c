import type { ReactNode } from 'react';
import { Icon } from './Icon.tsx';

type Props = { readonly title: ReactNode; readonly open?: boolean; readonly children: ReactNode };

/** More about something, one tap down. */
export function Disclosure({ title, open = false, children }: Props) {
  return (
    <details className="disclosure" open={open}>
      <summary>
        <Icon name="next" />
        <span>{title}</span>
      </summary>
      <div className="disclosure-body">{children}</div>
    </details>
  );
}
