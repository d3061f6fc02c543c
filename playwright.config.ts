import { defineConfig } from '@playwright/test';

// The stories run in the system's own Chromium, in English; those that must hold in a right-to-left language as well
// run again in Arabic. Nothing is retried: a story that passes only at the second try is a fault.

const inBoth =
  /(routes|direction|keyboard|sign-in|accounts|decisions|documents|notices|desks|training|drafting|thread)\.e2e\.ts$/;
const inArabic = /arabic\.e2e\.ts$/;

export default defineConfig({
  testDir: 'e2e',
  testMatch: '*.e2e.ts',
  outputDir: 'var/stories',
  workers: 2,
  fullyParallel: false,
  retries: 0,
  forbidOnly: true,
  timeout: 60_000,
  // Long enough for a machine with other work; what is there at once is not waited for.
  expect: { timeout: 15_000 },
  reporter: [['list'], ['json', { outputFile: process.env.STORY_REPORT ?? 'var/report/e2e.json' }]],
  use: {
    trace: 'retain-on-failure',
    launchOptions: {
      executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
      args: [
        '--headless',
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
  projects: [
    { name: 'en', use: { locale: 'en-GB' }, testIgnore: inArabic },
    { name: 'ar', use: { locale: 'ar' }, testMatch: [inBoth, inArabic] },
  ],
});
