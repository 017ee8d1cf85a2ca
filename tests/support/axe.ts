import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import type { AxeResults } from 'axe-core'
import type { Page } from 'playwright-core'
import { expect } from 'vitest'

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']
const screens = [390, 1280].flatMap((width) =>
  (['light', 'dark'] as const).map((colorScheme) => ({ width, colorScheme })),
)
let axe: string | undefined

/**
 * Fails when axe finds that the page breaks a criterion, on a phone or a desktop, in light or dark.
 * @param otherwise rules of axe that it can't judge here, because something else does what they ask for
 */
export async function expectNothingForAxe(page: Page, otherwise: readonly string[] = []): Promise<void> {
  axe ??= await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
  // Through the debugger, for the page's own policy lets nothing in.
  await page.evaluate(axe)
  for (const { width, colorScheme } of screens) {
    await page.setViewportSize({ width, height: 844 })
    await page.emulateMedia({ colorScheme })
    const rules = Object.fromEntries(otherwise.map((id) => [id, { enabled: false }]))
    // What passes is only counted: on a long page, to tell of it takes as long as to find it.
    const { passes, violations } = await run(page, { runOnly: tags, rules, resultTypes: ['violations'] })
    expect(passes).toBeGreaterThan(5)
    const found = violations.flatMap(({ id, help, nodes }) => nodes.map(({ html }) => `${id} (${help}): ${html}`))
    expect(found, `at ${width} px, ${colorScheme}`).toEqual([])
  }
}

/** A page that changes under axe was no page that anyone saw, and may make it fail: then it looks again. */
const mostLooks = 5

async function run(page: Page, options: object): Promise<Results> {
  let problem: string | undefined
  for (let look = 1; look <= mostLooks; look += 1) {
    const seen = await page.evaluate<Look>(`(async () => {
      let changed = false
      const observer = new MutationObserver(() => (changed = true))
      observer.observe(document, { childList: true, subtree: true })
      const answer = await axe.run(${JSON.stringify(options)}).then(
        ({ violations, passes }) => ({ results: { violations, passes: passes.length } }),
        (error) => ({ problem: String(error) }),
      )
      changed = observer.takeRecords().length > 0 || changed
      observer.disconnect()
      return { ...answer, changed }
    })()`)
    if (seen.results && (!seen.changed || look === mostLooks)) return seen.results
    problem = seen.problem
    if (!seen.changed) break
  }
  throw new Error(`axe could not look at the page: ${problem ?? 'no reason given'}`)
}

interface Results {
  violations: AxeResults['violations']
  /** How many rules hold. */
  passes: number
}

interface Look {
  results?: Results
  problem?: string
  changed: boolean
}
