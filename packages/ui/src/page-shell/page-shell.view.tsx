import type { ReactNode } from 'react'
import './page-shell.css'

interface PageShellProps {
  siteName: string
  links: ReadonlyArray<{ href: string; label: string }>
  footer: ReactNode
  children: ReactNode
}

/** What every page stands in: the way past the header, the header, the content and the footer. */
export function PageShell({ siteName, links, footer, children }: PageShellProps) {
  return (
    <>
      <a className="skip-link" href="#content">
        Skip to the content
      </a>
      <header className="masthead" id="top">
        <div className="masthead__inner">
          <a className="masthead__name" href="/">
            <Mark />
            {siteName}
          </a>
          <nav className="masthead__links" aria-label="Site">
            {links.map(({ href, label }) => (
              <a key={href} href={href}>
                {label}
              </a>
            ))}
          </nav>
        </div>
      </header>
      <main id="content" tabIndex={-1}>
        {children}
      </main>
      <footer className="page-footer">
        <div className="page-footer__inner">{footer}</div>
      </footer>
    </>
  )
}

/** Two legs in mid-stride over the ground, in the stroke of all our drawings. */
function Mark() {
  return (
    <svg className="masthead__mark" viewBox="0 0 32 32" aria-hidden="true" focusable="false">
      <path d="M17 4.5 14.5 13l6 5.5-1 8.5" />
      <path d="M14.5 13 10 20.5 3.5 21" />
      <path d="M15 27.5h10.5" />
    </svg>
  )
}
