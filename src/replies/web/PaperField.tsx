import { useQuery } from '@tanstack/react-query';
import { isPaperOf } from '../../documents/acts.ts';
import { NewPaper, type PaperGiven } from '../../papers/web/NewPaper.tsx';
import { PaperSelect } from '../../papers/web/PaperSelect.tsx';
import { day } from '../../procedure/calendar.ts';
import { Disclosure } from '../../ui/Disclosure.tsx';
import { Trans, useLanguage, useText } from '../../web/i18n.tsx';
import { useAct } from '../../web/use-act.ts';
import { papers, papersQuery, sendPaper } from './api.ts';

type Of = { readonly stateCode: string; readonly fileId: string };
type Props = Of & {
  readonly label: string;
  readonly value: string;
  readonly onChange: (documentId: string) => void;
  readonly required?: boolean;
};

/** A paper of the State that is on file, or one that is filed here from its file. */
export function PaperField({ label, stateCode, fileId, value, onChange, required = false }: Props) {
  const text = useText();
  const { data = [] } = useQuery(papersQuery(stateCode));
  return (
    <>
      <PaperSelect
        label={label}
        value={value}
        papers={data.filter((row) => isPaperOf(row, { stateCode, fileId }))}
        none={text('followup.paper-none')}
        onChange={onChange}
        required={required}
      />
      <Disclosure title={<Trans id="followup.paper-file" />}>
        <FilePaper stateCode={stateCode} fileId={fileId} onFiled={onChange} />
      </Disclosure>
    </>
  );
}

function FilePaper({ stateCode, fileId, onFiled }: Of & { readonly onFiled: (documentId: string) => void }) {
  const text = useText();
  const language = useLanguage();
  const act = useAct(
    (given: PaperGiven, key) =>
      papers.fileDocument({
        body: {
          ...{ uploadId: given.uploadId, titles: { [language]: given.title }, datedOn: day(given.on) },
          ...{ type: 'note-verbale', class: 'committee-cted-and-state', issuedBy: 'state' },
          ...{ language, originalLanguage: language, stateCode, fileId, key },
        },
      }),
    { renews: [{ queryKey: ['documents'] }], onDone: ({ documentId }) => onFiled(documentId) },
  );
  const words = {
    scan: text('followup.paper-scan'),
    scanHint: text('followup.paper-scan-hint'),
    title: text('followup.paper-title'),
    on: text('followup.paper-on'),
    file: text('followup.paper-file-now'),
  };
  return <NewPaper words={words} send={sendPaper} act={act} />;
}
