/** What a page says of itself to the edge, in its one marker. */
interface PageMarker {
  status: number
  /** The ledger sequence that it was made at: the lowest of all readings that went into it. */
  sequence: number
  /** All that it depends on. */
  tags: string[]
  /** Milliseconds since 1970; null when time alone does not change the page. */
  validUntil: number | null
}

export interface Page {
  html: string
  /** Undefined when the page has none, or one that can't be read. */
  marker: PageMarker | undefined
}

const attributes = `(?:"[^"]*"|'[^']*'|[^>"'])*`
const parts = new RegExp(
  [
    '<!--[\\s\\S]*?-->',
    `<(script|style|textarea|template)\\b(${attributes})>[\\s\\S]*?</\\1\\s*>`,
    `<link\\b(${attributes})>`,
  ].join('|'),
  'gi',
)
const keptScripts = /\btype\s*=\s*["']?(?:application\/ld\+json|speculationrules)["'\s/]?/i
const emptyShell = /<div hidden(?:="")?><\/div>/g

/**
 * Takes out of a rendered page what only a framework in the browser would need (scripts, their preloads, comments) and
 * the marker. Structured data and speculation rules stay.
 *
 * Marker: `<template id="stride-answer" data-answer='{"status":200,"sequence":12,"tags":["…"],"validUntil":null}'>`,
 * with `validUntil` an ISO 8601 moment or null.
 */
export function pageFromHtml(rendered: string): Page {
  let marker: PageMarker | undefined
  const html = rendered.replace(parts, (part: string, element?: string, inner?: string, link?: string) => {
    if (link !== undefined) return preloadsScript(link) ? '' : part
    switch (element?.toLowerCase()) {
      case undefined:
        return ''
      case 'script':
        return keptScripts.test(inner ?? '') ? part : ''
      case 'template':
        if (attribute(inner ?? '', 'id') !== 'stride-answer') return part
        marker ??= readMarker(attribute(inner ?? '', 'data-answer'))
        return ''
      default:
        return part
    }
  })
  return { html: html.replace(emptyShell, ''), marker }
}

function preloadsScript(link: string): boolean {
  const rel = attribute(link, 'rel')?.toLowerCase()
  return rel === 'modulepreload' || (rel === 'preload' && attribute(link, 'as')?.toLowerCase() === 'script')
}

function attribute(source: string, name: string): string | undefined {
  const match = new RegExp(`(?:^|\\s)${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)'|([^\\s"'>]+))`, 'i').exec(source)
  return match ? decoded(match[1] ?? match[2] ?? match[3] ?? '') : undefined
}

const named: Readonly<Record<string, string>> = { amp: '&', quot: '"', apos: "'", lt: '<', gt: '>' }

function decoded(text: string): string {
  return text.replace(
    /&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|([a-z]+));/gi,
    (whole, hex?: string, decimal?: string, name?: string) => {
      if (name) return named[name.toLowerCase()] ?? whole
      const code = hex ? parseInt(hex, 16) : Number(decimal)
      return code <= 0x10ffff ? String.fromCodePoint(code) : whole
    },
  )
}

function readMarker(json: string | undefined): PageMarker | undefined {
  let value: unknown
  try {
    value = JSON.parse(json ?? '')
  } catch {
    return undefined
  }
  if (typeof value !== 'object' || value === null) return undefined
  const { status, sequence, tags, validUntil = null } = value as Record<string, unknown>
  const moment = validUntil === null ? null : typeof validUntil === 'string' ? Date.parse(validUntil) : Number.NaN
  const isRight =
    Number.isInteger(status) &&
    Number.isInteger(sequence) &&
    Array.isArray(tags) &&
    tags.every((tag) => typeof tag === 'string' && /^[\x21-\x7e]+$/.test(tag)) &&
    !Number.isNaN(moment)
  return isRight
    ? { status: status as number, sequence: sequence as number, tags: tags as string[], validUntil: moment }
    : undefined
}
