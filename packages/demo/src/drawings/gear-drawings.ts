import { drawing } from './drawing'

export const sock = drawing(
  480,
  400,
  'A running sock',
  '<path class="skin" d="M150 50L270 50L274 190C276 220 300 236 340 252C396 274 400 340 344 344L230 340C170 334 146 300 148 240Z"/>' +
    '<path class="part" d="M148 232C144 300 172 334 232 340C214 300 196 256 148 232Z"/>',
  '<path class="part" d="M330 248C400 270 406 340 344 344C322 316 318 280 330 248Z"/>',
  '<path class="line" d="M150 50L270 50L274 190C276 220 300 236 340 252C396 274 400 340 344 344L230 340C170 334 146 300 148 240Z"/>',
  '<path class="line" d="M150 86L271 86M148 232C196 256 214 300 232 340M330 248C318 280 322 316 344 344"/>',
  '<path class="thin" d="M174 52L174 84M198 52L198 84M222 52L222 84M246 52L246 84M186 130L250 130M184 160L252 160"/>',
)

export const vest = drawing(
  480,
  400,
  'A reflective running vest',
  '<path class="part" d="M150 40L196 40C206 92 274 92 284 40L330 40L346 150L344 356L136 356L134 150Z"/>' +
    '<path class="skin" d="M135 206L345 206L345 246L135 246ZM164 42L190 42L190 206L164 206ZM290 42L316 42L316 206L290 206Z"/>',
  '<path class="line" d="M150 40L196 40C206 92 274 92 284 40L330 40C330 90 336 124 352 150L344 356L136 356L128 150C144 124 150 90 150 40Z"/>',
  '<path class="line" d="M130 206L349 206M132 246L347 246M240 80L240 356"/>',
  '<path class="thin" d="M168 42L170 206M190 42L190 206M290 42L290 206M312 42L310 206M112 188L92 176M110 226L86 226M368 188L388 176M370 226L394 226"/>',
)

export const belt = drawing(
  480,
  400,
  'A running belt with a phone pocket',
  '<path class="line" d="M60 190C60 130 150 96 240 96C330 96 420 130 420 190"/>' +
    '<path class="part" d="M60 190C60 250 150 284 240 284C330 284 420 250 420 190L420 232C420 292 330 326 240 326C150 326 60 292 60 232Z"/>',
  '<path class="line" d="M60 190C60 250 150 284 240 284C330 284 420 250 420 190L420 232C420 292 330 326 240 326C150 326 60 292 60 232Z"/>',
  '<path class="skin" d="M186 150L294 150C302 150 308 156 308 164L308 340C308 348 302 354 294 354L186 354C178 354 172 348 172 340L172 164C172 156 178 150 186 150Z"/>',
  '<path class="line" d="M186 150L294 150C302 150 308 156 308 164L308 268L172 268L172 164C172 156 178 150 186 150Z"/>',
  '<path class="part" d="M164 262L316 262L312 344C311 352 304 358 296 358L184 358C176 358 169 352 168 344Z"/>',
  '<path class="line" d="M164 262L316 262L312 344C311 352 304 358 296 358L184 358C176 358 169 352 168 344Z"/>',
  '<path class="thin" d="M184 290L296 290M224 172L256 172"/><circle class="line" cx="288" cy="290" r="6"/>',
)

const panel =
  'M182 44C152 58 132 110 134 176L142 330C144 352 208 356 212 332L214 196C214 140 214 84 206 44C200 36 190 38 182 44Z'
const flask = 'M156 214C156 200 202 200 202 214L202 306C202 320 156 320 156 306Z'
/** One half of the pack; the other is its mirror image. */
const half =
  `<path class="part" d="${panel}"/><path class="line" d="${panel}"/>` +
  `<path class="line" d="M170 202L172 184L186 184L188 202M179 184L179 168"/>` +
  `<path class="skin" d="${flask}"/><path class="line" d="${flask}"/>` +
  '<path class="thin" d="M168 238L190 238M168 256L190 256M170 90C164 112 160 132 160 150"/>'

export const pack = drawing(
  480,
  400,
  'A running pack with two flasks',
  '<path class="deep" d="M196 48C214 78 266 78 284 48L300 336C262 354 218 354 180 336Z"/>' +
    '<path class="line" d="M200 44C214 76 266 76 280 44M206 342C228 348 252 348 274 342"/>',
  `${half}<g transform="matrix(-1 0 0 1 480 0)">${half}</g>`,
  '<path class="line" d="M214 206L266 206M213 268L267 268"/><path class="thin" d="M232 198L248 198L248 214L232 214Z"/>',
)
