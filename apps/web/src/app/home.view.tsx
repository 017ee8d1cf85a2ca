import type { ConditionEntryViewFragment } from '@stride/content/generated/fragments'
import { UrgencyTag } from '@stride/content/condition/urgency-tag.view'
import { anchorOf } from '@stride/content/page/anchors'
import { EmergencyLine } from '@stride/content/site-settings/emergency-line.view'
import type { HomePageQuery } from '@stride/client/generated/operations'
import { Heading } from '@stride/ui/heading/heading.view'
import './home.css'

/** The way in: whom to call first of all, then the guides, then the conditions by the part of the body. */
export function HomeView({ data: { siteSettings, guides, conditions } }: { data: HomePageQuery }) {
  return (
    <div className="home">
      <div className="home__emergency">
        <EmergencyLine settings={siteSettings} />
      </div>
      <header className="home__opening">
        <Heading level={1}>Pain from running, explained plainly</Heading>
        <p className="home__standfirst">
          What can cause it, what helps, and when it cannot wait. Every page is reviewed by a clinician, says when, and
          names its sources.
        </p>
      </header>
      <section className="home__section" aria-labelledby="guides">
        <Heading level={2} id="guides">
          Guides
        </Heading>
        <ul className="home__guides" role="list">
          {guides.nodes.map(({ slug, title, summary, bodyArea }) => (
            <li key={slug} className="entry entry--guide">
              <p className="entry__area">{bodyArea.name}</p>
              <Heading level={3}>
                <a className="entry__link" href={`/guides/${slug}`}>
                  {title}
                </a>
              </Heading>
              <p className="entry__summary">{summary}</p>
            </li>
          ))}
        </ul>
      </section>
      <section className="home__section" aria-labelledby="conditions">
        <Heading level={2} id="conditions">
          Conditions
        </Heading>
        <p className="measure">
          One page for each. The pages describe; they do not tell you which one you have. If you are unsure, ask a
          clinician.
        </p>
        {byBodyArea(conditions.nodes).map(({ area, entries }) => (
          <section key={area} className="home__area" aria-labelledby={anchorOf(area)}>
            <Heading level={3} size={4} id={anchorOf(area)}>
              {area}
            </Heading>
            <ul className="home__conditions" role="list">
              {entries.map(({ slug, title, summary, urgency }) => (
                <li key={slug} className="entry">
                  <div className="entry__head">
                    <a className="entry__link" href={`/conditions/${slug}`}>
                      {title}
                    </a>
                    <UrgencyTag urgency={urgency} />
                  </div>
                  <p className="entry__summary">{summary}</p>
                </li>
              ))}
            </ul>
          </section>
        ))}
      </section>
    </div>
  )
}

function byBodyArea(conditions: readonly ConditionEntryViewFragment[]) {
  const areas = [...new Set(conditions.map(({ bodyArea }) => bodyArea.name))]
  return areas.map((area) => ({ area, entries: conditions.filter(({ bodyArea }) => bodyArea.name === area) }))
}
