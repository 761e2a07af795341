import { defineConfig } from '@playwright/test'
import config from '../playwright.config.ts'

/** `npm run measure`: how long a first view takes over ten years of data, beside the samples. */
export default defineConfig(config, {
  testDir: 'measure',
  outputDir: '../test-results',
  globalSetup: './support/setup.ts',
  reporter: 'list',
  workers: 1,
  timeout: 600_000,
})
