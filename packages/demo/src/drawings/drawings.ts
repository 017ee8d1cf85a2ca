import { createHash } from 'node:crypto'
import type { Media } from '@stride/content/media/media'
import { mediaIds } from '../entry-ids'
import { t } from '../writing'
import type { Drawing } from './drawing'
import { belt, pack, sock, vest } from './gear-drawings'
import { calfMuscles, calfStrain, deepVein, fibula } from './leg-drawings'
import { calfCramp, compartments, tightCalf } from './scenes'

/** The bytes of a picture under its file name. */
export interface PictureFile {
  name: string
  bytes: Uint8Array
}

interface DemoPicture {
  entryId: string
  content: Media
  file: PictureFile
}

function picture(entryId: string, name: string, { svg, width, height }: Drawing, alt: string): DemoPicture {
  const bytes = new TextEncoder().encode(svg)
  return {
    entryId,
    content: {
      slug: name,
      alt: t(alt),
      credit: 'Stride demo drawing',
      mediaType: 'image/svg+xml',
      contentHash: createHash('sha256').update(bytes).digest('hex'),
      byteLength: bytes.byteLength,
      width,
      height,
    },
    file: { name, bytes },
  }
}

/** Every picture of the demo, drawn for it. */
export function drawings(): DemoPicture[] {
  return [
    picture(
      mediaIds.calfMuscles,
      'calf-muscles.svg',
      calfMuscles,
      'Line drawing of a right calf from behind, with three labels: the two-headed gastrocnemius on top, the soleus below and beside it, and the Achilles tendon running to the heel.',
    ),
    picture(
      mediaIds.calfStrain,
      'calf-strain.svg',
      calfStrain,
      'Line drawing of a right calf from behind. A red mark shows the usual place of a strain: on the inner side, about halfway down, where muscle turns into tendon.',
    ),
    picture(
      mediaIds.calfCramp,
      'calf-cramp.svg',
      calfCramp,
      'Line drawing of a straight leg on the ground from the side. A red mark shows the hard knot in the calf, and an arrow shows the toes being drawn towards the shin.',
    ),
    picture(
      mediaIds.compartments,
      'compartments.svg',
      compartments,
      'Line drawing of the lower leg cut across, front at the top: the shin bone, the thin fibula, and four muscle compartments. The deep compartment at the back is marked in red.',
    ),
    picture(
      mediaIds.tightCalf,
      'tight-calf.svg',
      tightCalf,
      'Line drawing of a person leaning on a wall with both hands. The front knee is bent, the back leg is straight with its heel down, and the back calf is marked in red.',
    ),
    picture(
      mediaIds.fibula,
      'fibula-stress-fracture.svg',
      fibula,
      'Line drawing of the bones of a right lower leg from behind. A red mark and a fine crack show the thin bone on the outer side, a hand’s width above the ankle.',
    ),
    picture(
      mediaIds.deepVein,
      'deep-vein-thrombosis.svg',
      deepVein,
      'Line drawing of a right lower leg from behind with its deep veins. A red mark shows a clot that fills one vein in the calf.',
    ),
    picture(mediaIds.sock, 'running-sock.svg', sock, 'Line drawing of a crew-length running sock.'),
    picture(mediaIds.vest, 'reflective-vest.svg', vest, 'Line drawing of a running vest with reflective strips.'),
    picture(mediaIds.belt, 'phone-belt.svg', belt, 'Line drawing of a running belt with a phone in its pocket.'),
    picture(
      mediaIds.pack,
      'running-pack.svg',
      pack,
      'Line drawing of a running pack with a flask on each side of the chest.',
    ),
  ]
}
