import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    // The suites here run side by side: each leaves a report of its own.
    outputFile: { json: `reports/${(process.env.npm_lifecycle_event ?? 'test').replace(':', '-')}.json` },
    projects: [
      {
        test: {
          name: 'source',
          sequence: { groupOrder: 1 },
          include: ['{architecture,contract}/**/*.test.ts'],
          exclude: ['contract/drafts-are-nowhere.test.ts', 'contract/client-in-a-browser.test.ts'],
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
      {
        // One system for all, and one file after the other: each sees the content as the one before left it.
        test: {
          name: 'system',
          sequence: { groupOrder: 2 },
          globalSetup: ['support/share-system.ts'],
          include: ['{journeys,accessibility}/**/*.test.ts', 'contract/drafts-are-nowhere.test.ts'],
          exclude: ['accessibility/api/**'],
          fileParallelism: false,
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
      {
        // The API alone over the demo, with a browser: each file starts its own of both.
        test: {
          name: 'api-pages',
          sequence: { groupOrder: 4 },
          include: ['accessibility/api/**/*.test.ts', 'contract/client-in-a-browser.test.ts'],
          maxWorkers: 2,
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
      {
        // Each file starts its own system, and kills it.
        test: {
          name: 'faults',
          sequence: { groupOrder: 3 },
          include: ['faults/**/*.test.ts'],
          fileParallelism: false,
          testTimeout: 240_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
})
