import { expect } from 'vitest'
import type { Browser, Page, Response } from 'playwright-core'
import type { Login } from './running-system'

/** Signs in to the CMS's admin with the keyboard alone, in a browser context of its own. */
export async function signIn(browser: Browser, cmsUrl: string, { email, password }: Login): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } })
  const page = await context.newPage()
  // Where a colleague still has the entry open, one takes over, as a person would.
  await page.addLocatorHandler(page.locator('dialog#document-locked'), () =>
    page.getByRole('button', { name: 'Take over' }).click(),
  )
  await page.goto(`${cmsUrl}/admin/login`)
  await page.locator('#field-email').waitFor()
  await tabTo(page, '#field-email')
  await page.keyboard.type(email)
  await tabTo(page, '#field-password')
  await page.keyboard.type(password)
  await page.keyboard.press('Enter')
  await page.waitForURL(`${cmsUrl}/admin`)
  return page
}

/** Presses Tab until an element has the focus, as someone without a mouse would, and sees that the focus shows. */
export async function tabTo(page: Page, selector: string, atMost = 150): Promise<void> {
  const hasFocus = () => page.evaluate((wanted) => document.activeElement?.matches(wanted) ?? false, selector)
  for (let presses = 0; presses < atMost; presses += 1) {
    if (await hasFocus()) {
      expect(await page.evaluate(() => document.activeElement?.matches(':focus-visible'))).toBe(true)
      return
    }
    await page.keyboard.press('Tab')
  }
  throw new Error(`The keyboard does not reach ${selector} with ${atMost} presses of Tab.`)
}

/** Opens an entry in the admin and waits until its form can be used. */
export async function openEntry(page: Page, cmsUrl: string, collection: string, id: string): Promise<void> {
  await page.goto(`${cmsUrl}/admin/collections/${collection}/${id}`)
  await page.locator('#field-slug').waitFor()
}

/** Does something in the admin and gives the answer of the REST request that it leads to, and when it came. */
export async function answerTo(page: Page, method: string, path: RegExp, act: () => Promise<void>) {
  const isAnswer = (response: Response) =>
    response.request().method() === method && path.test(new URL(response.url()).pathname)
  const answered = page.waitForResponse(isAnswer).then((response) => ({ response, at: performance.now() }))
  const [answer] = await Promise.all([answered, act()])
  return answer
}
