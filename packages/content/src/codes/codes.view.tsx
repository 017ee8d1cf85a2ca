import type { CodeMatch, CodeSystem, CodeViewFragment } from '../generated/fragments'
import './codes.css'

const systems: Readonly<Record<CodeSystem, string>> = {
  ICD_10: 'ICD-10',
  ICD_10_CM: 'ICD-10-CM',
  ICD_11: 'ICD-11',
  SNOMED_CT: 'SNOMED CT',
}
const matches: Readonly<Record<CodeMatch, string>> = {
  EXACT: 'exact match',
  BROADER: 'a broader term',
  NARROWER: 'a narrower term',
}

/** Clinical codes with the notices they owe, folded away: they are for clinicians. */
export function Codes({ codes }: { codes: readonly CodeViewFragment[] }) {
  if (codes.length === 0) return null
  const notices = [...new Set(codes.map(({ licenceNotice }) => licenceNotice))]
  return (
    <details className="codes">
      <summary>Clinical codes, for health professionals</summary>
      <ul role="list">
        {codes.map(({ system, version, code, title, match }) => (
          <li key={`${system} ${code}`}>
            <strong>
              {systems[system]} {code}
            </strong>{' '}
            {title} ({matches[match]}; version {version})
          </li>
        ))}
      </ul>
      {notices.map((notice) => (
        <p key={notice}>{notice}</p>
      ))}
    </details>
  )
}
