import { useState } from 'react';
import { documentClasses } from '../../documents/acts.ts';
import { isLanguage, languages } from '../../platform/language.ts';
import { day } from '../../procedure/calendar.ts';
import { ActButton } from '../../ui/ActButton.tsx';
import { DateField } from '../../ui/DateField.tsx';
import { Select, TextArea, TextField } from '../../ui/Field.tsx';
import { FormDialog } from '../../ui/FormDialog.tsx';
import { RefusalText } from '../../ui/RefusalText.tsx';
import { Trans, useText } from '../../web/i18n.tsx';
import { useAct } from '../../web/use-act.ts';
import { type DocumentFile, filing, type SentFile, touchedBy } from './api.ts';
import { UploadField } from './UploadField.tsx';

type Props = { readonly document: DocumentFile };
type DialogProps = Props & { readonly onClose: () => void };
type Asked = 'add-edition' | 'change' | 'withdraw';

/** What CTED does to a document: adds an edition, changes what is said of it, withdraws it. */
export function KeepActs({ document }: Props) {
  const [asked, setAsked] = useState<Asked | null>(null);
  const close = () => setAsked(null);
  const acts: readonly Asked[] = ['add-edition', 'change', 'withdraw'];
  return (
    <>
      {acts.map((act) => {
        const refusal = document.refused[act];
        return (
          <ActButton
            key={act}
            weight={act === 'withdraw' ? 'grave' : 'plain'}
            refusedBecause={refusal ? <RefusalText refusal={refusal} /> : null}
            onPress={() => setAsked(act)}
          >
            <Trans id={`filing.act.${act}`} />
          </ActButton>
        );
      })}
      {asked === 'add-edition' && <AddEdition document={document} onClose={close} />}
      {asked === 'change' && <Change document={document} onClose={close} />}
      {asked === 'withdraw' && <Withdraw document={document} onClose={close} />}
    </>
  );
}

function AddEdition({ document: { documentId, version, originalLanguage }, onClose }: DialogProps) {
  const text = useText();
  const [sent, setSent] = useState<SentFile | null>(null);
  const [language, setLanguage] = useState(originalLanguage);
  const [title, setTitle] = useState('');
  const act = useAct(
    (given: { uploadId: string; language: typeof language; title: string; version: number }, key) =>
      filing.addEdition({
        params: { documentId },
        body: {
          ...{ uploadId: given.uploadId, language: given.language, version: given.version, key },
          ...(given.title.trim() && { title: given.title.trim() }),
        },
      }),
    { renews: touchedBy(documentId), onDone: onClose },
  );
  return (
    <FormDialog
      title={text('filing.act.add-edition')}
      act={act}
      given={() => ({ uploadId: sent?.uploadId ?? documentId, language, title, version })}
      word="filing.add-now"
      onClose={onClose}
    >
      <p>
        <Trans id="filing.add-lead" />
      </p>
      <UploadField onSent={setSent} />
      <Select
        label={text('filing.language-of-file')}
        value={language}
        choices={languages.map((value) => ({ value, label: text(`documents.language.${value}`) }))}
        onChange={(value) => isLanguage(value) && setLanguage(value)}
      />
      <TextField label={text('filing.title-in-language')} value={title} onChange={setTitle} maxLength={300} />
    </FormDialog>
  );
}

function Change({ document, onClose }: DialogProps) {
  const text = useText();
  const { documentId, version, type } = document;
  const [title, setTitle] = useState(document.titles[document.originalLanguage] ?? '');
  const [symbol, setSymbol] = useState(document.symbol ?? '');
  const [name, setName] = useState(document.class);
  const [datedOn, setDatedOn] = useState<string>(document.datedOn);
  const act = useAct(
    (given: { title: string; symbol: string; name: typeof name; datedOn: string; version: number }, key) =>
      filing.changeDocument({
        params: { documentId },
        body: {
          ...{ type, class: given.name, datedOn: day(given.datedOn), version: given.version, key },
          titles: { ...document.titles, [document.originalLanguage]: given.title },
          ...(given.symbol.trim() && { symbol: given.symbol.trim() }),
        },
      }),
    { renews: touchedBy(documentId), onDone: onClose },
  );
  return (
    <FormDialog
      title={text('filing.act.change')}
      act={act}
      given={() => ({ title, symbol, name, datedOn, version })}
      word="filing.change-now"
      onClose={onClose}
    >
      <TextField label={text('filing.title')} value={title} onChange={setTitle} required maxLength={300} />
      <TextField
        label={text('filing.symbol')}
        hint={text('filing.symbol-hint')}
        value={symbol}
        onChange={setSymbol}
        maxLength={60}
      />
      <Select
        label={text('documents.filter-class')}
        value={name}
        choices={documentClasses.map((value) => ({ value, label: text(`documents.class.${value}`) }))}
        onChange={(value) => setName(documentClasses.find((one) => one === value) ?? name)}
      />
      <DateField label={text('documents.dated')} value={datedOn} onChange={setDatedOn} required />
    </FormDialog>
  );
}

function Withdraw({ document: { documentId, version }, onClose }: DialogProps) {
  const text = useText();
  const [reason, setReason] = useState('');
  const act = useAct(
    (given: { reason: string; version: number }, key) =>
      filing.withdrawDocument({ params: { documentId }, body: { ...given, key } }),
    { renews: touchedBy(documentId), onDone: onClose },
  );
  return (
    <FormDialog
      title={text('filing.act.withdraw')}
      act={act}
      given={() => ({ reason, version })}
      word="filing.withdraw-now"
      onClose={onClose}
    >
      <p>
        <Trans id="filing.withdraw-lead" />
      </p>
      <TextArea label={text('filing.reason')} value={reason} onChange={setReason} required maxLength={1000} />
    </FormDialog>
  );
}
