import { defineConfig } from '@playwright/test'
import config from '../playwright.config.ts'

/** `npm run screenshots`: the pictures of docs/images, taken anew. */
export default defineConfig(config, {
  testDir: 'screenshots',
  outputDir: '../test-results',
  globalSetup: './support/setup.ts',
  reporter: 'list',
  metadata: { samplesOnly: true },
})
