import './table-of-contents.css'

export interface ContentsEntry {
  /** Id of the part's heading, unique in the page. */
  anchor: string
  label: string
}

/** Links to a page's parts, in their order. */
export function TableOfContents({ heading, entries }: { heading: string; entries: readonly ContentsEntry[] }) {
  if (entries.length === 0) return null
  return (
    <nav className="contents" aria-labelledby="contents">
      <h2 id="contents" className="contents__heading">
        {heading}
      </h2>
      <ul className="contents__list" role="list">
        {entries.map(({ anchor, label }) => (
          <li key={anchor}>
            <a href={`#${anchor}`}>{label}</a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
