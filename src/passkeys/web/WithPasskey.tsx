import { ActButton } from '../../ui/ActButton.tsx';
import { ActTrouble } from '../../ui/ActTrouble.tsx';
import { Section } from '../../ui/Page.tsx';
import { RefusalText } from '../../ui/RefusalText.tsx';
import { Trans } from '../../web/i18n.tsx';
import { useAct } from '../../web/use-act.ts';
import { enterWithPasskey, refusalOfPasskeys } from './passkey.ts';

/** Signs in with a passkey, where the browser knows any. */
export function WithPasskey({ onIn }: { readonly onIn: () => void }) {
  const act = useAct(() => enterWithPasskey(), { onDone: onIn });
  const refusal = refusalOfPasskeys();
  return (
    <Section title={<Trans id="passkeys.with-passkey" />}>
      <p className="muted">
        <Trans id="passkeys.with-passkey-what" />
      </p>
      <ActButton
        weight="main"
        refusedBecause={refusal && <RefusalText refusal={refusal} />}
        pending={act.isPending}
        onPress={() => act.press(undefined)}
      >
        <Trans id="passkeys.use" />
      </ActButton>
      <ActTrouble act={act} />
    </Section>
  );
}
