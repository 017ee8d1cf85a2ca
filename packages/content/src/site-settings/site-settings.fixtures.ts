import type { SiteSettings } from './site-settings'

export const siteSettingsFixtures = {
  usual: {
    slug: 'site-settings',
    siteName: 'Stride',
    GB: {
      emergencyNumber: '999',
      emergencyNote: 'Signers and text-relay users have their own ways to reach it.',
      urgentHelp: 'the urgent advice line',
      urgentNote: 'It does not answer everywhere.',
      adLabel: 'Ad',
      gearDisclosure: 'Ads: we earn money when you buy through these links.',
    },
    US: {
      emergencyNumber: '911',
      emergencyNote: 'Texting works in many counties.',
      urgentHelp: 'your doctor’s office or an urgent care clinic',
      urgentNote: 'Ask for the nurse line.',
      adLabel: 'Paid link: we earn commission',
      gearDisclosure: 'Paid links: we earn commission when you buy through these links.',
    },
  },
} satisfies Record<string, SiteSettings>
