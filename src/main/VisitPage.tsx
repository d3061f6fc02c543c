import { NoticedSection } from '../duties/web/NoticedSection.tsx';
import { VisitPage as Visit } from '../visits/web/VisitPage.tsx';

/** A visit file, with what time has brought in it. */
export function VisitPage() {
  return <Visit Noticed={NoticedSection} />;
}
