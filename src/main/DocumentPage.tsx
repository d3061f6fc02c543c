import { DocumentPage as Document } from '../documents/web/DocumentPage.tsx';
import { KeepActs } from '../filing/web/KeepActs.tsx';

/** One document, with what is done to it. */
export function DocumentPage() {
  return <Document KeepActs={KeepActs} />;
}
