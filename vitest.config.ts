import { mergeConfig } from 'vitest/config'
import { shared } from './vitest.shared'

// For workspaces that need nothing of their own. graphql has a CommonJS and an ES build: Node loads the first for
// everyone, and Vite would load the second for us alone.
export default mergeConfig(shared, {
  resolve: { alias: [{ find: /^graphql$/, replacement: 'graphql/index.js' }] },
})
