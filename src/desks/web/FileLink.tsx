import { Link } from '../../ui/Link.tsx';
import { Trans } from '../../web/i18n.tsx';

type File = {
  readonly fileId: string;
  readonly number: number;
  readonly stateName: string;
  readonly type: string;
};

/** The way to a file, by what it is called: its State, its number, its type. */
export function FileLink({ file }: { readonly file: File }) {
  return (
    <>
      <Link to="/visits/:fileId" params={{ fileId: file.fileId }}>
        <bdi>{file.stateName}</bdi> <span className="figures">({file.number})</span>
      </Link>{' '}
      <span className="muted small">
        <Trans id={`visits.type.${file.type}`} />
      </span>
    </>
  );
}
