import type { Scope } from '@stride/partners/scope'
import type { FastifyRequest } from 'fastify'
import { HttpFailure } from '../http/http-failure'
import type { Caller } from './caller'
import type { Callers } from './callers'

/** Who makes a request. Throws an HttpFailure when the key that they send is not accepted. */
export function admit(request: Pick<FastifyRequest, 'headers' | 'ip'>, callers: Pick<Callers, 'of'>): Caller {
  const found = callers.of(request.headers, request.ip)
  if ('code' in found) throw new HttpFailure(found.code, found.message, found.headers)
  return found
}

/** Throws an HttpFailure when a caller was not granted a scope. */
export function needScope({ scopes, plan }: Pick<Caller, 'scopes' | 'plan'>, scope: Scope): void {
  if (scopes.has(scope)) return
  if (plan === 'anonymous')
    throw new HttpFailure(
      'UNAUTHENTICATED',
      `This is for partners: send a key with the scope ${scope} as "Authorization: Bearer <key>".`,
      ['www-authenticate', 'Bearer realm="Stride"'],
    )
  throw new HttpFailure('FORBIDDEN', `Your key does not have the scope ${scope}. Ask us for it.`)
}
