import { useState } from 'react';
import { ActButton } from '../../ui/ActButton.tsx';
import { RefusalText } from '../../ui/RefusalText.tsx';
import { Trans } from '../../web/i18n.tsx';
import type { RegisterRefused } from './api.ts';
import { FileDialog } from './FileDialog.tsx';

type Props = { readonly refused: RegisterRefused; readonly training: boolean };

/** Files a document, beside the register; or says why one may not. */
export function FileAct({ refused: { file }, training }: Props) {
  const [isAsked, setIsAsked] = useState(false);
  return (
    <>
      <ActButton
        weight="main"
        refusedBecause={file ? <RefusalText refusal={file} /> : null}
        onPress={() => setIsAsked(true)}
      >
        <Trans id="filing.file" />
      </ActButton>
      {isAsked && <FileDialog training={training} onClose={() => setIsAsked(false)} />}
    </>
  );
}
