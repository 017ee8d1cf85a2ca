import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { cmsUnderTest, testPassword } from '../testing/cms-under-test'

let cms: Awaited<ReturnType<typeof cmsUnderTest>>
beforeAll(async () => {
  cms = await cmsUnderTest()
}, 120_000)
afterAll(() => cms.close())

const idOf = (role: keyof typeof cms.users) => String(cms.users[role].id)
const rolesOf = async (id: string) => (await cms.payload.findByID({ collection: 'users', id })).roles as unknown

describe('users', () => {
  it('see and change themselves, and nobody else; admins see all', async () => {
    const { json } = await cms.rest('editor', 'GET', '/users')
    expect(json.docs?.map(({ name }) => name)).toEqual(['editor'])
    expect((await cms.rest('admin', 'GET', '/users')).json.docs).toHaveLength(5)
    expect((await cms.rest('editor', 'PATCH', `/users/${idOf('editor')}`, { name: 'Ed' })).status).toBe(200)
    expect((await cms.rest('editor', 'PATCH', `/users/${idOf('admin')}`, { name: 'Ed' })).status).toBe(403)
    expect((await cms.rest('editor', 'GET', `/users/${idOf('admin')}`)).status).toBe(404)
  })

  it('never give themselves roles; admins give them to others', async () => {
    await cms.rest('editor', 'PATCH', `/users/${idOf('editor')}`, { roles: ['editor', 'admin'] })
    expect(await rolesOf(idOf('editor'))).toEqual(['editor'])
    await cms.rest('admin', 'PATCH', `/users/${idOf('admin')}`, { roles: ['admin', 'publisher'] })
    expect(await rolesOf(idOf('admin'))).toEqual(['admin'])
    await cms.rest('admin', 'PATCH', `/users/${idOf('reviewer')}`, { roles: ['reviewer', 'editor'] })
    expect(await rolesOf(idOf('reviewer'))).toEqual(['reviewer', 'editor'])
  })

  it('are made by admins, who cannot delete themselves', async () => {
    const user = { name: 'New', email: 'new@stride.example', password: testPassword, roles: ['editor'] }
    expect((await cms.rest('publisher', 'POST', '/users', user)).status).toBe(403)
    expect((await cms.rest('admin', 'POST', '/users', user)).status).toBe(201)
    expect((await cms.rest('admin', 'DELETE', `/users/${idOf('admin')}`)).status).toBe(403)
    expect((await cms.rest('editor', 'DELETE', `/users/${idOf('editor')}`)).status).toBe(403)
  })

  it('have a password of at least twelve characters', async () => {
    const user = { name: 'Short', email: 'short@stride.example', password: 'elevenchars', roles: ['editor'] }
    const { status, text } = await cms.rest('admin', 'POST', '/users', user)
    expect(status).toBe(400)
    expect(text).toContain('12 to 256 characters')
    expect((await cms.rest('editor', 'PATCH', `/users/${idOf('editor')}`, { password: 'short' })).status).toBe(400)
  })

  it('are locked out after five wrong passwords, and let in again by an admin', async () => {
    const email = 'commerce@stride.example'
    const login = (password: string) => cms.rest('signed out', 'POST', '/users/login', { email, password })
    for (let attempt = 0; attempt < 5; attempt += 1) expect((await login('wrong password')).status).toBe(401)
    expect((await login(testPassword)).status).toBe(401)
    expect((await cms.rest('editor', 'POST', '/users/unlock', { email })).status).toBe(403)
    expect((await cms.rest('admin', 'POST', '/users/unlock', { email })).status).toBe(200)
    expect((await login(testPassword)).status).toBe(200)
  })

  it('get a cookie that scripts and other sites cannot use', async () => {
    const { headers } = await cms.rest('signed out', 'POST', '/users/login', {
      email: 'publisher@stride.example',
      password: testPassword,
    })
    expect(headers.get('set-cookie')).toMatch(/HttpOnly.*SameSite=Lax/)
  })

  it('show their sessions to nobody, not even to themselves, and stay signed in when they change themselves', async () => {
    expect((await cms.rest('editor', 'PATCH', `/users/${idOf('editor')}`, { name: 'Eve' })).status).toBe(200)
    const editor = await cms.payload.findByID({ collection: 'users', id: idOf('editor') })
    const [session] = editor.sessions as Array<{ id: string }>
    if (!session) throw new Error('The editor is not signed in any more.')
    const doors = ['/users/me', `/users/${idOf('editor')}`, '/users?depth=2&select[sessions]=true&select[name]=true']
    for (const door of doors) {
      const { status, text } = await cms.rest('editor', 'GET', door)
      expect([door, status]).toEqual([door, 200])
      expect(text).toContain('Eve')
      expect(text).not.toContain(session.id)
    }
  })

  it('that make the first account of an installation are its admin', async () => {
    await cms.payload.delete({ collection: 'users', where: {} })
    const first = { name: 'First', email: 'first@stride.example', password: testPassword }
    expect((await cms.rest('signed out', 'POST', '/users/first-register', first)).status).toBe(200)
    const { docs } = await cms.payload.find({ collection: 'users' })
    expect(docs.map((user) => ({ name: user.name as unknown, roles: user.roles as unknown }))).toEqual([
      { name: 'First', roles: ['admin'] },
    ])
    expect(
      (await cms.rest('signed out', 'POST', '/users/first-register', { ...first, email: 'b@stride.example' })).status,
    ).toBe(403)
  })
})
