import { RegisterPage as Register } from '../documents/web/RegisterPage.tsx';
import { FileAct } from '../filing/web/FileAct.tsx';
import { Link } from '../ui/Link.tsx';
import { Trans } from '../web/i18n.tsx';

/** The register of documents, with the way to receipts and the filing of a further document. */
export function DocumentsPage() {
  return <Register receipts={<ToReceipts />} FileAct={FileAct} />;
}

const ToReceipts = () => (
  <Link className="button" to="/documents/receipts">
    <Trans id="receipts.title" />
  </Link>
);
