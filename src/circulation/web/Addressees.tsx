import type { Refusal } from '../../platform/refusal.ts';
import { ActButton } from '../../ui/ActButton.tsx';
import { ActTrouble } from '../../ui/ActTrouble.tsx';
import { Day, Moment } from '../../ui/Day.tsx';
import { Section } from '../../ui/Page.tsx';
import { RefusalText } from '../../ui/RefusalText.tsx';
import { Tag } from '../../ui/Tag.tsx';
import { useAnnounce } from '../../ui/Toasts.tsx';
import { Trans, useText } from '../../web/i18n.tsx';
import { keyed } from '../../web/keyed.ts';
import { useAct } from '../../web/use-act.ts';
import { type Circulation, circulation, touched } from './api.ts';

type Addressee = NonNullable<Circulation['addressees']>[number];
type Props = {
  readonly circulationId: string;
  readonly addressees: readonly Addressee[];
  readonly refused: Refusal | null;
};

/** Everybody it was put before, those who have not opened it first; and the reminder for these. */
export function Addressees({ circulationId, addressees, refused }: Props) {
  const text = useText();
  const announce = useAnnounce();
  const act = useAct(
    (_: null, key) => circulation.remindReaders({ params: { circulationId }, body: { key } }),
    {
      renews: touched,
      onDone: ({ reminded }) => announce(text('circulation.remind.done', { count: reminded })),
    },
  );
  return (
    <Section
      title={<Trans id="circulation.addressees" />}
      actions={
        <ActButton
          refusedBecause={refused ? <RefusalText refusal={refused} /> : null}
          pending={act.isPending}
          onPress={() => act.press(null)}
        >
          <Trans id="circulation.remind.do" />
        </ActButton>
      }
    >
      <ActTrouble act={act} />
      <ul className="plain-list circulation-lines">
        {keyed(addressees, sayingOf).map(({ key, thing }) => (
          <li key={key}>
            <AddresseeLine of={thing} />
          </li>
        ))}
      </ul>
    </Section>
  );
}

// Readers are named by function, which several may share.
const sayingOf = ({ functionId, stateName, firstOpenedAt }: Addressee) =>
  [functionId, stateName, firstOpenedAt].join(' ');

function AddresseeLine({ of }: { readonly of: Addressee }) {
  const text = useText();
  return (
    <>
      <span>
        {of.functionId ? text(of.functionId) : text('circulation.reader-unknown')}
        {of.stateName && (
          <>
            {' · '}
            <bdi className="muted">{of.stateName}</bdi>
          </>
        )}
      </span>
      {of.firstOpenedAt ? (
        <Tag tone="met" icon="met">
          <Trans id="circulation.opened-once" />
        </Tag>
      ) : (
        <Tag tone="due-soon">
          <Trans id="circulation.not-opened" />
        </Tag>
      )}
      <span className="muted small">
        {of.firstOpenedAt && (
          <>
            <Trans id="circulation.first-opened" /> <Moment at={of.firstOpenedAt} zone="America/New_York" />
          </>
        )}
        {of.firstOpenedAt && of.remindedOn && ' · '}
        {of.remindedOn && (
          <>
            <Trans id="circulation.reminded" /> <Day day={of.remindedOn} />
          </>
        )}
      </span>
    </>
  );
}
