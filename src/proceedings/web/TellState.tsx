import { ActButton } from '../../ui/ActButton.tsx';
import { ActTrouble } from '../../ui/ActTrouble.tsx';
import { RefusalText } from '../../ui/RefusalText.tsx';
import { useAnnounce } from '../../ui/Toasts.tsx';
import { Trans, useText } from '../../web/i18n.tsx';
import { useAct } from '../../web/use-act.ts';
import { type Decision, decisions, touched } from './api.ts';

/** Makes a decision known to the State it concerns, or says since when it is. */
export function TellState({ decision }: { readonly decision: Decision }) {
  const text = useText();
  const announce = useAnnounce();
  const { decisionId, version, stateName, toldStateOn, refused, manner } = decision;
  const act = useAct(
    (seen: number, key) =>
      decisions.tellStateOfDecision({ params: { decisionId }, body: { version: seen, key } }),
    { renews: touched, onDone: () => announce(text('proceedings.tell.done')) },
  );
  if (stateName === null) return null;
  if (toldStateOn !== null) {
    return (
      <p>
        <Trans id="proceedings.tell.told" values={{ state: stateName, day: toldStateOn }} />
      </p>
    );
  }
  if (manner === null) return null;
  return (
    <>
      <ActButton
        refusedBecause={refused.tell ? <RefusalText refusal={refused.tell} /> : null}
        pending={act.isPending}
        onPress={() => act.press(version)}
        confirm={{
          title: <Trans id="proceedings.tell.do" />,
          body: <Trans id="proceedings.tell.sure" values={{ state: stateName }} />,
          act: <Trans id="proceedings.tell.do" />,
        }}
      >
        <Trans id="proceedings.tell.do" />
      </ActButton>
      <ActTrouble act={act} />
    </>
  );
}
