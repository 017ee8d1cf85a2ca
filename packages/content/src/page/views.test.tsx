import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { blocks, type Block } from '../blocks/registry'
import { conditionFixtures } from '../condition/condition.fixtures'
import { ConditionView } from '../condition/condition.view'
import { blockFixtures } from '../generated/block-fixtures'
import { guideFixtures } from '../guide/guide.fixtures'
import { GuideView } from '../guide/guide.view'
import type { Guide } from '../guide/guide'
import { RichTextView } from '../rich-text/rich-text.view'
import { EmergencyLine } from '../site-settings/emergency-line.view'
import { askedPage } from './asked-page.fixtures'
import { pageContext } from './page-context'

function guideHtml(guide: Guide = guideFixtures.everyBlock, now?: Date): string {
  const asked = askedPage({ guide }, now)
  return renderToStaticMarkup(<GuideView guide={asked.guide} context={pageContext(asked.siteSettings, 'en-GB')} />)
}

function conditionHtml(name: keyof typeof conditionFixtures): string {
  const asked = askedPage({ condition: { ...conditionFixtures[name], slug: 'pressure-in-the-leg' } })
  return renderToStaticMarkup(
    <ConditionView condition={asked.condition} context={pageContext(asked.siteSettings, 'en-GB')} />,
  )
}

const guides = (Object.keys(blocks) as Array<keyof typeof blocks>).flatMap((kind) =>
  Object.entries(blockFixtures[kind] as Record<string, Block>).map(([name, block]) => {
    // Two of the block, after a calm part: ids must stay unique, and gear must not stand beside danger.
    const guide: Guide = { ...guideFixtures.everyBlock, blocks: [blockFixtures.prose.everything, block, block] }
    return [`${kind}, ${name}`, () => guideHtml(guide)] as const
  }),
)
const conditions = (Object.keys(conditionFixtures) as Array<keyof typeof conditionFixtures>).map(
  (name) => [`condition, ${name}`, () => conditionHtml(name)] as const,
)
const pages = [...guides, ...conditions, ['every block', () => guideHtml()] as const]

const attributes = (html: string, name: string) =>
  [...html.matchAll(new RegExp(` ${name}="([^"]*)"`, 'g'))].map(([, value]) => value)

