import { drawing, painAt } from './drawing'
import { leg, legWithMuscles } from './leg'

const label = (x: number, y: number, text: string, to: string) =>
  `<path class="thin" d="${to}"/><text class="label" x="${x}" y="${y}">${text}</text>`

/** The calf from behind with the names of its parts. */
export const calfMuscles = drawing(
  640,
  640,
  'The calf from behind',
  legWithMuscles +
    label(412, 214, 'Gastrocnemius', 'M302 236L402 208') +
    label(412, 380, 'Soleus', 'M306 366L402 374') +
    label(412, 498, 'Achilles tendon', 'M250 486L402 492'),
)

/** The place of most calf tears. */
export const calfStrain = drawing(480, 640, 'Where a calf strain hurts', legWithMuscles + painAt(194, 336))

/** The bones of the lower leg. */
export const fibula = drawing(
  480,
  640,
  'Where a fibula stress fracture hurts',
  leg.skin +
    '<path class="bone" d="M292 132C284 138 282 150 288 160C280 230 282 380 278 470C276 496 274 520 280 548C286 560 296 556 298 544C302 520 296 496 294 470C296 380 302 230 302 160C308 150 304 134 292 132Z"/>' +
    '<path class="bone" d="M184 126C176 138 182 152 196 160C214 200 218 300 214 420C212 470 200 496 196 522C198 546 214 552 222 540C240 546 258 544 268 532C266 506 252 476 250 420C246 300 254 200 274 158C284 148 282 132 272 128C246 134 212 134 184 126Z"/>' +
    leg.outline +
    painAt(286, 464) +
    '<path class="accent" d="M276 458L286 466L282 472L296 478"/>',
)

/** The deep veins of the calf, one of them blocked. */
export const deepVein = drawing(
  480,
  640,
  'A clot in a deep vein of the calf',
  leg.skin +
    '<path class="vein" d="M240 14L240 150C240 190 222 210 218 250C212 320 226 420 216 540M240 150C242 190 262 214 264 256C268 330 254 420 264 520M240 176C238 240 240 320 240 430"/>' +
    '<path class="veinInside" d="M240 8L240 150C240 190 222 210 218 250C212 320 226 420 216 540M240 150C242 190 262 214 264 256C268 330 254 420 264 520M240 176C238 240 240 320 240 430"/>' +
    leg.outline +
    leg.knee +
    painAt(216, 300, 62) +
    '<path class="clot" d="M217 268C214 290 215 312 216 330"/>',
)
