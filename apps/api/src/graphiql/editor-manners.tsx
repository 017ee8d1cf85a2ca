import { useEditorContext } from '@graphiql/react'
import { useEffect } from 'react'

/** Mends what GraphiQL leaves to wish for those who use a keyboard or hear the page. */
export function EditorManners() {
  const { queryEditor, variableEditor, headerEditor, responseEditor, tabs, activeTabIndex } = useEditorContext({
    nonNull: true,
  })

  // Names for the editors, and Tab leaves them, so that nobody is caught in one.
  useEffect(() => {
    const named = [
      [queryEditor, 'Operation'],
      [variableEditor, 'Variables as JSON'],
      [headerEditor, 'Headers as JSON'],
      [responseEditor, 'Answer'],
    ] as const
    for (const [editor, name] of named) {
      editor?.setOption('screenReaderLabel', name)
      editor?.addKeyMap({ Tab: false, 'Shift-Tab': false })
    }
  }, [queryEditor, variableEditor, headerEditor, responseEditor])

  // It calls tabs what holds two buttons each, one to show and one to close: that is a list.
  useEffect(() => {
    document.querySelector('.graphiql-tabs')?.setAttribute('role', 'list')
    for (const [index, tab] of document.querySelectorAll('.graphiql-tab').entries()) {
      tab.setAttribute('role', 'listitem')
      tab.removeAttribute('aria-selected')
      tab.querySelector('.graphiql-tab-button')?.setAttribute('aria-current', String(index === activeTabIndex))
    }
  }, [tabs, activeTabIndex])
  return null
}
