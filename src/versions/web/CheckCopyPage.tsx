import { type ChangeEvent, useState } from 'react';
import { FileChoice } from '../../papers/web/FileChoice.tsx';
import { ActForm } from '../../ui/ActForm.tsx';
import { Field, TextField } from '../../ui/Field.tsx';
import { Page } from '../../ui/Page.tsx';
import { Verdict } from '../../ui/Verdict.tsx';
import { Trans, useText } from '../../web/i18n.tsx';
import { useAct } from '../../web/use-act.ts';
import { versions } from './api.ts';
import './versions.css';

/** For anybody, without an account: whether a copy was made here, and nothing else. The file stays with its holder. */
export function CheckCopyPage() {
  const text = useText();
  const [digest, setDigest] = useState('');
  const [file, setFile] = useState<string | null>(null);
  const [answer, setAnswer] = useState<boolean | null>(null);
  const act = useAct((sha256: string) => versions.checkCopy({ body: { sha256 } }), {
    onDone: ({ genuine }) => setAnswer(genuine),
  });
  const change = (changed: string) => {
    setDigest(changed.trim().toLowerCase());
    setAnswer(null);
  };
  const take = async ({ target }: ChangeEvent<HTMLInputElement>) => {
    const chosen = target.files?.[0];
    if (!chosen) return;
    setFile(chosen.name);
    change(await digestOf(chosen));
  };
  return (
    <Page
      name={text('versions.check')}
      title={<Trans id="versions.check" />}
      lead={<Trans id="versions.check-lead" />}
    >
      <ActForm act={act} given={() => digest} word="versions.check-now">
        {canHash && (
          <Field label={text('versions.check-file')}>
            {(field) => <FileChoice field={field} name={file} onChoose={(event) => void take(event)} />}
          </Field>
        )}
        <TextField
          label={text('versions.check-digest')}
          value={digest}
          onChange={change}
          required
          pattern="[0-9a-f]{64}"
        />
        <Verdict answer={answer} yes="versions.is-genuine" no="versions.is-not-genuine" />
      </ActForm>
    </Page>
  );
}

// A browser hashes only on a connection that nobody can listen to.
const canHash = typeof crypto === 'object' && 'subtle' in crypto;

async function digestOf(file: File): Promise<string> {
  const hash = await crypto.subtle.digest('SHA-256', await file.arrayBuffer());
  return [...new Uint8Array(hash)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
