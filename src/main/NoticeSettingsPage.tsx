import { CalendarFeed } from '../calendars/web/CalendarFeed.tsx';
import { NoticeSettingsPage as Settings } from '../notices/web/NoticeSettingsPage.tsx';

/** What comes to a person by mail, and the address their calendar reads. */
export function NoticeSettingsPage() {
  return <Settings calendar={(given) => <CalendarFeed {...given} />} />;
}
