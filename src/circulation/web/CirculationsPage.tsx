import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { ActButton } from '../../ui/ActButton.tsx';
import { DataTable } from '../../ui/DataTable.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Filters } from '../../ui/Filters.tsx';
import { Loaded } from '../../ui/Loaded.tsx';
import { More } from '../../ui/More.tsx';
import { Page } from '../../ui/Page.tsx';
import { RefusalText } from '../../ui/RefusalText.tsx';
import { useAddress } from '../../web/address.ts';
import { Trans, useText } from '../../web/i18n.tsx';
import { circulationsQuery, type Row } from './api.ts';
import { CirculateDialog } from './CirculateDialog.tsx';
import { useCirculationColumns } from './columns.tsx';

/** What was circulated: to CTED all of it with who has opened it, to a reader what is theirs to read. */
export function CirculationsPage() {
  const text = useText();
  const unread = useAddress().get('unread') === 'true';
  const list = useInfiniteQuery({ ...circulationsQuery(unread), placeholderData: keepPreviousData });
  const columns = useCirculationColumns();
  const [isOpen, setOpen] = useState(false);
  const first = list.data?.pages[0];
  const refusal = first?.refused.circulate;
  return (
    <Page
      name={text('circulation.title')}
      title={<Trans id="circulation.title" />}
      lead={<Trans id="circulation.lead" />}
      training={first?.rows.some((row) => row.training) === true}
      actions={
        <ActButton
          weight="main"
          refusedBecause={refusal ? <RefusalText refusal={refusal} /> : null}
          onPress={() => setOpen(true)}
        >
          <Trans id="circulation.do" />
        </ActButton>
      }
    >
      <Filters
        of={[
          {
            is: 'choice',
            name: 'unread',
            label: text('circulation.filter.unread'),
            choices: [{ value: 'true', label: text('circulation.to-read') }],
          },
        ]}
      />
      <Loaded query={list} rows={6}>
        {({ pages }) => (
          <>
            <p role="status">
              <Trans id="circulation.unread" values={{ count: pages[0]?.unread ?? 0 }} />
            </p>
            <DataTable
              name="circulation.list"
              caption={text('circulation.title')}
              columns={columns}
              rows={pages.flatMap((page) => page.rows)}
              rowKey={idOf}
              count={pages[0]?.count ?? 0}
              empty={
                <EmptyState title={<Trans id="circulation.none" />}>
                  <Trans id="circulation.none-why" />
                </EmptyState>
              }
            />
          </>
        )}
      </Loaded>
      <More of={list} word="circulation.more" />
      {isOpen && <CirculateDialog onClose={() => setOpen(false)} />}
    </Page>
  );
}

const idOf = (row: Row) => row.circulationId;
