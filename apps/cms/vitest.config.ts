import { mergeConfig } from 'vitest/config'
import { shared } from '../../vitest.shared'

// Many of these tests run a whole Payload, some of them several processes of it.
export default mergeConfig(shared, { test: { globalSetup: ['src/testing/bundle-children.ts'], maxWorkers: 2 } })
