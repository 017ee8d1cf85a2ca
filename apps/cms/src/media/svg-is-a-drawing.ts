import { SaxesParser } from 'saxes'

const svgNamespace = 'http://www.w3.org/2000/svg'

/** Elements that draw, group or describe. None runs, links, loads or embeds anything. */
const elements = new Set(
  `svg g defs symbol use title desc style path rect circle ellipse line polyline polygon text tspan marker
   clipPath mask pattern linearGradient radialGradient stop`.split(/\s+/),
)

const attributes = new Set(
  `id class style transform d x y x1 y1 x2 y2 cx cy r rx ry fx fy fr dx dy width height points pathLength viewBox
   preserveAspectRatio version role aria-label aria-labelledby aria-describedby aria-hidden focusable lang
   fill fill-opacity fill-rule stroke stroke-width stroke-linecap stroke-linejoin stroke-miterlimit stroke-dasharray
   stroke-dashoffset stroke-opacity opacity color display visibility overflow vector-effect paint-order
   clip-path clip-rule clipPathUnits mask maskUnits maskContentUnits marker-start marker-mid marker-end markerWidth
   markerHeight markerUnits refX refY orient gradientUnits gradientTransform spreadMethod offset stop-color stop-opacity
   patternUnits patternContentUnits patternTransform font-family font-size font-weight font-style text-anchor
   dominant-baseline letter-spacing rotate textLength lengthAdjust href`.split(/\s+/),
)

/** A reference to a part of the same drawing. */
const ownPart = /^#[A-Za-z_][\w.-]*$/
const ownPaint = /url\(\s*(["']?)#[A-Za-z_][\w.-]*\1\s*\)/g

/**
 * Why a file is not a drawing that can be shown anywhere without a second thought; undefined when it is. Only what is on
 * the lists above gets through: no script, no handler, no link or load from elsewhere, no document type or entity. Styles
 * may adapt to light and dark, and may not fetch.
 */
export function svgFault(text: string): string | undefined {
  const faults: string[] = []
  const parser = new SaxesParser({ xmlns: true })
  let depth = 0
  let roots = 0
  let style: string | undefined
  parser.on('error', (error) => faults.push(`It is not well-formed XML (${error.message}).`))
  parser.on('doctype', () => faults.push('It has a document type (<!DOCTYPE …>): remove it.'))
  parser.on('processinginstruction', ({ target }) => faults.push(`It has an instruction (<?${target} …?>): remove it.`))
  parser.on('opentag', (tag) => {
    if (depth === 0 && (tag.local !== 'svg' || tag.uri !== svgNamespace))
      faults.push(`Its outermost element is <${tag.name}> and not <svg xmlns="${svgNamespace}">.`)
    if (depth === 0) roots += 1
    depth += 1
    if (tag.uri !== svgNamespace || !elements.has(tag.local)) faults.push(`<${tag.name}> is not allowed in a drawing.`)
    if (tag.local === 'style') style = ''
    for (const { name, local, prefix, value } of Object.values(tag.attributes)) {
      const fault = attributeFault({ name, local, prefix, value })
      if (fault) faults.push(`On <${tag.name}>: ${fault}`)
    }
  })
  const collect = (words: string) => {
    if (style !== undefined) style += words
  }
  parser.on('text', collect)
  parser.on('cdata', collect)
  parser.on('closetag', (tag) => {
    depth -= 1
    if (tag.local !== 'style' || style === undefined) return
    const fault = styleFault(style)
    if (fault) faults.push(`In <style>: ${fault}`)
    style = undefined
  })
  try {
    parser.write(text).close()
  } catch (error) {
    faults.push(`It is not well-formed XML (${error instanceof Error ? error.message : String(error)}).`)
  }
  if (roots === 0 && faults.length === 0) faults.push('It is empty.')
  return faults[0]
}

function attributeFault(attribute: { name: string; local: string; prefix: string; value: string }): string | undefined {
  const { name, local, prefix, value } = attribute
  if (name === 'xmlns' || prefix === 'xmlns') return undefined
  if (name === 'xml:space' || name === 'xml:lang') return undefined
  const isLink = local === 'href' && (prefix === '' || prefix === 'xlink')
  if (isLink) return ownPart.test(value) ? undefined : `${name} may only name a part of the same drawing (#…).`
  if (prefix !== '' || !attributes.has(local)) return `the attribute ${name} is not allowed.`
  return local === 'style' ? styleFault(value) : valueFault(value)
}

/** A value may only point at parts of its own drawing. Escapes are refused, because they could hide a word from us. */
function valueFault(value: string): string | undefined {
  const rest = value.replace(ownPaint, '')
  if (/url\s*\(|image(?:-set)?\s*\(|src\s*\(/i.test(rest))
    return 'url(…) may only name a part of the same drawing (#…).'
  if (/(?:java|vb)script\s*:|data\s*:|expression\s*\(/i.test(rest))
    return 'it has an address that runs or embeds something.'
  return undefined
}

function styleFault(css: string): string | undefined {
  if (css.includes('\\')) return 'write it without backslashes.'
  if (css.includes('<')) return 'it has a "<".'
  const rules = css.replace(/\/\*[\s\S]*?\*\//g, ' ')
  const atRule = [...rules.matchAll(/@([\w-]+)/g)].find(([, name]) => name?.toLowerCase() !== 'media')
  if (atRule) return `only @media rules are allowed, not @${atRule[1]}.`
  return valueFault(rules)
}
