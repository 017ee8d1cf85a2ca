import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { freePorts } from '../support/free-ports'
import { root } from '../support/root'
import { ProcessOnCore } from './process-on-core'

/** The fields of `article.graphql` as far as Payload's schema has them; its gear is found by those who ask for it there. */
const article = `query Article($slug: String!) {
  Guides(where: { slug: { equals: $slug } }, limit: 1) {
    docs {
      id slug title summary updatedAt
      medicalReview { reviewer { name credentials } reviewedAt nextReviewAt }
      blocks {
        __typename
        ... on CauseList {
          causes {
            condition {
              slug title summary
              presentations { name onset urgency symptoms { text redFlag } }
              treatments { text phase }
            }
          }
        }
        ... on GearSection {
          heading
          recommendations {
            rationale
            product { slug name offers { region merchant { name } price { amount currency } url checkedAt } }
          }
        }
      }
      references { title url }
    }
  }
}`

/** The guide that the demo has. */
export const demoGuide = 'calf-pain-from-running'

/** Payload's own GraphQL over the demo in a database of its own, which our API can be started on as well. */
export async function payloadEndpoint() {
  const folder = await mkdtemp(path.join(tmpdir(), 'stride-bench-payload-'))
  const databaseUrl = `file:${path.join(folder, 'stride.db')}`
  const [port = 0] = await freePorts(1)
  const server = new ProcessOnCore(
    ['--conditions=production', '--import', 'tsx', 'src/testing/payload-graphql.child.ts', String(port)],
    {
      cwd: path.join(root, 'apps/cms'),
      env: {
        ...{ DATABASE_URL: databaseUrl, STRIDE_DATA_DIR: folder, PAYLOAD_SECRET: 'only for the bench' },
        ...{ STRIDE_DEMO: '1', LOG_LEVEL: 'error', PAYLOAD_LOG_LEVEL: 'error', NODE_ENV: 'production' },
      },
    },
  )
  const stop = async () => {
    await server.stop()
    await rm(folder, { recursive: true, force: true })
  }
  const url = `http://127.0.0.1:${port}/api/graphql`
  try {
    await server.ready(url)
  } catch (error) {
    await stop()
    throw error
  }
  return { server, url, databaseUrl, body: JSON.stringify({ query: article, variables: { slug: demoGuide } }), stop }
}
