import type { ReactNode } from 'react';

type Props = {
  readonly className: string;
  readonly 'aria-label'?: string;
  readonly 'aria-labelledby'?: string;
  readonly children: ReactNode;
};

/** Around what may be wider than the screen: it is moved sideways, by keyboard too. */
export function Sideways({ children, ...frame }: Props) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for fields, a section would be one more landmark
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard
    <div {...frame} role="group" tabIndex={0}>
      {children}
    </div>
  );
}
