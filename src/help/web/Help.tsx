import { Cites } from '../../ui/Cite.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { Trans } from '../../web/i18n.tsx';
import './help.css';

/** What is said of a screen beside it: its texts are `help.<id>.…`. */
export type HelpText = { readonly id: string; readonly cites: readonly string[] };

/** Beside each screen: what it is for, what to do next, and what happens after. */
export function Help({ of: { id, cites } }: { readonly of: HelpText }) {
  return (
    <details className="help" key={id}>
      <summary>
        <Icon name="info" />
        <span>
          <Trans id="help.title" />
        </span>
      </summary>
      <div className="help-body">
        <p>
          <Trans id={`help.${id}.for`} />
        </p>
        <p>
          <strong>
            <Trans id="help.next" />
          </strong>{' '}
          <Trans id={`help.${id}.next`} />
        </p>
        <p>
          <strong>
            <Trans id="help.after" />
          </strong>{' '}
          <Trans id={`help.${id}.after`} />
        </p>
        {cites.length > 0 && (
          <p className="small">
            <Trans id="help.cites" /> <Cites of={cites} />
          </p>
        )}
      </div>
    </details>
  );
}
