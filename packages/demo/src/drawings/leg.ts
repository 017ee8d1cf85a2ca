/**
 * The right lower leg from behind, on a canvas of 480 by 640: the inner side is on the left, the little toes show on
 * the right. Drawings are built of these parts, so that every leg is the same leg.
 */
const outline =
  'M158 14C163 52 172 84 168 116C162 158 128 190 126 254C124 330 172 386 190 448C196 472 195 492 190 510' +
  'C182 528 186 544 196 554C196 584 204 612 236 612C250 612 262 607 270 599L334 605C346 604 348 592 338 586' +
  'C320 576 304 572 294 562C302 552 302 536 292 524C284 500 284 474 288 448C300 386 352 326 348 246' +
  'C346 190 318 158 312 116C308 84 317 52 322 14'

export const leg = {
  skin: `<path class="skin" d="${outline}Z"/>`,
  outline: `<path class="line" d="${outline}"/><path class="thin" d="M270 599C276 590 277 578 276 566"/>`,
  /** The hollow of the knee. */
  knee: '<path class="thin" d="M184 104C204 116 222 118 240 118C258 118 278 116 296 104"/>',
  soleus:
    '<path class="deep" d="M150 300C150 344 186 396 204 440C214 452 262 452 272 440C290 396 328 344 328 296C300 340 268 352 240 352C206 352 172 344 150 300Z"/>' +
    '<path class="thin" d="M150 302C152 346 188 396 204 440M328 298C326 346 290 396 272 440"/>',
  gastrocnemius:
    '<path class="part" d="M214 120C176 150 142 202 142 262C142 304 166 344 196 344C220 344 236 326 238 300L238 150C232 136 224 126 214 120Z"/>' +
    '<path class="part" d="M264 120C302 148 332 196 332 250C332 290 308 326 282 326C258 326 242 314 240 296L240 150C246 136 254 126 264 120Z"/>' +
    '<path class="line" d="M214 120C176 150 142 202 142 262C142 304 166 344 196 344C220 344 236 326 239 300C242 314 258 326 282 326C308 326 332 290 332 250C332 196 302 148 264 120"/>' +
    '<path class="line" d="M239 158L239 300"/>' +
    '<path class="thin" d="M206 152C180 186 168 226 170 268M224 160C204 196 194 246 198 308M272 152C296 184 306 220 304 258M254 160C272 194 282 240 280 292"/>',
  achilles:
    '<path class="skin" d="M196 346C220 344 232 334 239 318C246 322 262 328 282 328C276 380 258 440 256 482C254 520 262 548 266 572L212 572C216 548 226 520 224 482C222 440 204 392 196 346Z"/>' +
    '<path class="line" d="M197 350C206 394 222 440 224 482C226 520 216 548 212 572M281 332C274 382 258 440 256 482C254 520 262 548 266 572"/>' +
    '<path class="thin" d="M240 350L240 556"/>',
} as const

/** The whole leg with its muscles. */
export const legWithMuscles = leg.skin + leg.soleus + leg.achilles + leg.gastrocnemius + leg.outline + leg.knee
