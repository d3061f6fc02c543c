import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { ActButton } from '../../ui/ActButton.tsx';
import { ActTrouble } from '../../ui/ActTrouble.tsx';
import { type Column, DataTable } from '../../ui/DataTable.tsx';
import { Moment } from '../../ui/Day.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { Section } from '../../ui/Page.tsx';
import { Tag, type Tone } from '../../ui/Tag.tsx';
import { hrefOf } from '../../web/client.ts';
import { Trans, useText } from '../../web/i18n.tsx';
import { useAct } from '../../web/use-act.ts';
import { type Delivery, deliveriesQuery, house, notices, operations, stepsQuery } from './api.ts';

const tones: Readonly<Record<Delivery['state'], Tone>> = {
  queued: 'running',
  sent: 'met',
  failed: 'overdue',
  held: 'waiting',
  'not-wanted': 'neutral',
};

const zone = 'UTC';

/** How the mail of each notice fared; nothing of what it says. */
export function Deliveries() {
  const text = useText();
  const { data } = useSuspenseQuery(deliveriesQuery());
  const [shown, setShown] = useState<string | null>(null);
  return (
    <Section title={<Trans id="notices.deliveries" />}>
      <p>
        <Trans id="notices.deliveries-why" />
      </p>
      <DataTable
        name="deliveries"
        caption={text('notices.deliveries')}
        columns={columnsOf(text, setShown)}
        rows={data.rows}
        rowKey={({ deliveryId }) => deliveryId}
        tools={
          <a className="button button-small" href={hrefOf(operations.exportDeliveries, {})} download>
            <Icon name="download" />
            <Trans id="notices.deliveries-export" />
          </a>
        }
        empty={
          <p>
            <Trans id="notices.deliveries-none" />
          </p>
        }
      />
      {shown && <Log deliveryId={shown} onClose={() => setShown(null)} />}
    </Section>
  );
}

function columnsOf(text: (id: string) => string, onShow: (deliveryId: string) => void): Column<Delivery>[] {
  return [
    {
      id: 'person',
      title: text('notices.column-person'),
      value: ({ functionId, stateName }) =>
        [functionId && text(functionId), stateName].filter((part) => part !== null).join(' · '),
    },
    {
      id: 'state',
      title: text('notices.column-state'),
      value: ({ state }) => text(`notices.state-${state}`),
      cell: ({ state }) => (
        <Tag tone={tones[state]}>
          <Trans id={`notices.state-${state}`} />
        </Tag>
      ),
    },
    {
      id: 'attempts',
      title: text('notices.column-attempts'),
      value: ({ attempts }) => attempts,
      align: 'end',
    },
    { id: 'code', title: text('notices.column-code'), value: ({ code }) => code },
    {
      id: 'changed',
      title: text('notices.column-changed'),
      value: ({ changedAt }) => changedAt,
      cell: ({ changedAt }) => <Moment at={changedAt} zone={zone} />,
    },
    {
      id: 'log',
      title: text('notices.log'),
      value: () => null,
      unsorted: true,
      cell: ({ deliveryId, state }) => (
        <span className="row">
          <button type="button" className="button button-small" onClick={() => onShow(deliveryId)}>
            <Trans id="notices.log" />
          </button>
          {state === 'failed' && <Again deliveryId={deliveryId} />}
        </span>
      ),
    },
  ];
}

function Again({ deliveryId }: Pick<Delivery, 'deliveryId'>) {
  const act = useAct(
    (_: undefined, key) => notices.retryDelivery({ params: { deliveryId }, body: { key } }),
    { renews: [house] },
  );
  return (
    <>
      <ActButton refusedBecause={null} pending={act.isPending} onPress={() => act.press(undefined)}>
        <Trans id="notices.retry-mail" />
      </ActButton>
      <ActTrouble act={act} />
    </>
  );
}

function Log({ deliveryId, onClose }: { readonly deliveryId: string; readonly onClose: () => void }) {
  const { data } = useQuery(stepsQuery(deliveryId));
  return (
    <Dialog title={<Trans id="notices.log" />} onClose={onClose}>
      <ol className="stack">
        {data?.rows.map(({ step, code, replyId, happenedAt }) => (
          <li key={`${happenedAt} ${step}`}>
            <Trans id={`notices.step-${step}`} />
            {code && (
              <>
                {' '}
                <code>{code}</code>
              </>
            )}
            {replyId && (
              <>
                {' '}
                <code>{replyId}</code>
              </>
            )}
            <br />
            <span className="muted">
              <Moment at={happenedAt} zone={zone} />
            </span>
          </li>
        ))}
      </ol>
    </Dialog>
  );
}
