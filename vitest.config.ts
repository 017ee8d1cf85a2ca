/** For workspaces that need nothing of their own. */
export { shared as default } from './vitest.shared'
