import { defineConfig } from '@playwright/test'
import { chromium } from './tests/support/chromium.ts'

export default defineConfig({
  testDir: 'tests/browser',
  globalSetup: './tests/support/setup.ts',
  outputDir: 'test-results',
  fullyParallel: true,
  forbidOnly: true,
  workers: 2,
  // A machine that is busy with other things makes a page slow, not wrong.
  timeout: 120_000,
  expect: { timeout: 30_000 },
  reporter: [['list'], ['json', { outputFile: 'test-results/browser.json' }]],
  use: {
    launchOptions: { executablePath: chromium() },
    locale: 'en-GB',
    viewport: { width: 1280, height: 900 },
  },
})
