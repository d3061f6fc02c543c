import { defineConfig } from 'vitest/config';
import { citations } from './tools/vite-citations.ts';
import { messages } from './tools/vite-messages.ts';

// Two projects: pure code runs without isolation in milliseconds; code that needs a database, files or a
// document keeps each test file to itself.
export default defineConfig({
  test: {
    // Limits for what never ends, long enough for a machine with other work.
    testTimeout: 30_000,
    reporters: ['default', 'json'],
    outputFile: { json: 'var/report/unit.json' },
    projects: [
      {
        extends: true,
        test: {
          name: 'pure',
          include: ['src/*.test.ts', 'src/procedure/**/*.test.ts', 'src/*/*.test.ts', 'tools/**/*.test.ts'],
          exclude: ['src/*/*policy.test.ts', 'src/{web,ui,shell,main,commands}/**'],
          pool: 'threads',
          isolate: false,
        },
      },
      {
        extends: true,
        test: {
          name: 'server',
          globalSetup: 'tools/test/database-setup.ts',
          include: ['src/*/server/**/*.test.ts', 'src/*/*policy.test.ts', 'src/{main,commands}/*.test.ts'],
          pool: 'threads',
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
      {
        extends: true,
        plugins: [messages(), citations()],
        test: {
          name: 'web',
          environment: 'jsdom',
          setupFiles: ['tools/test/web-setup.ts'],
          include: [
            'src/*/web/**/*.test.{ts,tsx}',
            'src/{web,ui,shell}/**/*.test.{ts,tsx}',
            'src/main/*.test.tsx',
          ],
          pool: 'threads',
        },
      },
    ],
  },
});
