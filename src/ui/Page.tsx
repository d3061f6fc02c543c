import { type ReactNode, useEffect, useId } from 'react';
import { Trans, useText } from '../web/i18n.tsx';

type Props = {
  readonly title: ReactNode;
  /** The title as text for the tab and the history; needed when `title` is more than text. */
  readonly name: string;
  readonly over?: ReactNode;
  readonly lead?: ReactNode;
  readonly actions?: ReactNode;
  /** The page shows invented States, and says so. */
  readonly training?: boolean;
  readonly children: ReactNode;
};

/** One page: its title, what it is, what can be done here, and the rest. */
export function Page({ title, name, over, lead, actions, training = false, children }: Props) {
  const text = useText();
  const product = text('web.product');
  useEffect(() => {
    document.title = `${name} · ${product}`;
  }, [name, product]);

  return (
    <div className="page">
      {training && (
        <p className="band-training" role="note">
          <Trans id="web.training-band" components={{ b: <strong /> }} />
        </p>
      )}
      <header className="page-head">
        <div className="page-words">
          {over && <p className="page-over">{over}</p>}
          <h1>{title}</h1>
          {lead && <div className="page-lead">{lead}</div>}
        </div>
        {actions && <div className="page-actions row">{actions}</div>}
      </header>
      {children}
    </div>
  );
}

type SectionProps = {
  readonly title: ReactNode;
  readonly actions?: ReactNode;
  readonly children: ReactNode;
};

/** A part of a page under a heading of its own. */
export function Section({ title, actions, children }: SectionProps) {
  const id = useId();
  return (
    <section className="section" aria-labelledby={id}>
      <div className="section-head">
        <h2 id={id}>{title}</h2>
        {actions && <div className="row">{actions}</div>}
      </div>
      {children}
    </section>
  );
}

type Fact = { readonly name: ReactNode; readonly value: ReactNode };

/** Facts as name and value. */
export function Facts({ of }: { readonly of: readonly Fact[] }) {
  return (
    <dl className="facts">
      {of.map((fact, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the facts of a page keep their order
        <div key={at}>
          <dt>{fact.name}</dt>
          <dd>{fact.value}</dd>
        </div>
      ))}
    </dl>
  );
}
