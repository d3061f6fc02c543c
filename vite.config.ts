import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { budget } from './tools/vite-budget.ts';
import { citations } from './tools/vite-citations.ts';
import { compress } from './tools/vite-compress.ts';
import { fonts } from './tools/vite-fonts.ts';
import { messages } from './tools/vite-messages.ts';
import { shell } from './tools/vite-shell.ts';

export default defineConfig({
  plugins: [react(), messages(), citations(), shell(), compress(), budget(), fonts()],
  publicDir: false,
  build: {
    outDir: 'dist/web',
    emptyOutDir: true,
    // The server says which files of a page to fetch ahead; the entry needs no loader for that.
    modulePreload: { polyfill: false },
    // Every file under a name of its own: the content policy of the pages takes no data: address for scripts or fonts.
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 600,
  },
});
