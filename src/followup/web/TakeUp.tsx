import { useState } from 'react';
import { FormDialog } from '../../ui/FormDialog.tsx';
import { useAnnounce } from '../../ui/Toasts.tsx';
import { Words } from '../../ui/Words.tsx';
import { Trans, useText } from '../../web/i18n.tsx';
import { useAct } from '../../web/use-act.ts';
import { followup, touched, type Waiting } from './api.ts';
import './followup.css';

type Props = { readonly waiting: Waiting; readonly onClose: () => void };
type Given = { readonly withHelp: readonly string[]; readonly high: readonly string[] };

/** Takes up the recommendations of a report, and says of each whether it needs help and comes first. */
export function TakeUp({ waiting: { fileId, blocks }, onClose }: Props) {
  const text = useText();
  const announce = useAnnounce();
  const [given, setGiven] = useState<Given>({ withHelp: [], high: [] });
  const toggle = (name: keyof Given, blockId: string) =>
    setGiven({
      ...given,
      [name]: given[name].includes(blockId)
        ? given[name].filter((one) => one !== blockId)
        : [...given[name], blockId],
    });
  const act = useAct(
    (asked: Given, key) =>
      followup.takeUpRecommendations({
        params: { fileId },
        body: { withHelp: [...asked.withHelp], high: [...asked.high], key },
      }),
    {
      renews: touched,
      onDone: ({ takenUp }) => {
        announce(text('followup.taken-up', { count: takenUp }));
        onClose();
      },
    },
  );
  return (
    <FormDialog
      title={<Trans id="followup.take-up" />}
      act={act}
      given={() => given}
      word="followup.take-up-now"
      onClose={onClose}
    >
      <p>
        <Trans id="followup.take-up-lead" />
      </p>
      {blocks.map(({ blockId, words, language }) => (
        <fieldset key={blockId} className="plain followup-choice">
          <legend>
            <Words of={{ text: words, language }} />
          </legend>
          {(['withHelp', 'high'] as const).map((name) => (
            <label key={name} className="check">
              <input
                type="checkbox"
                checked={given[name].includes(blockId)}
                onChange={() => toggle(name, blockId)}
              />
              <span>
                <Trans id={name === 'high' ? 'followup.priority.high' : 'followup.means.with-help'} />
              </span>
            </label>
          ))}
        </fieldset>
      ))}
    </FormDialog>
  );
}
