import type { Payload, TypedUser } from 'payload'
import type { DemoLogin, DemoRole } from './demo-logins'

/** Makes the demo users that are not there yet, and gives them all, by role. */
export async function demoUsers(payload: Payload, logins: readonly DemoLogin[]): Promise<Record<DemoRole, TypedUser>> {
  const users: Partial<Record<DemoRole, TypedUser>> = {}
  for (const { role, email, password } of logins) {
    const found = await payload.find({ collection: 'users', where: { email: { equals: email } }, limit: 1 })
    const user =
      found.docs[0] ??
      (await payload.create({ collection: 'users', data: { name: nameOf(role), email, password, roles: [role] } }))
    users[role] = { ...user, collection: 'users' }
  }
  return users as Record<DemoRole, TypedUser>
}

const nameOf = (role: DemoRole) => `Demo ${role}`
