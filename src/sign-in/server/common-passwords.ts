/** Whether this is among what is tried first: a common password, a row of keys or digits, or the person's own address. */
export function isCommon(password: string, mailAddress: string): boolean {
  const plain = password.normalize('NFKC').toLowerCase();
  const letters = plain.replace(/[^\p{L}\p{N}]/gu, '');
  const stem = letters.replace(/\d+$/, '');
  const own = [mailAddress, mailAddress.split('@')[0] ?? ''].filter((part) => part.length >= 4);
  return (
    new Set(letters).size < 5 ||
    common.has(stem) ||
    common.has(letters) ||
    [letters, stem].some((run) => run.length >= 6 && isRun(run)) ||
    own.some((part) => plain === part || plain.replace(/\d+$/, '') === part)
  );
}

const isRun = (text: string) =>
  rows.some((row) => row.includes(text) || row.includes([...text].reverse().join('')));

// Of the lists of passwords that became known, those that are long enough to be taken here, without digits at the end.
const common = new Set(
  `adminadminadmin administrator administrateur administrador changemechangeme changemeplease correcthorsebatterystaple
  defaultpassword footballfootball helloworldhello iloveyouforever iloveyouiloveyou iloveyousomuch justletmeinplease
  letmeinletmein letmeinplease liverpoolliverpool loveyouforever masterpassword motdepassemotdepasse mypassword
  mypasswordis newpassword opensesameopen passwordpassword passwordadmin passwordword passw0rdpassw0rd p4sswordp4ssword
  princessprincess qwertyuiopasdf qwertyqwerty qwertyuiopqwertyuiop qwertypassword secretpassword secretsecret
  stocktake stocktakestocktake stocktakepassword sunshinesunshine supersecret supersecretpassword superpassword
  temporarypassword testtesttest testpassword thisismypassword thisisapassword unitednations unitednationspassword
  welcomewelcome welcomepassword whateverwhatever contrasena contrasenacontrasena parolparol thepassword yourpassword
  abcabcabcabc abcdefghijkl passwordabc abcpassword password welcome qwerty letmein iloveyou admin changeme`.split(
    /\s+/,
  ),
);
const rows = [
  '01234567890123456789012345678901234567890',
  'qwertyuiopasdfghjklzxcvbnm1234567890',
  'qwertyuiopqwertyuiop',
  'azertyuiopqsdfghjklmwxcvbn',
  'abcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwxyz',
  '1qaz2wsx3edc4rfv5tgb6yhn7ujm8ik9ol0p',
  '1q2w3e4r5t6y7u8i9o0p',
  'йцукенгшщзхъфывапролджэячсмитьбю',
];
