import { useEditorContext } from '@graphiql/react'
import { useCallback, useEffect, useRef } from 'react'
import { takeExampleFromAddress, type Example } from './examples'

/** A choice of examples. One takes the place of an example that nobody changed; else it gets a tab of its own. */
export function Examples({ examples }: { examples: readonly Example[] }) {
  const editors = useEditorContext({ nonNull: true })
  const { queryEditor, variableEditor } = editors
  const hasBegun = useRef(false)

  const open = useCallback(
    ({ query, variables }: Example) => {
      const current = queryEditor?.getValue().trim() ?? ''
      if (current !== '' && !examples.some((example) => example.query.trim() === current)) editors.addTab()
      queryEditor?.setValue(query)
      variableEditor?.setValue(variables)
    },
    [editors, examples, queryEditor, variableEditor],
  )

  useEffect(() => {
    const openNamed = () => {
      const named = takeExampleFromAddress(examples)
      if (named) open(named)
    }
    if (queryEditor && variableEditor && !hasBegun.current) {
      hasBegun.current = true
      openNamed()
      if (examples[0] && queryEditor.getValue().trim() === '') open(examples[0])
    }
    window.addEventListener('hashchange', openNamed)
    return () => window.removeEventListener('hashchange', openNamed)
  }, [examples, open, queryEditor, variableEditor])

  const pages = [...new Set(examples.map(({ page }) => page))]
  return (
    <div className="ask-bar__field">
      <label htmlFor="example">Start from an example</label>
      <select
        id="example"
        value=""
        onChange={({ target }) => {
          const chosen = examples.find(({ id }) => id === target.value)
          if (chosen) open(chosen)
        }}
      >
        <option value="">Choose…</option>
        {pages.map((page) => (
          <optgroup key={page} label={page}>
            {examples
              .filter((example) => example.page === page)
              .map(({ id, title }) => (
                <option key={id} value={id}>
                  {title}
                </option>
              ))}
          </optgroup>
        ))}
      </select>
    </div>
  )
}
