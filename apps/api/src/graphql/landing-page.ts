import type { ApolloServerPlugin } from '@apollo/server'

/** What a browser that comes to /graphql is shown: nothing from elsewhere, no script. */
const page = `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>Stride GraphQL</title>
<style>
  body { font: 1.1rem/1.6 system-ui, sans-serif; max-width: 42rem; margin: 3rem auto; padding: 0 1.25rem; color: #1b2a33; background: #fff }
  pre { padding: 1rem; overflow-x: auto; background: #eef3f5; border-radius: .5rem; font-size: .95rem }
  @media (prefers-color-scheme: dark) { body { color: #dfe8ec; background: #101a20 } pre { background: #1b2a33 } }
</style>
<h1>Stride GraphQL</h1>
<p>Reviewed content on sports injuries, for those who build on it. Send operations as JSON to this address:</p>
<pre>curl -s $THIS_ADDRESS \\
  -H 'content-type: application/json' \\
  -d '{"query":"query @inContext(region: GB) { guides { nodes { slug title } } }"}'</pre>
<p>Any GraphQL client that can be given an address reads the whole contract from here: introspection is on.</p>
<p>What changes, as it changes, one line of JSON each: <code>GET /changes?after=0</code></p>
</html>
`

export const landingPage: ApolloServerPlugin = {
  serverWillStart: () => Promise.resolve({ renderLandingPage: () => Promise.resolve({ html: page }) }),
}
