/**
 * Entry ids of the demo content. They never change: a second load finds what the first one made, and links between
 * entries hold in every database.
 */
export const siteIds = {
  siteSettings: '48d2ea7a-4838-4b60-9879-ef75800451f8',
  lowerLeg: '6eef4e0f-779a-4691-a586-bb1cc42d3bda',
} as const

export const personIds = {
  rowanAshdown: '66f962d0-848f-4a98-b08b-2ebf3a365eaa',
  imaniCalloway: '37614a13-f209-43ce-bafc-2c5be1a7d1b6',
  tomasVerity: 'e438c981-805b-4b3a-b0b0-36976211764d',
} as const

export const mediaIds = {
  calfMuscles: '32c83c65-c13f-4f9f-8c06-e933641733ea',
  calfStrain: 'cb55f79f-4c36-442d-95db-969f2bb5c7aa',
  calfCramp: 'd460cf87-704f-4d24-9be3-744e181c19fa',
  compartments: 'c2706f4b-c77b-4f04-99b2-7a81ecce04a7',
  tightCalf: '7b1c507a-51ea-422d-911c-971d77e331b6',
  fibula: 'd6b438dc-e59d-4f63-88e2-36bab09faf19',
  deepVein: '11faf170-c2e0-4d34-b16c-5763e74c53fd',
  sock: '86c04943-2044-4158-be45-e02521b3ca82',
  vest: 'cd9c473a-b52a-46cf-9a5a-3ace41b486d1',
  belt: '6a0c7d4e-75e0-4db0-8870-b390f24833da',
  pack: '4002b577-85f8-49f9-9501-56c8114629a4',
} as const

export const merchantIds = {
  northgate: '9d5a20aa-9eab-4082-8bc6-ca279856c42e',
  fellside: '8674c0b3-7d0f-4d5f-a919-9a9490a17164',
  harborPine: '174b852d-52eb-4eae-a0bc-b244e5349a87',
  mesaTrail: '456de1ba-7498-4c18-bb9a-e175eefd7099',
} as const

export const symptomIds = {
  suddenSharpPain: '09dcb838-df19-4f0d-9c09-f00d4a4da20a',
  snapAtTheBack: '71b1da48-8a16-4aa6-81b2-f9302ac2eb16',
  cannotTiptoe: 'f8fbd80e-aab7-49dd-9e15-98a8fd5bd995',
  swellingOfOneCalf: 'd635be2a-9727-4544-8834-3e2d5208d52e',
  warmth: '2d44b76b-7e15-4c43-80e4-894c21e9fa6d',
  skinColour: '6a2eb119-4003-434d-a8d0-b133e21dbb23',
  bruising: '8f7078e6-5fff-4a9d-aad5-67c9a8bf0443',
  painOnWeightBearing: '29c1e1bb-d688-40ba-804d-4bdfe436142d',
  painThatEasesWithRest: '6b0eef2c-adaa-41f4-ad06-8e8860d56b0e',
  painAtTheSamePoint: 'f9e7347c-b722-48d2-87f2-c5fc4ff04579',
  tightness: '5a688f2a-7697-4c32-bf83-e33f0682091f',
  involuntaryTightening: 'c5d1aaab-6be7-420c-bbde-48545b0f6858',
  numbness: '78cf95a8-6c85-4625-ba49-4218b4f25fce',
  painOutOfProportion: 'd6f62799-ea4b-4a36-9a18-429e7436f664',
  tenderBoneSpot: 'aa7c65f0-b7ef-4c60-b8a5-70e9a0d1883b',
  nightPain: 'a0d23cea-cd33-404f-b393-906005f08d6a',
  breathlessness: 'b3ccb6ab-f613-4dd3-b424-b4fa0c9f7eca',
  chestPain: '56409645-0a54-46f2-93a9-6c030850dbe3',
  confusion: 'e2d099b6-0227-4fab-88b1-174284e797b3',
  constantPain: '2235cc66-df7f-4191-9f26-38cb8212d036',
  swollenVeins: '9b97b75d-0ca4-4ff5-ac48-981c6da9437b',
  coughingBlood: '2e468576-8bc1-4d20-ae58-89a9c9824922',
  tenderMuscleSpot: 'a05b11b9-71b7-46f2-9f17-1292532de7e0',
} as const

export const conditionIds = {
  calfStrain: '55d3ad76-d9e3-4e17-8ce8-1ea18686d607',
  calfCramp: '7532d038-cd3a-4823-b443-4e7406fd8a8c',
  compartmentSyndrome: '0a7adb14-0bab-4a12-8647-d742ffe5171f',
  tightCalfMuscles: '625d5da3-cbe5-4d8c-bdca-f4c4ab4e101c',
  fibulaStressFracture: 'ef8bed98-0299-406b-8ccb-1016b77b770d',
  deepVeinThrombosis: 'ac9fe6d5-e379-4d40-b1d7-5ce0f35935be',
} as const

export const guideIds = {
  calfPainFromRunning: 'a4e78571-3ee4-4c12-860d-632abcb98c67',
} as const

export const productIds = {
  dryMileSock: 'b398e1db-6f63-4be3-bd5a-27d4180768fc',
  merinoLightSock: 'd29a70ec-3966-4040-a3f5-15a11a9e35a6',
  reflectiveVest: 'd267d09a-efeb-477c-b680-0a32eb33547a',
  reflectiveBands: '6d5c179c-f621-4eb5-becc-e4cc47f9a784',
  phoneBelt: 'f2305bea-c024-423d-9310-dc9124099cc0',
  phoneArmband: 'beb2b501-77d2-40b2-8afe-67fe6f85aa27',
  racePack: '642e06c9-21eb-4f95-828e-d982a8a24c17',
  longDayPack: 'd17663c5-8cfb-47b1-9fa6-e56169696f81',
} as const

export const recommendationIds = {
  dryMileSock: '00825cf9-2264-41d9-bbc7-7c4f3f15a6df',
  merinoLightSock: 'a8c3448d-4aa5-4876-8555-e1b0ef372d84',
  reflectiveVest: 'c5b004ce-aa9a-405f-a545-98d218de8948',
  reflectiveBands: '7e805f04-a549-442b-bbf7-273e113fe497',
  phoneBelt: '748e7eeb-0804-4eac-b252-cd7574c0f569',
  phoneArmband: '5501bc69-6ef7-4318-add9-32dd634ac18e',
  racePack: '1663946d-6f0d-4f5f-abc8-546e4718b5e5',
  longDayPack: 'd9555801-90e8-4868-9d04-ac5381ba2782',
} as const
