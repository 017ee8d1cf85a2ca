import { errorCodes } from '@stride/content/reading/public-error'
import { allowances, plans, type Plan } from '@stride/partners/plan'
import type { Scope } from '@stride/partners/scope'
import { rules } from '../hints/rules'
import { statusOf } from '../http/status-of'
import { figure, limits } from '../limits/limits'
import { weights } from '../limits/weights'
import { markup, type Html, type HtmlValue } from '../page/markup'
import { errorWords } from './error-words'

const planNames: Readonly<Record<Plan, string>> = {
  anonymous: 'Without a key',
  free: 'Free',
  partner: 'Partner',
  internal: 'Our own apps',
}

/** Tables of the handbook that are made from the numbers and codes themselves, so that they are never out of date. */
export function handbookPieces(anonymousScopes: readonly Scope[]): Readonly<Record<string, Html>> {
  return {
    plans: plansTable(),
    limits: limitsTable(),
    errors: errorsTable(),
    hints: hintsTable(),
    weights: weightsTable(),
    anonymous: anonymousWords(anonymousScopes),
  }
}

function anonymousWords(scopes: readonly Scope[]): Html {
  if (scopes.length === 0) return markup`<p>Without a key this server gives nothing.</p>`
  const names = scopes.map((scope, index) => markup`${index === 0 ? '' : ', '}<code>${scope}</code>`)
  return markup`<p>Without a key this server gives: ${names}.</p>`
}

/** Lists whose length an operation's cost takes for granted, and fields that cost more than what they give. */
function weightsTable(): Html {
  const lengths = Object.entries(weights.usualLengths).map(([field, length]) => [
    fieldCell(field),
    `counts as ${length} long`,
  ])
  const extras = Object.entries(weights.extra).map(([field, points]) => [fieldCell(field), `${points} points more`])
  const usual = [
    ['a connection without first or last', `counts as ${weights.usualPage} long`],
    ['any other list', `counts as ${weights.usualLength} long`],
  ]
  return table(['Field', 'Cost'], [...extras, ...lengths, ...usual])
}

function fieldCell(field: string): Html {
  const [type, name] = field.split('.')
  return markup`<code>${type}.<wbr>${name}</code>`
}

function plansTable(): Html {
  const rows = plans.flatMap((plan) => {
    const allowance = allowances[plan]
    if (!allowance) return []
    const { pointsPerOperation, pointsPerMinute, pointsPerDay } = allowance
    return [[planNames[plan], ...[pointsPerOperation, pointsPerMinute, pointsPerDay].map(figure)]]
  })
  return table(['Plan', 'Points for one operation', 'a minute', 'a day'], rows)
}

function limitsTable(): Html {
  return table(
    ['At most', 'of', 'Code'],
    Object.values(limits).map(({ most, counts, code }) => [figure(most), counts, codeCell(code)]),
  )
}

function errorsTable(): Html {
  return table(
    ['Code', 'Status', 'What to do'],
    errorCodes.map((code) => [codeCell(code), String(statusOf[code]), errorWords[code]]),
  )
}

/** It may be broken between its words, so that a phone shows the whole table. */
function codeCell(code: string): Html {
  return markup`<code>${code.split('_').map((word, index) => (index === 0 ? word : markup`_<wbr>${word}`))}</code>`
}

function hintsTable(): Html {
  return table(
    ['Code', 'What it says'],
    rules.map(({ code, message, docs }) => [markup`<a href="${docs}">${codeCell(code)}</a>`, message]),
  )
}

function table(heads: readonly string[], rows: ReadonlyArray<readonly HtmlValue[]>): Html {
  const head = heads.map((name) => markup`<th scope="col">${name}</th>`)
  const body = rows.map((row) => markup`<tr>${row.map((cell) => markup`<td>${cell}</td>`)}</tr>`)
  return markup`<div class="table" tabindex="0" role="region" aria-label="Table: ${heads.join(', ')}"><table><thead><tr>${head}</tr></thead><tbody>${body}</tbody></table></div>`
}
