import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { type ReactNode, useDeferredValue, useState } from 'react';
import { languages } from '../../platform/language.ts';
import { ActButton } from '../../ui/ActButton.tsx';
import { DataTable } from '../../ui/DataTable.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { type Filter, Filters } from '../../ui/Filters.tsx';
import { Loaded } from '../../ui/Loaded.tsx';
import { More } from '../../ui/More.tsx';
import { Page } from '../../ui/Page.tsx';
import { RefusalText } from '../../ui/RefusalText.tsx';
import { TakeAway } from '../../ui/TakeAway.tsx';
import { useAddress } from '../../web/address.ts';
import { Trans, useText } from '../../web/i18n.tsx';
import { documentClasses } from '../classes.ts';
import { documentTypeIds } from '../document-types.ts';
import { type DocumentRow, exportHref, type RegisterRefused, registerQuery } from './api.ts';
import { useDocumentColumns } from './document-columns.tsx';
import type { FileAct } from './given.ts';
import { registerQueryOf, sortInAddress, sortOf } from './register-address.ts';
import { TraceDialog } from './TraceDialog.tsx';

type Given = { readonly receipts: ReactNode; readonly FileAct: FileAct };

/** Every document this reader may know of. What is chosen stands in the address. */
export function RegisterPage({ receipts, FileAct }: Given) {
  const text = useText();
  const address = useAddress();
  const query = useDeferredValue(registerQueryOf(address.get));
  const register = useInfiniteQuery({ ...registerQuery(query), placeholderData: keepPreviousData });
  const columns = useDocumentColumns();
  const refused = register.data?.pages[0]?.refused ?? {};

  return (
    <Page
      name={text('documents.title')}
      title={<Trans id="documents.title" />}
      lead={<Trans id="documents.lead" />}
      training={query.training === true}
      actions={
        <>
          {receipts}
          <Trace refused={refused} />
          <FileAct refused={refused} training={query.training === true} />
        </>
      }
    >
      <Filters of={useFilters()} />
      <Loaded query={register} rows={8}>
        {({ pages }) => (
          <DataTable
            name="documents.register"
            caption={text('documents.title')}
            columns={columns}
            rows={pages.flatMap((page) => page.rows)}
            rowKey={idOf}
            count={pages[0]?.count ?? 0}
            sort={sortOf(address.get)}
            onSort={(sort) => address.set({ sort: sortInAddress(sort) })}
            tools={<TakeAway csv={exportHref(query)} />}
            empty={
              <EmptyState title={<Trans id="documents.none" />}>
                <Trans id="documents.none-why" />
              </EmptyState>
            }
          />
        )}
      </Loaded>
      <More of={register} word="documents.more" />
    </Page>
  );
}

const idOf = (row: DocumentRow) => row.documentId;

function Trace({ refused: { trace } }: { readonly refused: RegisterRefused }) {
  const [isAsked, setIsAsked] = useState(false);
  return (
    <>
      <ActButton
        refusedBecause={trace ? <RefusalText refusal={trace} /> : null}
        onPress={() => setIsAsked(true)}
      >
        <Trans id="documents.trace" />
      </ActButton>
      {isAsked && <TraceDialog onClose={() => setIsAsked(false)} />}
    </>
  );
}

function useFilters(): readonly Filter[] {
  const text = useText();
  const choice = (name: string, values: readonly string[]): Filter => ({
    is: 'choice',
    name,
    label: text(`documents.filter-${name}`),
    choices: values.map((value) => ({ value, label: text(`documents.${name}.${value}`) })),
  });
  return [
    { is: 'text', name: 'search', label: text('documents.search') },
    choice('type', documentTypeIds),
    choice('class', documentClasses),
    choice('language', languages),
    {
      is: 'choice',
      name: 'withdrawn',
      label: text('documents.filter-withdrawn'),
      choices: [{ value: 'no', label: text('documents.filter-standing') }],
    },
    {
      is: 'choice',
      name: 'training',
      label: text('documents.filter-training'),
      none: text('documents.filter-training-no'),
      choices: [{ value: 'true', label: text('documents.filter-training-yes') }],
    },
  ];
}
