import type { IForbiddenRuleType } from 'dependency-cruiser'

/** Which of our own packages each may import. Whatever is not named, it may not. */
const mayImport: Record<string, readonly string[]> = {
  'apps/api': ['content', 'edge', 'graphql', 'ledger', 'partners', 'provenance'],
  'apps/cms': ['content', 'demo', 'graphql', 'ledger', 'partners', 'provenance', 'ui'],
  'apps/web': ['client', 'content', 'edge', 'ui'],
  'examples/partner-mirror': ['client'],
  'packages/client': [],
  'packages/content': ['search', 'ui'],
  'packages/demo': ['content'],
  'packages/edge': [],
  'packages/graphql': ['content', 'ledger'],
  'packages/ledger': [],
  'packages/partners': ['ledger'],
  'packages/provenance': ['ledger'],
  'packages/search': [],
  'packages/ui': [],
}

/** The workspaces that the rules know: a new one must be added here. */
export const ruledWorkspaces = Object.keys(mayImport)

const testCode = String.raw`\.(test|fixtures)\.tsx?$|/testing/|^packages/[^/]+/scripts/`

const packageRules = Object.entries(mayImport).map(([workspace, allowed]): IForbiddenRuleType => {
  const [parent = '', name = ''] = workspace.split('/')
  const own = parent === 'packages' ? [...allowed, name] : allowed
  return {
    name: `${workspace} imports of ours only: ${allowed.join(', ') || 'nothing'}`,
    from: { path: `^${workspace}/src/`, pathNot: testCode },
    to: {
      path: '^(apps|packages)/',
      pathNot: [`^${workspace}/`, ...(own.length ? [`^packages/(${own.join('|')})/`] : [])],
    },
  }
})

/** What a file may name in an import, types included. */
export const namingRules: IForbiddenRuleType[] = [
  ...packageRules,
  {
    name: 'no app imports an app',
    from: { path: '^apps/([^/]+)/' },
    to: { path: '^apps/', pathNot: '^apps/$1/' },
  },
  {
    name: 'no package imports an app',
    from: { path: '^packages/' },
    to: { path: '^apps/' },
  },
  {
    name: 'tests drive the apps from outside',
    from: { path: '^tests/' },
    to: { path: '^apps/' },
  },
  {
    name: '.editor.ts is for the CMS alone',
    from: {
      path: '^(apps|packages)/',
      pathNot: ['^apps/cms/', '^packages/content/src/.*editors?[^/]*$', testCode],
    },
    to: { path: String.raw`\.editor\.tsx?$`, dependencyTypesNot: ['type-only'] },
  },
  {
    name: 'views are for the site and the CMS’s preview',
    from: { path: '^(apps/api|packages/(client|demo|edge|graphql|ledger))/' },
    to: { path: String.raw`\.view\.tsx$` },
  },
  {
    name: 'the medical nouns import of ui only from their views',
    from: {
      path: '^packages/content/src/',
      pathNot: [String.raw`\.view\.tsx$`, '^packages/content/src/page/', testCode],
    },
    to: { path: '^packages/ui/' },
  },
  {
    name: 'what is published knows no Payload',
    from: {
      path: '^packages/(content|graphql|ledger|search|ui|edge|client|demo)/src/',
      pathNot: [String.raw`editor`, testCode],
    },
    to: { path: '^node_modules/(payload|@payloadcms)/' },
  },
  {
    name: 'no circle',
    from: {},
    to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
  },
  {
    name: 'every import is found',
    from: {},
    to: { couldNotResolve: true },
  },
]

/** What a running app may load, however many imports away. */
export const loadingRules: IForbiddenRuleType[] = [
  {
    name: 'the API never loads React, Next or Payload',
    from: { path: String.raw`^apps/api/src/server\.ts$` },
    to: { path: '^node_modules/(react|react-dom|next|payload|@payloadcms)/', reachable: true },
  },
  {
    name: 'the API never loads an editor field or a view',
    from: { path: String.raw`^apps/api/src/server\.ts$` },
    to: { path: String.raw`\.(editor|view)\.tsx?$`, reachable: true },
  },
  {
    name: 'the site never loads Payload or a database driver',
    from: { path: '^apps/web/src/', pathNot: testCode },
    to: { path: '^node_modules/(payload|@payloadcms|mongodb|mongoose|@libsql|libsql)/', reachable: true },
  },
  {
    name: 'the site never loads an editor field',
    from: { path: '^apps/web/src/', pathNot: testCode },
    to: { path: String.raw`\.editor\.tsx?$`, reachable: true },
  },
  {
    name: 'the edge in front of the site never loads React',
    from: { path: String.raw`^apps/web/src/edge/main\.ts$` },
    to: { path: '^node_modules/(react|react-dom|next)/', reachable: true },
  },
]
