import { mergeConfig } from 'vitest/config'
import { shared } from '../vitest.shared'

export default mergeConfig(shared, {
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: 'source',
          sequence: { groupOrder: 1 },
          include: ['{architecture,contract}/**/*.test.ts'],
          exclude: ['contract/drafts-are-nowhere.test.ts', 'contract/client-in-a-browser.test.ts'],
        },
      },
      {
        // One system for all, and one file after the other: each sees the content as the one before left it.
        extends: true,
        test: {
          name: 'system',
          sequence: { groupOrder: 2 },
          globalSetup: ['support/share-system.ts'],
          include: ['{journeys,accessibility}/**/*.test.ts', 'contract/drafts-are-nowhere.test.ts'],
          exclude: ['accessibility/api/**'],
          fileParallelism: false,
        },
      },
      {
        // The API alone over the demo, with a browser: each file starts its own of both.
        extends: true,
        test: {
          name: 'pages',
          sequence: { groupOrder: 4 },
          include: ['accessibility/api/**/*.test.ts', 'contract/client-in-a-browser.test.ts'],
          maxWorkers: 2,
        },
      },
      {
        // Each file starts its own system, and kills it.
        extends: true,
        test: {
          name: 'faults',
          sequence: { groupOrder: 3 },
          include: ['faults/**/*.test.ts'],
          fileParallelism: false,
        },
      },
    ],
  },
})
