import { DOC_EXPLORER_PLUGIN, DocExplorerContextProvider } from '@graphiql/plugin-doc-explorer'
import { GraphiQLProvider } from '@graphiql/react'
import { GraphiQL, GraphiQLInterface } from 'graphiql'
import { useSyncExternalStore } from 'react'
import { createRoot } from 'react-dom/client'
import { ask, lastAnswered, onAnswered, sendKey } from './ask'
import { EditorManners } from './editor-manners'
import { examplesIn } from './examples'
import { Examples } from './examples-bar'

const examples = examplesIn(document)
const plugins = [DOC_EXPLORER_PLUGIN]

/** Where there is nothing, GraphiQL would write a welcome of its own. */
const noWelcome = ' '

/** GraphiQL with examples to start from, a place for a key, and what the API said about the last answer. */
function App() {
  return (
    <GraphiQLProvider
      fetcher={ask}
      storage={sessionStorage}
      plugins={plugins}
      referencePlugin={DOC_EXPLORER_PLUGIN}
      defaultQuery={noWelcome}
    >
      <DocExplorerContextProvider>
        <EditorManners />
        <div className="ask-bar">
          <Examples examples={examples} />
          <KeyField />
        </div>
        <GraphiQLInterface forcedTheme="system" defaultEditorToolsVisibility="variables">
          <GraphiQL.Logo>{null}</GraphiQL.Logo>
          <GraphiQL.Footer>
            <AnsweredLine />
          </GraphiQL.Footer>
        </GraphiQLInterface>
      </DocExplorerContextProvider>
    </GraphiQLProvider>
  )
}

function KeyField() {
  return (
    <form className="ask-bar__field" onSubmit={(event) => event.preventDefault()}>
      <label htmlFor="key">Your key, if you have one</label>
      <input
        {...{ id: 'key', type: 'password', autoComplete: 'off', spellCheck: false }}
        placeholder="stride_live_…"
        aria-describedby="key-words"
        onChange={({ target }) => sendKey(target.value)}
      />
      <p id="key-words" className="ask-bar__words">
        Kept in this page’s memory alone and sent to this address alone. Gone when you reload.
      </p>
    </form>
  )
}

function AnsweredLine() {
  const answered = useSyncExternalStore(onAnswered, lastAnswered)
  const facts = answered && [
    `Status ${answered.status}`,
    `${answered.milliseconds} ms`,
    answered.sequence !== null && `as of publication ${answered.sequence}`,
    answered.points !== null && `${answered.points} points`,
    answered.pointsLeft !== null && `${answered.pointsLeft.toLocaleString('en-GB')} left this minute`,
  ]
  return (
    <p className="ask-answered" role="status">
      {facts ? facts.filter(Boolean).join(' · ') : 'Ctrl and Enter runs an operation. Tab leaves an editor.'}
    </p>
  )
}

const place = document.getElementById('graphiql')
if (place) createRoot(place).render(<App />)
