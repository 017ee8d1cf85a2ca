import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { pino } from 'pino'
import { afterEach, expect, test, vi } from 'vitest'
import { NextProcess } from './next-process'

const folder = mkdtempSync(path.join(tmpdir(), 'stride-next-'))
const running: NextProcess[] = []
afterEach(async () => {
  await Promise.all(running.splice(0).map((each) => each.stop()))
  rmSync(folder, { recursive: true, force: true })
})

/** A server as Next's standalone output is one: it listens where PORT and HOSTNAME say. */
function nextProcess() {
  const server = path.join(folder, 'server.mjs')
  writeFileSync(
    server,
    `import { createServer } from 'node:http'
     createServer((_, response) => response.end('pid ' + process.pid)).listen(process.env.PORT, process.env.HOSTNAME)`,
  )
  const made = new NextProcess({
    server,
    environment: process.env,
    log: pino({ level: 'silent' }),
    waits: { first: 1, longest: 5 },
  })
  running.push(made)
  return made
}
const isAlive = (pid: number) => {
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}

test('starts on a private port, comes back after being killed, and is gone after stop', async () => {
  const next = nextProcess()
  next.start()
  await vi.waitFor(() => expect(next.port).toBeTypeOf('number'), { timeout: 10_000 })
  const first = next.processId ?? 0
  expect(await (await fetch(`http://127.0.0.1:${next.port}/`)).text()).toBe(`pid ${first}`)
  process.kill(first, 'SIGKILL')
  await vi.waitFor(() => expect(next.port !== undefined && next.processId !== first).toBe(true), { timeout: 10_000 })
  const second = next.processId ?? 0
  await next.stop()
  expect(isAlive(second)).toBe(false)
  expect(next.port).toBeUndefined()
}, 30_000)
