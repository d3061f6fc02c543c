import type { AnchorHTMLAttributes, MouseEvent } from 'react';
import { type PathParts, pathWith } from '../web/places.ts';
import { useGoing } from '../web/Router.tsx';

type Props = Omit<AnchorHTMLAttributes<HTMLAnchorElement>, 'href'> & {
  /** A path of ours, with its search text where it has one: `/visits/:fileId`, `/visits?training=true`. */
  readonly to: string;
  readonly params?: PathParts;
};

/** A link to a page of ours. An ordinary link in every way, but the page changes without a new document. */
export function Link({ to, params = {}, onClick, ...rest }: Props) {
  const { place, go, prepare } = useGoing();
  const href = pathWith(to, params);

  const press = (event: MouseEvent<HTMLAnchorElement>) => {
    onClick?.(event);
    if (event.defaultPrevented || opensElsewhere(event) || rest.target || rest.download !== undefined) return;
    event.preventDefault();
    go(href);
  };

  return (
    <a
      {...rest}
      href={href}
      aria-current={leadsHere(href, place.path) ? 'page' : undefined}
      onClick={press}
      onPointerEnter={() => prepare(href)}
      onFocus={() => prepare(href)}
    />
  );
}

// In another tab or window, or kept on disk: what the reader asks of the browser is left to it.
function opensElsewhere(event: MouseEvent): boolean {
  return event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey;
}

/** A link to a list is current on the pages below it too; the link to the first page only there. */
function leadsHere(href: string, path: string): boolean {
  const to = href.split('?')[0] ?? '';
  return to === path || (to !== '/' && path.startsWith(`${to}/`));
}
