import { Trans } from '../web/i18n.tsx';
import { Icon } from './Icon.tsx';

type Props = {
  /** Where the same rows are as a file, by its form. */
  readonly csv: string;
  readonly json?: string;
  readonly print?: boolean;
};

/** The ways to take the rows of a table away: as files, with the same filters, and on paper. */
export function TakeAway({ csv, json, print = false }: Props) {
  return (
    <>
      <a className="button button-small" href={csv} download>
        <Icon name="download" />
        <Trans id="web.take-csv" />
      </a>
      {json && (
        <a className="button button-small" href={json} download>
          <Icon name="download" />
          <Trans id="web.take-json" />
        </a>
      )}
      {print && (
        <button type="button" className="button button-small" onClick={() => window.print()}>
          <Icon name="print" />
          <Trans id="web.print" />
        </button>
      )}
    </>
  );
}
