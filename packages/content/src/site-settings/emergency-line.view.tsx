import { Icon } from '@stride/ui/icon/icon.view'
import { Fragment } from 'react'
import type { SiteSettingsViewFragment } from '../generated/fragments'
import { regionNames } from '../region/region'
import './emergency-line.css'

/** Whom to call when it cannot wait, for every region and for everywhere else. Without settings it still says what to do. */
export function EmergencyLine({ settings }: { settings: SiteSettingsViewFragment | null }) {
  const regions = settings?.regions ?? []
  return (
    <p className="emergency-line">
      <Icon name="phone" />
      <span>
        <strong>In an emergency</strong> {regions.length > 0 && 'call '}
        {regions.map(({ region, emergencyNumber }, index) => (
          <Fragment key={region}>
            {index > 0 && ' or '}
            <a className="callable" href={`tel:${emergencyNumber}`}>
              {emergencyNumber}
            </a>{' '}
            ({regionNames[region]})
          </Fragment>
        ))}
        {regions.length > 0 ? '. Elsewhere, call your local emergency number.' : 'call your local emergency number.'}
      </span>
    </p>
  )
}
