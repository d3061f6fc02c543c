import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import needs from './needs.json' with { type: 'json' };
import { run } from './run.ts';

// What the tests need of the machine besides Node. The list is needs.json; a part that needs another program
// adds its line there.

type Need = (typeof needs)[number];

/** Installs what is missing where that can be done, and says what is still missing afterwards. */
export async function provide(): Promise<void> {
  const missing = needs.filter((need) => !isThere(need));
  if (missing.length === 0) return;
  if (canInstall()) await install(missing);
  for (const need of missing.filter((one) => !isThere(one))) {
    console.log(`Missing: ${need.package} (${need.for}). What needs it is skipped.`);
  }
}

/** The path of a program, or null when the machine has none. */
export function findProgram(program: string): string | null {
  const folders = [...(process.env.PATH ?? '').split(delimiter), ...postgresFolders()];
  return folders.map((folder) => join(folder, program)).find(existsSync) ?? null;
}

/** The browser of the stories: the one named in CHROMIUM, or the system's own. */
export function findChromium(): string | null {
  const named = process.env.CHROMIUM;
  return named ? named : findProgram('chromium');
}

function isThere(need: Need): boolean {
  return (need.program === 'chromium' ? findChromium() : findProgram(need.program)) !== null;
}

/** Debian keeps the server of each version in a folder of its own; the newest first, none before 15. */
function postgresFolders(): string[] {
  const home = '/usr/lib/postgresql';
  if (!existsSync(home)) return [];
  const versions = readdirSync(home)
    .map(Number)
    .filter((version) => version >= 15);
  return versions.sort((a, b) => b - a).map((version) => join(home, String(version), 'bin'));
}

function canInstall(): boolean {
  const system = existsSync('/etc/os-release') ? readFileSync('/etc/os-release', 'utf8') : '';
  return process.getuid?.() === 0 && /^ID(_LIKE)?=.*(debian|ubuntu)/m.test(system);
}

async function install(missing: readonly Need[]): Promise<void> {
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  await run('apt-get', ['update', '--quiet'], { env });
  const packages = missing.map((need) => need.package);
  await run('apt-get', ['install', '--yes', '--quiet', '--no-install-recommends', ...packages], { env });
}
