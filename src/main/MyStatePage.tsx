import { WhyThisDate } from '../clocks/web/WhyThisDate.tsx';
import { MyStatePage as MyState } from '../desks/web/MyStatePage.tsx';

/** The page of a State about its own visits, with the sums behind its due days. */
export function MyStatePage() {
  return <MyState Why={WhyThisDate} />;
}
