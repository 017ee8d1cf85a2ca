import type { SiteSettings } from '@stride/content/site-settings/site-settings'

/** Sources: NHS "When to call 999" and emergencySMS.net for GB; FCC "Text to 911" for the US; CAP Code and FTC Endorsement Guides for the labels. */
export const siteSettings: SiteSettings = {
  slug: 'site-settings',
  siteName: 'Stride',
  GB: {
    emergencyNumber: '999',
    emergencyNote:
      'If you are Deaf or cannot speak on the phone, you can sign through 999 BSL (a video relay service), ' +
      'dial 18000 for the Relay UK text service, or text 999 if you have registered with emergencySMS: ' +
      'to register, text “register” to 999 before you need it.',
    urgentHelp: 'NHS 111',
    urgentNote:
      'NHS 111 covers England, Scotland and Wales, but not all of Northern Ireland: there, call your GP, ' +
      'or the GP out-of-hours service for your area when the surgery is closed.',
    adLabel: 'Ad',
    gearDisclosure:
      'Ad: the shop links in this section are affiliate links. If you buy through one, the shop pays us a commission. ' +
      'Shops cannot pay to be recommended, and you do not need any of this to recover.',
  },
  US: {
    emergencyNumber: '911',
    emergencyNote:
      'If you are Deaf or cannot speak safely, you can text 911 in many places, though not everywhere yet. ' +
      'If a text does not go through, a message tells you so: then call by voice, video relay or TTY.',
    urgentHelp: 'your doctor’s office or an urgent care clinic',
    urgentNote:
      'If you cannot be seen today, go to an emergency room. An after-hours nurse line, often printed on your ' +
      'insurance card, can help you decide where to go.',
    adLabel: 'Paid link: we earn commission',
    gearDisclosure:
      'Paid links: we earn a commission from the shop when you buy through a link in this section. ' +
      'Shops cannot pay to be recommended, and you do not need any of this to recover.',
  },
}
