import type { ReactNode } from 'react';

type Props = {
  readonly title: ReactNode;
  /** What would be here, and how it gets there. */
  readonly children: ReactNode;
  readonly action?: ReactNode;
};

/** A place where nothing is yet. */
export function EmptyState({ title, children, action }: Props) {
  return (
    <div className="empty">
      <h2>{title}</h2>
      <div>{children}</div>
      {action}
    </div>
  );
}
