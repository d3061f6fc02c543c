import { PasskeysSection } from '../passkeys/web/PasskeysSection.tsx';
import { AccountPage as Account } from '../sign-in/web/AccountPage.tsx';

/** The reader's own account, with every way in there is. */
export function AccountPage() {
  return <Account Passkeys={PasskeysSection} />;
}
