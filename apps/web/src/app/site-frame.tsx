import { contentLicence } from '@stride/content/entry/licence'
import type { SiteSettingsViewFragment } from '@stride/content/generated/fragments'
import { EmergencyLine } from '@stride/content/site-settings/emergency-line.view'
import { PageShell } from '@stride/ui/page-shell/page-shell.view'
import type { ReactNode } from 'react'
import { SpeculationRules } from './speculation-rules'

interface SiteFrameProps {
  settings: SiteSettingsViewFragment | null
  children: ReactNode
}

/** The name that stands in when the settings are not published yet. */
export const fallbackSiteName = 'Stride'

/** What every page of the site stands in. */
export function SiteFrame({ settings, children }: SiteFrameProps) {
  return (
    <>
      <PageShell
        siteName={settings?.siteName ?? fallbackSiteName}
        links={[
          { href: '/#guides', label: 'Guides' },
          { href: '/#conditions', label: 'Conditions' },
        ]}
        footer={
          <div className="footer">
            <EmergencyLine settings={settings} />
            <p className="footer__words">
              These pages describe what clinicians know. They do not diagnose, and they do not replace a clinician who
              can see you.
            </p>
            <p className="footer__words">
              Some pages have links to shops that pay us. They are labelled before the link, they stand apart from the
              medical text, and shops have no say in it.
            </p>
            <p className="footer__words">
              Partners may show these pages in their own, on the terms of the{' '}
              <a href={contentLicence.path}>{contentLicence.name}</a>.
            </p>
          </div>
        }
      >
        <div className="page">{children}</div>
      </PageShell>
      <SpeculationRules />
    </>
  )
}
