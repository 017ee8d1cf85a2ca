import { defineConfig } from 'vitest/config'

/** Of the command that runs: `test`, or `test-system` for `test:system`. */
const report = `reports/${(process.env.npm_lifecycle_event ?? 'test').replace(':', '-')}.json`

/**
 * What the tests of all workspaces share. `npm test` asks for reports through the environment: words after a command
 * would make turbo take everything that it depends on for something else, and build it again.
 */
export const shared = defineConfig({
  test: {
    // Ends what hangs, and nothing else: on a busy machine Vitest's five seconds turn red what is right.
    testTimeout: 240_000,
    hookTimeout: 240_000,
    ...(process.env.TEST_REPORT ? { reporters: ['default', 'json'], outputFile: { json: report } } : {}),
  },
})
