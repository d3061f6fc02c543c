import { type ComponentType, createContext, useContext } from 'react';

export type Asked = {
  /** What is shown, as the table of access calls it. */
  readonly resource: string;
};

/** The button that says who may read something. Given from outside, so that the kit knows of no table of access. */
export const WhoMayReadContext = createContext<ComponentType<Asked> | null>(null);

/** Who may read this, and by which rule, one tap away; nothing where nobody can be asked. */
export function WhoMayRead(asked: Asked) {
  const Button = useContext(WhoMayReadContext);
  return Button && <Button {...asked} />;
}
