import { useState } from 'react';
import { ActButton } from '../../ui/ActButton.tsx';
import { FormDialog } from '../../ui/FormDialog.tsx';
import { Link } from '../../ui/Link.tsx';
import { RefusalText } from '../../ui/RefusalText.tsx';
import { useAnnounce } from '../../ui/Toasts.tsx';
import { Trans, useText } from '../../web/i18n.tsx';
import { useAct } from '../../web/use-act.ts';
import { assistance, type Need, touched } from './api.ts';
import { PaperField } from './PaperField.tsx';

type Act = 'clear' | 'withdraw';
const acts: readonly Act[] = ['clear', 'withdraw'];

/** What the State does about a need: clears it, or takes its leave back. Everybody else answers it with a project. */
export function NeedActs({ need }: { readonly need: Need }) {
  const [asked, setAsked] = useState<Act | null>(null);
  const own = acts.filter((act) => need.refused[act]?.code !== 'assistance.not-your-act');
  return (
    <>
      <Link className="button" to={`/chain/need/${need.needId}`}>
        <Trans id="web.follow-chain" />
      </Link>
      {own.length === 0 && (
        <Link className="button button-main" to={`/projects?need=${need.needId}`}>
          <Trans id="assistance.answered-by" />
        </Link>
      )}
      {own.map((act) => {
        const refusal = need.refused[act];
        return (
          <ActButton
            key={act}
            weight={act === 'withdraw' ? 'grave' : 'plain'}
            refusedBecause={refusal ? <RefusalText refusal={refusal} /> : null}
            onPress={() => setAsked(act)}
          >
            <Trans id={`assistance.${act}`} />
          </ActButton>
        );
      })}
      {asked && <KeepLeave need={need} act={asked} onClose={() => setAsked(null)} />}
    </>
  );
}

type Props = { readonly need: Need; readonly act: Act; readonly onClose: () => void };

/** The State clears a need, or takes its leave back; CTED does with the paper of the State. */
function KeepLeave({ need, act: asked, onClose }: Props) {
  const { needId, version, needsPaper, stateCode, fileId } = need;
  const text = useText();
  const announce = useAnnounce();
  const [documentId, setDocumentId] = useState('');
  const act = useAct(
    async (given: { documentId: string; version: number }, key) => {
      const paper = given.documentId ? { documentId: given.documentId } : {};
      const sent = { params: { needId }, body: { ...paper, version: given.version, key } };
      if (asked === 'clear') await assistance.clearNeed(sent);
      else await assistance.withdrawLeave(sent);
    },
    {
      renews: touched,
      onDone: () => {
        announce(text(`assistance.${asked}-done`));
        onClose();
      },
    },
  );
  return (
    <FormDialog
      title={<Trans id={`assistance.${asked}`} />}
      act={act}
      given={() => ({ documentId, version })}
      word={`assistance.${asked}-now`}
      onClose={onClose}
    >
      <p>
        <Trans id={`assistance.${asked}-lead`} />
      </p>
      {needsPaper && (
        <PaperField
          label={text('assistance.leave')}
          hint={text('assistance.leave-hint')}
          stateCode={stateCode}
          fileId={fileId}
          value={documentId}
          onChange={setDocumentId}
        />
      )}
    </FormDialog>
  );
}
