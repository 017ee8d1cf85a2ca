import { defineConfig } from 'vitest/config'

// graphql has a CommonJS and an ES build. Node loads the first for everyone; Vite would load the second for us alone.
export default defineConfig({ resolve: { alias: [{ find: /^graphql$/, replacement: 'graphql/index.js' }] } })
