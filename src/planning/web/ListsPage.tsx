import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { ActButton } from '../../ui/ActButton.tsx';
import { type Column, DataTable } from '../../ui/DataTable.tsx';
import { Day } from '../../ui/Day.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { TextField } from '../../ui/Field.tsx';
import { Filters } from '../../ui/Filters.tsx';
import { FormDialog } from '../../ui/FormDialog.tsx';
import { Link } from '../../ui/Link.tsx';
import { Loaded } from '../../ui/Loaded.tsx';
import { Page } from '../../ui/Page.tsx';
import { RefusalText } from '../../ui/RefusalText.tsx';
import { useAddress } from '../../web/address.ts';
import { Trans, useText } from '../../web/i18n.tsx';
import { useGoing } from '../../web/Router.tsx';
import { useAct } from '../../web/use-act.ts';
import { listsQuery, planning, touched } from './api.ts';

/** The yearly lists of visits, and the proposal of a year as it begins. */
export function ListsPage() {
  const text = useText();
  const training = useAddress().get('training') === 'true';
  const query = useQuery(listsQuery(training));
  const columns = useColumns();
  const [opening, setOpening] = useState(false);
  const refused = query.data?.refused.open ?? null;
  return (
    <Page
      name={text('planning.title')}
      title={<Trans id="planning.title" />}
      lead={<Trans id="planning.lead" />}
      training={training}
      actions={
        query.data && (
          <ActButton
            refusedBecause={refused && <RefusalText refusal={refused} />}
            onPress={() => setOpening(true)}
          >
            <Trans id="planning.open" />
          </ActButton>
        )
      }
    >
      <Filters
        of={[
          {
            is: 'choice',
            name: 'training',
            label: text('planning.world'),
            none: text('planning.world-real'),
            choices: [{ value: 'true', label: text('planning.world-training') }],
          },
        ]}
      />
      <Loaded query={query}>
        {({ rows }) => (
          <DataTable
            name="planning.lists"
            caption={text('planning.title')}
            columns={columns}
            rows={rows}
            rowKey={({ listId }) => listId}
            empty={<EmptyState title={<Trans id="planning.none" />}>{null}</EmptyState>}
          />
        )}
      </Loaded>
      {opening && <OpenDialog training={training} onClose={() => setOpening(false)} />}
    </Page>
  );
}

type Row = Awaited<ReturnType<typeof planning.listVisitLists>>['rows'][number];

function useColumns(): readonly Column<Row>[] {
  const text = useText();
  return useMemo(
    () => [
      {
        id: 'year',
        title: text('planning.year'),
        value: ({ year }) => year,
        cell: ({ listId, year }) => (
          <Link to="/planning/:listId" params={{ listId }}>
            {text('planning.list-of', { year: String(year) })}
          </Link>
        ),
      },
      {
        id: 'status',
        title: text('planning.status'),
        value: ({ status }) => text(`planning.status-${status}`),
      },
      { id: 'visits', title: text('planning.visits'), value: ({ visits }) => visits, align: 'end' },
      {
        id: 'adopted',
        title: text('planning.adopted'),
        value: ({ adoptedOn }) => adoptedOn,
        cell: ({ adoptedOn }) => adoptedOn && <Day day={adoptedOn} />,
      },
    ],
    [text],
  );
}

function OpenDialog({ training, onClose }: { readonly training: boolean; readonly onClose: () => void }) {
  const text = useText();
  const { go } = useGoing();
  const [year, setYear] = useState('');
  const act = useAct(
    (given: { year: number }, key) => planning.openVisitList({ body: { ...given, training, key } }),
    { renews: touched, onDone: ({ listId }) => go(`/planning/${listId}`) },
  );
  return (
    <FormDialog
      title={<Trans id="planning.open" />}
      act={act}
      given={() => ({ year: Number(year) })}
      word="planning.open"
      onClose={onClose}
    >
      <TextField
        label={text('planning.year')}
        type="number"
        min={2001}
        max={2200}
        required
        value={year}
        onChange={setYear}
      />
    </FormDialog>
  );
}