describe.each(pages)('%s', (_name, render) => {
  const html = render()

  it('needs no script and no inline style, which the site forbids', () => {
    expect(html).not.toMatch(/<script|<style| style="| on[a-z]+="/)
  })

  it('gives each id once, and every way within the page leads somewhere', () => {
    const ids = attributes(html, 'id')
    expect(new Set(ids).size).toBe(ids.length)
    const wanted = [
      ...attributes(html, 'href').flatMap((href) => (href?.startsWith('#') ? [href.slice(1)] : [])),
      ...attributes(html, 'aria-labelledby'),
    ]
    // The page's own top is in the site's frame.
    expect(wanted.filter((id) => id !== 'top' && !ids.includes(id))).toEqual([])
  })

  it('steps down its headings one at a time', () => {
    const levels = [...html.matchAll(/<h([1-6])[ >]/g)].map(([, level]) => Number(level))
    expect(levels[0]).toBe(1)
    levels.forEach((level, index) => {
      expect(level).toBeLessThanOrEqual((levels[index - 1] ?? 0) + 1)
    })
  })

  it('shows no token and no name of an enum', () => {
    expect(html).not.toMatch(/\{\{|NON_URGENT|SELF_CARE|FIRST_AID|IN_STOCK/)
  })
})

describe('a guide', () => {
  const html = guideHtml()

  it('says what must not wait before anything else, then how to get about', () => {
    const places = [
      '<h1',
      'class="review-line"',
      'care care--emergency',
      'care care--urgent',
      'class="contents"',
      'One plain paragraph',
    ]
    const found = places.map((place) => html.indexOf(place))
    expect(found).not.toContain(-1)
    expect(found).toEqual([...found].sort((a, b) => a - b))
  })

  it('closes with the references, and only then leads elsewhere', () => {
    expect(html.indexOf('id="references"')).toBeGreaterThan(-1)
    expect(html.indexOf('id="references"')).toBeLessThan(html.indexOf('class="external-links__publisher"'))
  })

  it('leads from each cause to its part, and from each part to its page', () => {
    expect(html).toContain('href="#tight-calf"')
    expect(html).toContain('href="/conditions/tight-calf"')
  })

  it('names the reviewer and the days, and says nothing of an overdue review', () => {
    expect(html).toMatch(/Medically reviewed by <span[^>]*>[^<]+<\/span>/)
    expect(html).toMatch(/Next review due <time dateTime="\d{4}-\d\d-\d\d">\d+ \w+ \d{4}<\/time>/)
    expect(html).not.toContain('due for medical review')
  })

  it('says plainly when the review has run out', () => {
    const later = askedPage()
    later.guide.medicalReview.isCurrent = false
    const overdue = renderToStaticMarkup(
      <GuideView guide={later.guide} context={pageContext(later.siteSettings, 'en-GB')} />,
    )
    expect(overdue).toContain('This page is due for medical review.')
  })
})

describe('help advice', () => {
  const html = guideHtml()

  it('stands side by side for each region, and says what to do elsewhere', () => {
    for (const words of ['In the UK', 'In the USA', 'Elsewhere: call your local emergency number.'])
      expect(html).toContain(words)
  })

  it('lets numbers be called by touching them, on the card and where the text says to call', () => {
    expect(html).toContain('<a class="callable" href="tel:999">999</a>')
    expect(html).toMatch(/<ul class="care__numbers" role="list"><li><a href="tel:999">.*?<a href="tel:911">/)
  })
})

describe('gear', () => {
  const html = guideHtml()
  const gear = /<aside class="gear".*?<\/aside>/s.exec(html)?.[0] ?? ''
  const links = [...gear.matchAll(/<a class="offer__link"[^>]*>.*?<\/a>/gs)].map(([link]) => link)

  it('says that it is advertising before anything else', () => {
    const words = gear.replace(/<[^>]*>/g, '\n').trim()
    expect(words).toMatch(/^UK: Ads: we earn money when you buy through these links\./)
    expect(gear.indexOf('gear__disclosure')).toBeLessThan(gear.indexOf('<h2'))
  })

  it('says whom it suits, who should leave it, and what to mind', () => {
    for (const term of ['Suits', 'Not for', 'Take care', 'Why we list it', 'What the evidence says'])
      expect(gear).toContain(term)
  })

  it('has shops for the UK and the US, each link labelled before its own words', () => {
    const words = links.map((link) => link.replace(/<[^>]*>/g, ''))
    expect(words.some((text) => /^Ad · Buy from .+ \(UK\)/.test(text))).toBe(true)
    expect(words.some((text) => /^Paid link: we earn commission · Buy from .+ \(USA\)/.test(text))).toBe(true)
  })

  it('leads out only through our own redirect, as sponsored, without a referrer', () => {
    expect(links.length).toBeGreaterThan(0)
    for (const link of links) {
      expect(link).toMatch(/ href="\/go\/[0-9a-f-]{36}"/)
      expect(link).toContain('rel="sponsored nofollow noreferrer"')
    }
  })

  it('says that a price is not known rather than showing an old one', () => {
    const muchLater = guideHtml(guideFixtures.everyBlock, new Date('2026-07-30T12:00:00.000Z'))
    expect(gear).toContain('£12.99')
    expect(muchLater).toContain('Price not known')
    expect(muchLater).not.toContain('£12.99')
  })
})

describe('a condition', () => {
  it('that is an emergency begins with its card, what to do before the signs', () => {
    const html = conditionHtml('emergency')
    const card = html.indexOf('care care--emergency')
    expect(card).toBeGreaterThan(-1)
    expect(card).toBeLessThan(html.indexOf('class="contents"'))
    expect(html.indexOf('class="regional-advice"')).toBeLessThan(html.indexOf('care__signs'))
  })

  it('marks a red flag with a word', () => {
    expect(conditionHtml('redFlag')).toMatch(/Emergency sign|Urgent sign/)
  })

  it('that can wait has no card that says otherwise', () => {
    expect(conditionHtml('selfCare')).not.toMatch(/care--emergency|care--urgent/)
  })
})

it('writes no address that a link in content may not have', () => {
  const context = pageContext(null, 'en-GB')
  for (const href of ['javascript:alert(1)', 'http://plain.example/', '//elsewhere.example/', 'data:text/html,x']) {
    const tree = [
      {
        type: 'paragraph' as const,
        children: [{ type: 'link' as const, href, children: [{ type: 'text' as const, text: 'words' }] }],
      },
    ]
    expect(renderToStaticMarkup(<RichTextView text={{ tree }} context={context} />)).toBe(
      '<div class="rich-text"><p>words</p></div>',
    )
  }
})

it('tells whom to call even before the settings are published', () => {
  expect(renderToStaticMarkup(<EmergencyLine settings={null} />)).toContain('call your local emergency number')
})
