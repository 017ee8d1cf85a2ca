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

/** Two strides, one leg after the other, as in the site's icon. */
function Mark() {
  return (
    <svg className="masthead__mark" viewBox="0 0 32 32" aria-hidden="true" focusable="false">
      <rect width="32" height="32" rx="7" />
      <path d="M15 6l5 8-5 5 1 7h4" />
      <path className="masthead__trail" d="M17 14l-5 3-5 8" />
    </svg>
  )
}
