import { afterEach, describe, expect, it } from 'vitest'
import { startReceiver, type Behaviour, type Receiver } from '../testing/receiver'
import { exchange } from './exchange'

const local = { allowLoopback: true }
let receiver: Receiver | undefined
afterEach(async () => {
  await receiver?.close()
})

/** Posts to a server that behaves so; it has 400 ms. */
async function postTo(behaviour: Behaviour, path = '/hook') {
  receiver = await startReceiver(() => behaviour)
  const post = exchange({ rules: local, timeoutMs: 400 })
  return post({
    url: `http://127.0.0.1:${receiver.port}${path}`,
    headers: { 'webhook-id': 'msg_1' },
    body: '{"a":"ä"}',
  })
}

describe('an exchange', () => {
  it('posts JSON and gives the answer', async () => {
    const answer = await postTo((response) => response.writeHead(202, { 'retry-after': '7' }).end('Thank\nyou'))
    expect(answer).toEqual({ status: 202, retryAfter: '7', snippet: 'Thank you' })
    const [message] = receiver?.received ?? []
    expect(message?.body).toBe('{"a":"ä"}')
    expect(message?.headers).toMatchObject({
      'content-type': 'application/json; charset=utf-8',
      'content-length': '10',
      'webhook-id': 'msg_1',
      connection: 'close',
    })
  })

  it('follows no redirect', async () => {
    const answer = await postTo((response) => response.writeHead(307, { location: '/elsewhere' }).end())
    expect(answer.status).toBe(307)
    expect(receiver?.received).toHaveLength(1)
  })

  it('reads 4 KB of a body without end', async () => {
    let written = 0
    const answer = await postTo((response) => {
      response.writeHead(500)
      const write = () => {
        while (!response.destroyed && written < 50_000_000) {
          written += 16_384
          if (!response.write('x'.repeat(16_384))) return void response.once('drain', write)
        }
      }
      write()
    })
    expect(answer).toEqual({ status: 500, retryAfter: undefined, snippet: `${'x'.repeat(500)}…` })
    expect(written).toBeLessThan(50_000_000)
  })

  it('waits no longer than it is given for a body that drips, but counts the answer', async () => {
    const startedAt = Date.now()
    const answer = await postTo((response) => {
      response.writeHead(200)
      const timer = setInterval(() => response.write('.'), 20)
      response.on('close', () => clearInterval(timer))
    })
    expect(answer.status).toBe(200)
    expect(Date.now() - startedAt).toBeLessThan(2_000)
  })

  it.each<[string, Behaviour, RegExp]>([
    ['hangs', () => undefined, /No answer within 0.4 s/],
    ['resets the connection', (_response, request) => request.socket.destroy(), /closed without an answer/],
    ['talks nonsense', (_response, request) => request.socket.end('SSH-2.0-OpenSSH\r\n\r\n'), /isn’t HTTP/],
    ['sends headers without end', (response) => response.writeHead(200, { a: 'x'.repeat(99_999) }).end(), /headers/],
    [
      'drips its headers',
      (_response, request) => {
        const timer = setInterval(() => request.socket.write('HTTP/1.1 100 Continue\r\n\r\n'), 20)
        request.socket.on('close', () => clearInterval(timer))
      },
      /No answer within 0.4 s/,
    ],
    [
      'changes the protocol',
      (_response, request) => request.socket.end('HTTP/1.1 101 Go\r\nconnection: upgrade\r\nupgrade: x\r\n\r\n'),
      /without an answer/,
    ],
  ])('says in words what happened when the server %s', async (_what, behaviour, words) => {
    await expect(postTo(behaviour)).rejects.toThrow(words)
  })

  it('says in words that nothing listens', async () => {
    receiver = await startReceiver()
    await receiver.close()
    const post = exchange({ rules: local })
    await expect(post({ url: receiver.url, headers: {}, body: '{}' })).rejects.toThrow('nothing listens')
  })
})

describe('an address that is chosen by others', () => {
  const send = (host: string, resolve: (name: string) => Promise<string[]>, allowLoopback: boolean) =>
    exchange({ rules: { allowLoopback }, resolve, timeoutMs: 400 })({
      url: `https://${host}:${receiver?.port}/`,
      headers: {},
      body: '{}',
    })

  it.each([
    ['this machine', ['127.0.0.1']],
    ['this machine in IPv6', ['::1']],
    ['this machine in other words', ['::ffff:127.0.0.1']],
    ['a private network', ['10.1.2.3']],
    ['the metadata of a cloud', ['169.254.169.254']],
    ['a public address and this machine', ['93.184.215.14', '127.0.0.1']],
  ])('is refused when its name leads to %s', async (_what, addresses) => {
    receiver = await startReceiver()
    await expect(send('partner.example', () => Promise.resolve(addresses), false)).rejects.toThrow('private')
    expect(receiver.connections()).toBe(0)
  })

  it('is refused when it is a literal one', async () => {
    receiver = await startReceiver()
    const never = () => Promise.reject(new Error('A literal address is not looked up.'))
    for (const host of ['127.0.0.1', '[::1]', '0x7f.1', '2130706433', '[::ffff:7f00:1]', 'localhost'])
      await expect(send(host, never, false)).rejects.toThrow()
    expect(receiver.connections()).toBe(0)
  })

  it('is looked up once, and what was checked is what is connected to', async () => {
    receiver = await startReceiver()
    const answers = [['127.0.0.1'], ['10.0.0.1']]
    let asked = 0
    const rebinding = () => Promise.resolve(answers[Math.min(asked++, 1)] ?? [])
    // It speaks no TLS: that it fails there says that it got there.
    await expect(send('partner.example', rebinding, true)).rejects.toThrow(/SSL|EPROTO|TLS/)
    expect([asked, receiver.connections()]).toEqual([1, 1])
    await expect(send('partner.example', rebinding, true)).rejects.toThrow('private')
    expect(receiver.connections()).toBe(1)
  })

  it('is not asked of a proxy', async () => {
    receiver = await startReceiver()
    process.env.HTTPS_PROXY = process.env.https_proxy = process.env.HTTP_PROXY = receiver.url
    try {
      await expect(send('partner.example', () => Promise.resolve(['10.0.0.1']), false)).rejects.toThrow('private')
      expect(receiver.connections()).toBe(0)
    } finally {
      for (const name of ['HTTPS_PROXY', 'https_proxy', 'HTTP_PROXY']) Reflect.deleteProperty(process.env, name)
    }
  })

  it('that stands for nothing says so', async () => {
    receiver = await startReceiver()
    await expect(send('partner.example', () => Promise.resolve([]), false)).rejects.toThrow('has no address')
  })
})
