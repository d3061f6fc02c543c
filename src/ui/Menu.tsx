import { type ReactNode, useEffect, useRef } from 'react';

type Props = { readonly title: ReactNode; readonly children: ReactNode };

/** A small panel under a button; Escape and a press elsewhere close it. */
export function Menu({ title, children }: Props) {
  const ref = useRef<HTMLDetailsElement>(null);
  useEffect(() => {
    const closeElsewhere = (event: Event) => {
      const menu = ref.current;
      if (menu?.open && event.target instanceof Node && !menu.contains(event.target)) menu.open = false;
    };
    document.addEventListener('pointerdown', closeElsewhere);
    document.addEventListener('focusin', closeElsewhere);
    return () => {
      document.removeEventListener('pointerdown', closeElsewhere);
      document.removeEventListener('focusin', closeElsewhere);
    };
  }, []);

  return (
    <details
      ref={ref}
      className="menu"
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || !ref.current) return;
        ref.current.open = false;
        ref.current.querySelector('summary')?.focus();
      }}
    >
      <summary className="button button-small">{title}</summary>
      <div className="menu-body">{children}</div>
    </details>
  );
}
