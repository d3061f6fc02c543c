import { VisitPage as Visit } from '../visits/web/VisitPage.tsx';
import { visitSections } from './visit-sections.tsx';

/** A visit file, with what each part knows of it. */
export function VisitPage() {
  return <Visit {...visitSections} />;
}
