import { copyFileSync, mkdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Plugin } from 'vite';
import { faces } from '../src/printing/server/fonts.ts';

/** Copies the faces that copies are set in beside the built program, with their licences: the packages stay behind. */
export function fonts(): Plugin {
  return {
    name: 'stocktake-fonts',
    apply: 'build',
    closeBundle() {
      const target = 'dist/fonts';
      mkdirSync(target, { recursive: true });
      for (const face of faces) copyFileSync(join('node_modules', face), join(target, basename(face)));
      for (const folder of new Set(faces.map((face) => face.split('/').slice(0, 2).join('/')))) {
        const licence = join('node_modules', folder, 'LICENSE_FONT');
        copyFileSync(licence, join(target, `${basename(folder)}-licence.txt`));
      }
    },
  };
}
