/**
 * A CMS process of its own that publishes the person with the given id again and again, under its own name, until it
 * has done so as often as it was told: `publish-often.child.ts <folder> <database url> <id> <name> <times>`.
 */
import { testPayload } from './test-payload'

const [folder = '', databaseUrl = '', id = '', name = '', times = '0'] = process.argv.slice(2)
const payload = await testPayload({ folder, databaseUrl })
console.log('ready')
for (let index = 1; index <= Number(times); index += 1) {
  await payload.update({ collection: 'people', id, data: { credentials: `${name} ${index}`, _status: 'published' } })
  console.log(`published ${name} ${index}`)
}
process.exit(0)
