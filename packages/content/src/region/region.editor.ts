import { regions, type Region } from './region'

/** What an editor is told beside advice that is written for each region. */
export const adviceHints: Readonly<Record<Region, string>> = {
  GB: 'Write {{emergency-number}} and {{urgent-help}} instead of 999 or NHS 111.',
  US: 'Write {{emergency-number}} and {{urgent-help}} instead of 911. It never falls back to the UK text.',
}

/** Where readers are, as a choice. */
export const regionChoice: Readonly<Record<Region, string>> = { GB: 'United Kingdom', US: 'United States' }

/** The regions that an entry is for: every one, until an editor takes one out. */
export const regionsWording = {
  label: 'For readers in',
  description: 'Care advice has to be written for each region chosen here.',
  sidebar: true as const,
  names: regionChoice,
  initial: [...regions],
}
