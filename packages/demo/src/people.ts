import type { Person } from '@stride/content/person/person'
import { personIds } from './entry-ids'
import { t } from './writing'

const registrationBody = 'Demo register (fictional)'

/** The demo's author and medical reviewers. None of them exists. */
export const people: ReadonlyArray<{ entryId: string; content: Person }> = [
  {
    entryId: personIds.rowanAshdown,
    content: {
      name: 'Rowan Ashdown',
      slug: 'rowan-ashdown',
      credentials: 'BSc (Hons) Physiotherapy, health writer',
      registrationBody,
      registrationNumber: 'DEMO-0001',
      bio: t(
        'Rowan (fictional) is a physiotherapist who treated runners for eleven years and now writes about injury full time.',
      ),
      declaredInterests: t(
        'Coaches a running club without pay. Holds no shares in, and takes no fees from, gear makers.',
      ),
    },
  },
  {
    entryId: personIds.imaniCalloway,
    content: {
      name: 'Dr Imani Calloway',
      slug: 'imani-calloway',
      credentials: 'MBBS, Dip SEM, consultant in sport and exercise medicine',
      registrationBody,
      registrationNumber: 'DEMO-0002',
      bio: t(
        'Dr Calloway (fictional) is a consultant in sports and exercise medicine. She runs a clinic for leg pain in athletes and covers road races as a race doctor.',
        'Dr Calloway (fictional) is a sports medicine physician. She runs a clinic for leg pain in athletes and covers road races as a race doctor.',
      ),
      declaredInterests: t(
        'Paid by race organisers for medical cover. No income from gear, drug or device makers in the past five years.',
        'Paid by race organizers for medical coverage. No income from gear, drug or device makers in the past five years.',
      ),
    },
  },
  {
    entryId: personIds.tomasVerity,
    content: {
      name: 'Tomas Verity',
      slug: 'tomas-verity',
      credentials: 'MSc Musculoskeletal Physiotherapy',
      registrationBody,
      registrationNumber: 'DEMO-0003',
      bio: t(
        'Tomas (fictional) is a physiotherapist who leads rehabilitation after muscle and bone injuries. He also vets the gear that our editors put forward.',
      ),
      declaredInterests: t('Buys the gear that he tests himself. Is paid for reviews by the hour, never by sales.'),
    },
  },
]
