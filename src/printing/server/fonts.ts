import { existsSync } from 'node:fs';
import { basename, join } from 'node:path';
import { packageRoot } from '../../platform/server/package-root.ts';

// Text in Amiri comes back out of a PDF; that in most other Arabic faces does not, and could be neither searched nor
// read aloud.
export const faces = [
  '@expo-google-fonts/tinos/400Regular/Tinos_400Regular.ttf',
  '@expo-google-fonts/tinos/700Bold/Tinos_700Bold.ttf',
  '@expo-google-fonts/amiri/400Regular/Amiri_400Regular.ttf',
  '@expo-google-fonts/amiri/700Bold/Amiri_700Bold.ttf',
  '@expo-google-fonts/noto-serif-sc/400Regular/NotoSerifSC_400Regular.ttf',
  '@expo-google-fonts/noto-serif-sc/700Bold/NotoSerifSC_700Bold.ttf',
] as const;

/** Where the faces lie: copied by the build, or in the packages of a checkout that was not built. */
export function fontFiles(): readonly string[] {
  const root = packageRoot();
  const built = join(root, 'dist', 'fonts');
  return existsSync(built)
    ? faces.map((face) => join(built, basename(face)))
    : faces.map((face) => join(root, 'node_modules', face));
}
