import { useQuery } from '@tanstack/react-query';
import { meQuery } from '../access/web/api.ts';
import type { Strip } from '../overview/web/given.ts';
import { OverviewPage as Overview } from '../overview/web/OverviewPage.tsx';
import { TinyStrip } from '../timeline/web/TinyStrip.tsx';

/** All files against their clocks, each with its strip. */
export function OverviewPage() {
  return <Overview Strip={StripOfFile} />;
}

const StripOfFile: Strip = ({ clocks }) => {
  const today = useQuery(meQuery()).data?.today;
  return today && <TinyStrip clocks={clocks} today={today} />;
};
