import { MyStatePage as MyState } from '../desks/web/MyStatePage.tsx';
import { WhyThisDate } from '../visits/web/WhyThisDate.tsx';

/** The page of a State about its own visits, with the sums behind its due days. */
export function MyStatePage() {
  return <MyState Why={WhyThisDate} />;
}
