import { MongoServerError, type Db } from 'mongodb'

const commandNotFound = 59

/** Whether the server replicates (a replica set's member or a router of a sharded cluster). */
export async function hasReplicas(db: Db): Promise<boolean> {
  const hello = await db.command({ hello: 1 }).catch((error: unknown) => {
    if (error instanceof MongoServerError && error.code === commandNotFound) return db.command({ isMaster: 1 })
    throw error
  })
  return typeof hello.setName === 'string' || hello.msg === 'isdbgrid'
}
