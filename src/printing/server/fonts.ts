import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { packageRoot } from '../../platform/server/package-root.ts';

// Text in Amiri comes back out of a PDF; that in most other Arabic faces does not, and could be neither searched nor
// read aloud. Faces are named by their folder in the packages they come from.
export const faces = [
  'tinos/400Regular/Tinos_400Regular.ttf',
  'tinos/400Regular_Italic/Tinos_400Regular_Italic.ttf',
  'tinos/700Bold/Tinos_700Bold.ttf',
  'amiri/400Regular/Amiri_400Regular.ttf',
  'amiri/700Bold/Amiri_700Bold.ttf',
  'noto-serif-sc/400Regular/NotoSerifSC_400Regular.ttf',
  'noto-serif-sc/700Bold/NotoSerifSC_700Bold.ttf',
] as const;

/** Where the faces lie: copied by the build, or in the packages of a checkout that was not built. */
export function fontFiles(): readonly string[] {
  const root = packageRoot();
  const built = join(root, 'dist', 'fonts');
  const folder = existsSync(built) ? built : join(root, 'node_modules', '@expo-google-fonts');
  return faces.map((face) => join(folder, face));
}
