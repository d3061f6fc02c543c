import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { useDeferredValue, useState } from 'react';
import { ActButton } from '../../ui/ActButton.tsx';
import { DataTable } from '../../ui/DataTable.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { type Filter, Filters } from '../../ui/Filters.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { Loaded } from '../../ui/Loaded.tsx';
import { Page } from '../../ui/Page.tsx';
import { RefusalText } from '../../ui/RefusalText.tsx';
import { useAddress } from '../../web/address.ts';
import { Trans, useText } from '../../web/i18n.tsx';
import { meetingFormats, meetingStatuses } from '../vocabulary.ts';
import { calendarHref, type MeetingRow, type MeetingsQuery, meetingsQuery } from './api.ts';
import { useConvenerName, useMeetingColumns } from './meeting-columns.tsx';
import { PlanDialog } from './PlanDialog.tsx';
import './meetings.css';
import { More } from '../../ui/More.tsx';

/** Meetings and briefings of the Committee and CTED that this reader may know of. */
export function MeetingsPage() {
  const text = useText();
  const query = useDeferredValue(meetingsQueryOf(useAddress().get));
  const meetings = useInfiniteQuery({ ...meetingsQuery(query), placeholderData: keepPreviousData });
  const [isPlanning, setPlanning] = useState(false);
  const first = meetings.data?.pages[0];
  const columns = useMeetingColumns();
  const because = first?.refused.plan ? <RefusalText refusal={first.refused.plan} /> : null;
  return (
    <Page
      name={text('meetings.title')}
      title={<Trans id="meetings.title" />}
      lead={<Trans id="meetings.lead" />}
      training={meetings.data?.pages.some(({ rows }) => rows.some((row) => row.training)) === true}
      actions={
        <ActButton weight="main" refusedBecause={because} onPress={() => setPlanning(true)}>
          <Trans id="meetings.plan.do" />
        </ActButton>
      }
    >
      <Filters of={useFilters(first?.conveners ?? [])} />
      <Loaded query={meetings} rows={8}>
        {({ pages }) => (
          <DataTable
            name="meetings.title"
            caption={text('meetings.title')}
            columns={columns}
            rows={pages.flatMap((page) => page.rows)}
            rowKey={idOf}
            count={pages[0]?.count ?? 0}
            tools={
              <a className="button button-small" href={calendarHref(query)} download>
                <Icon name="download" />
                <Trans id="meetings.as-calendar" />
              </a>
            }
            empty={
              <EmptyState title={<Trans id="meetings.none" />}>
                <Trans id="meetings.none-why" />
              </EmptyState>
            }
          />
        )}
      </Loaded>
      <More of={meetings} word="meetings.more" />
      {isPlanning && <PlanDialog onClose={() => setPlanning(false)} />}
    </Page>
  );
}

const idOf = (row: MeetingRow) => row.meetingId;

function useFilters(conveners: readonly string[]): readonly Filter[] {
  const text = useText();
  const nameOf = useConvenerName();
  const choice = (name: string, values: readonly string[]): Filter => ({
    is: 'choice',
    name,
    label: text(`meetings.filter.${name}`),
    choices: values.map((value) => ({ value, label: text(`meetings.${name}.${value}`) })),
  });
  return [
    { is: 'text', name: 'search', label: text('meetings.filter.meeting') },
    choice('format', meetingFormats),
    { ...choice('status', meetingStatuses), label: text('meetings.filter.standing') },
    {
      is: 'choice',
      name: 'convener',
      label: text('meetings.filter.convener'),
      choices: conveners.map((value) => ({ value, label: nameOf(value) })),
    },
    {
      is: 'choice',
      name: 'training',
      label: text('meetings.filter.world'),
      choices: [
        { value: 'false', label: text('meetings.filter.record') },
        { value: 'true', label: text('meetings.training') },
      ],
    },
  ];
}

/** What the address asks of the list. What it cannot mean is left out, so that an old link still opens. */
function meetingsQueryOf(get: (name: string) => string): MeetingsQuery {
  const format = meetingFormats.find((one) => one === get('format'));
  const status = meetingStatuses.find((one) => one === get('status'));
  const convener = get('convener');
  const search = get('search').trim();
  return {
    ...(format && { format }),
    ...(status && { status }),
    ...(convener && { convener }),
    ...(search && { search }),
    ...(get('training') !== '' && { training: get('training') === 'true' }),
  };
}
