import { Dialog } from '../../ui/Dialog.tsx';
import { Trans, useText } from '../../web/i18n.tsx';

type Props = { readonly codes: readonly string[]; readonly onClose: () => void };

/** The ten codes for when the app is lost, shown this once. */
export function RecoveryCodes({ codes, onClose }: Props) {
  const text = useText();
  return (
    <Dialog
      title={<Trans id="sign-in.codes" />}
      onClose={onClose}
      actions={
        <button type="button" className="button button-main" onClick={onClose}>
          {text('sign-in.codes-kept')}
        </button>
      }
    >
      <p>
        <Trans id="sign-in.codes-what" />
      </p>
      <ul aria-label={text('sign-in.codes')}>
        {codes.map((code) => (
          <li key={code}>
            <code dir="ltr">{code}</code>
          </li>
        ))}
      </ul>
    </Dialog>
  );
}
