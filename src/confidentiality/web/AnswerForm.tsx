import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { PaperGiven } from '../../papers/web/PaperGiven.tsx';
import { day } from '../../procedure/calendar.ts';
import { ActForm } from '../../ui/ActForm.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Section } from '../../ui/Page.tsx';
import { useAnnounce } from '../../ui/Toasts.tsx';
import { Trans, useText } from '../../web/i18n.tsx';
import { useAct } from '../../web/use-act.ts';
import { type AnswerFile, confidentiality, papersQuery, type Report, touchedBy } from './api.ts';
import { Marking } from './Marking.tsx';

type Props = { readonly report: Report; readonly given: AnswerFile };

const options = ['CR-1', 'CR-2', 'CR-3'] as const;
type Option = (typeof options)[number];
type Asked = {
  readonly option: Option;
  readonly marked: readonly string[];
  readonly on: string;
  readonly documentId: string;
};

/** The form by which the State, or CTED for its paper, says what is to stay confidential. */
export function AnswerForm({ report, given }: Props) {
  const text = useText();
  const announce = useAnnounce();
  const { reportId, fileId, hasDraft: isCted } = report;
  const [option, setOption] = useState<Option>(given.answer?.option ?? 'CR-1');
  const [marked, setMarked] = useState<readonly string[]>(given.answer?.marked ?? []);
  const [paper, setPaper] = useState({ on: '', documentId: '' });
  const [asked, setAsked] = useState<Asked | null>(null);
  const { data: papers = [] } = useQuery({ ...papersQuery(report), enabled: isCted });
  const act = useAct(
    (sure: Asked, key) =>
      confidentiality.answerOnConfidentiality({
        params: { reportId },
        body: {
          option: sure.option,
          marked: sure.option === 'CR-2' ? [...sure.marked] : [],
          ...(isCted && { on: day(sure.on), documentId: sure.documentId }),
          key,
        },
      }),
    { renews: touchedBy(fileId), onDone: () => announce(text('confidentiality.answered')) },
  );
  return (
    <Section
      title={<Trans id={given.answer ? 'confidentiality.answer-anew' : 'confidentiality.answer-now'} />}
    >
      <ActForm
        act={{ ...act, press: setAsked }}
        given={() => ({ option, marked, ...paper })}
        word="confidentiality.answer-act"
      >
        <fieldset className="checks plain">
          <legend>
            <Trans id="confidentiality.option" />
          </legend>
          {options.map((one) => (
            <label key={one} className="check">
              <input type="radio" name="option" checked={option === one} onChange={() => setOption(one)} />
              <span>
                <Trans id={`confidentiality.option.${one}`} />
              </span>
            </label>
          ))}
        </fieldset>
        {option === 'CR-2' && <Marking blocks={report.blocks} value={marked} onChange={setMarked} />}
        {isCted && (
          <PaperGiven
            value={paper}
            onChange={setPaper}
            papers={papers}
            words={{
              on: text('confidentiality.paper.on'),
              paper: text('confidentiality.paper'),
              hint: text('confidentiality.paper-hint'),
              none: text('reports.choose'),
            }}
          />
        )}
      </ActForm>
      {asked && (
        <Sure
          option={asked.option}
          onClose={() => setAsked(null)}
          onSure={() => {
            setAsked(null);
            act.press(asked);
          }}
        />
      )}
    </Section>
  );
}

type SureProps = { readonly option: Option; readonly onSure: () => void; readonly onClose: () => void };

/** What partners can read from now on, said once more before it is so. */
function Sure({ option, onSure, onClose }: SureProps) {
  const text = useText();
  return (
    <Dialog
      title={<Trans id={`confidentiality.option.${option}`} />}
      onClose={onClose}
      actions={
        <>
          <button type="button" className="button" onClick={onClose}>
            {text('web.cancel')}
          </button>
          <button type="button" className="button button-main" onClick={onSure}>
            <Trans id="confidentiality.answer-act" />
          </button>
        </>
      }
    >
      <p>
        <Trans id={`confidentiality.follows.${option}`} />
      </p>
    </Dialog>
  );
}
