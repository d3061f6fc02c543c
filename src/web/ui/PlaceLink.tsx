import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';

type Props = { readonly to: string; readonly className?: string; readonly children: ReactNode };

/** A link to a page of ours, with what stands after its question mark: `/visits?outcome=overdue`. */
export function PlaceLink({ to, className, children }: Props) {
  const { pathname, searchParams } = new URL(to, 'http://page');
  const search = Object.fromEntries(searchParams);
  return (
    <Link
      to={pathname}
      search={search}
      {...(className ? { className } : {})}
      activeOptions={{ exact: pathname === '/', includeSearch: false }}
      activeProps={{ 'aria-current': 'page' }}
    >
      {children}
    </Link>
  );
}
