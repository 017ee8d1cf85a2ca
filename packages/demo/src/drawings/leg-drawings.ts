import { drawing, painAt } from './drawing'
import { leg, legWithMuscles } from './leg'

const label = (x: number, y: number, text: string, to: string) =>
  `<path class="thin" d="${to}"/><text class="label" x="${x}" y="${y}">${text}</text>`

/** The calf from behind with the names of its parts. */
export const calfMuscles = drawing(
  680,
  640,
  'The calf from behind',
  legWithMuscles,
  label(412, 214, 'Gastrocnemius', 'M292 236L402 208'),
  label(412, 380, 'Soleus', 'M295 366L402 374'),
  label(412, 498, 'Achilles tendon', 'M248 486L402 492'),
)

/** The place of most calf tears. */
export const calfStrain = drawing(480, 640, 'Where a calf strain hurts', legWithMuscles, painAt(201, 336))

/** The bones of the lower leg. */
export const fibula = drawing(
  480,
  640,
  'Where a fibula stress fracture hurts',
  leg.skin,
  '<path class="bone" d="M287 128C279 134 277 148 281 158C277 240 267 380 260 460C258 484 258 504 264 528C267 546 280 550 284 536C286 520 277 498 275 462C280 380 290 240 294 158C299 148 296 132 287 128Z"/>',
  '<path class="bone" d="M193 122C185 134 190 150 203 158C218 200 223 300 220 420C218 470 208 496 205 522C205 544 216 550 223 540C233 546 245 544 252 532C253 506 247 476 245 420C247 300 253 200 267 158C277 148 277 130 267 124C245 130 216 130 193 122Z"/>',
  leg.outline,
  painAt(268, 462),
  '<path class="accent" d="M255 454L267 464L264 470L280 478"/>',
)

/** The deep veins of the calf, one of them blocked. */
export const deepVein = drawing(
  480,
  640,
  'A clot in a deep vein of the calf',
  leg.skin,
  '<path class="thin" d="M222 244C206 262 191 290 190 330M259 250C277 270 289 296 292 330"/>',
  '<path class="vein" d="M240 14L240 150C240 190 225 210 222 250C216 330 227 420 220 530C219 550 222 566 227 578M240 150C242 190 258 214 260 256C264 330 252 420 260 530C261 550 258 566 253 578"/>',
  '<path class="veinInside" d="M240 14L240 150C240 190 225 210 222 250C216 330 227 420 220 530C219 550 222 566 227 578M240 150C242 190 258 214 260 256C264 330 252 420 260 530C261 550 258 566 253 578"/>',
  leg.outline,
  leg.knee,
  painAt(220, 300, 62),
  '<path class="clot" d="M221 268C218 290 219 312 220 330"/>',
)
