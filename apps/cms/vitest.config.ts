import { defineConfig } from 'vitest/config'

// Many of these tests run a whole Payload, some of them several processes of it.
export default defineConfig({ test: { testTimeout: 60_000, hookTimeout: 120_000 } })
